import { describe, expect, it } from 'vitest';
import type { Policy, Purpose, Relationship } from '../../src/labels/label-kind';
import type { Labelled, Who } from '../../src/labels/labelled';
import { asViewer } from '../../src/privacy/as-viewer';
import type { Consent, Evidence } from '../../src/privacy/evidence';
import { explain } from '../../src/privacy/explain';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { whoLooked } from '../../src/privacy/who-looked';
import { assigned } from '../process/evidence';
import { now, type Team, teamEvidence } from './any-team';
import { example } from './example-team';
import { team } from './team-process';

type Item = { readonly id: string };
type Shown = Readonly<Record<'notes' | 'work' | 'meetings' | 'grades', readonly Item[] | undefined>> & Readonly<Record<string, unknown>>;

const from = '2026-08-01T00:00:00Z';
const stamp = (id: string, owner: string, by: string) => ({ id, owner, by, at: '2026-08-10T08:00:00Z' });
const open = { stage: 'open' as const, since: '2026-08-10T08:00:00Z', tags: [] };
const under = (record: Partial<Team['record']>): Team => ({ ...example, record: { ...example.record, ...record } });
const look = (
  state: Team,
  person: string,
  as: Relationship,
  purpose: Purpose,
  evidence: Evidence = teamEvidence,
  policy: Policy = strict,
  at = now,
) => viewFor(team, state, asViewer(policy, { person, as, for: purpose, at }, evidence));
const view = (...of: Parameters<typeof look>) => look(...of).data as unknown as Shown;
const ids = (items: readonly Item[] | undefined) => items?.map(({ id }) => id);
const [partnership] = teamEvidence.partnerships;
const people = partnership?.people ?? [];

describe('a record', () => {
  it('that has not begun is seen by nobody, whatever it holds', () => {
    expect(view({ ...example, revision: 0 }, 'ben', 'teacher', 'coaching')).toEqual({});
  });

  it('is read under its own version of a policy, and under no other', () => {
    const next = { ...strict, version: 2, table: { ...strict.table, coach: {} } };
    const both = asViewer([next, strict], { person: 'cho', as: 'coach', for: 'coaching', at: now }, teamEvidence);
    expect(viewFor(team, example, both).receipt.policy).toEqual({ id: 'strict', version: 1 });
    expect(view(example, 'cho', 'coach', 'coaching', teamEvidence, { ...strict, version: 2 })).toEqual({});
  });

  it('under a table with a cell that there is not shows nothing by it', () => {
    const { coaching } = strict.table.coach;
    const odd = { ...strict, table: { ...strict.table, coach: { coaching: { ...coaching, confidential: 'sometimes' as never } } } };
    const seen = view(example, 'cho', 'coach', 'coaching', teamEvidence, odd);
    expect([seen.topic, seen.notes, seen.focus]).toEqual(['questioning', undefined, undefined]);
  });

  it('of no teacher is nobody’s to read', () => {
    const empty = under({ teachers: [] });
    for (const [person, as, purpose] of [
      ['ben', 'teacher', 'coaching'],
      ['cho', 'coach', 'coaching'],
      ['pia', 'principal', 'operations'],
      ['zoe', 'evaluator', 'evaluation'],
    ] as const)
      expect(view(empty, person, as, purpose)).toEqual({});
  });

  it('shows an item that says nobody’s name as the team’s', () => {
    const { owner: _owner, ...nobodys } = example.record.notes[3] as (typeof example.record.notes)[number];
    expect(ids(view(under({ notes: [nobodys as never] }), 'ben', 'teacher', 'coaching').notes)).toEqual(['n4']);
  });
});

describe('who has left a team', () => {
  const own = { ...stamp('n9', 'ned', 'ned'), ...open, text: 'mine', mine: 'alone' };
  const about = { kind: 'rubric' as const, level: 1 };
  const left = under({
    notes: [...example.record.notes, own],
    work: [
      { ...stamp('w8', 'ned', 'ned'), class: 'k3', pupil: 'p3', score: 1, about },
      { ...stamp('w9', 'ned', 'ned'), class: 'k1', pupil: 'p1', score: 1, about },
    ],
    grades: [...example.record.grades, { ...stamp('g9', 'ned', 'eve'), grade: 'high' }],
  });
  const ned = (as: Relationship, purpose: Purpose, evidence?: Evidence, at = now) => look(left, 'ned', as, purpose, evidence, strict, at);

  it('still reads what is theirs, as their own data, and nothing of the record beside it', () => {
    const { data, receipt } = ned('teacher', 'own-data');
    expect(Object.keys(data)).toEqual(['notes', 'work', 'grades']);
    const { notes, work, grades } = data as unknown as Shown;
    expect([notes, ids(work), ids(grades)]).toEqual([[own], ['w8', 'w9'], ['g9']]);
    expect(work?.map((each) => 'pupil' in each)).toEqual([true, false]);
    expect(receipt).toMatchObject({ outcome: 'shown', policy: { id: 'strict', version: 1 }, fields: ['notes', 'work', 'grades'] });
  });

  it('reads it for no other purpose and in no other hat', () => {
    for (const [as, purpose] of [
      ['teacher', 'coaching'],
      ['peer', 'coaching'],
      ['coach', 'coaching'],
      ['data-steward', 'own-data'],
    ] as const)
      expect(ned(as, purpose).data).toEqual({});
  });

  it('is explained what is theirs, and is not told who looks since', () => {
    const viewer = asViewer(strict, { person: 'ned', as: 'teacher', for: 'own-data', at: now }, teamEvidence);
    expect(explain(team, left, viewer).tier).toBe('owner');
    expect(whoLooked(team, left, [look(left, 'cho', 'coach', 'coaching').receipt], viewer)).toEqual([]);
  });

  it('has left a record while the partnership goes on: the same', () => {
    const alone = { ...example, record: { ...example.record, teachers: ['ben'] } };
    const dan = look(alone, 'dan', 'teacher', 'own-data').data as {
      readonly notes: readonly { readonly id: string }[];
      readonly state?: string;
    };
    expect([dan.notes.map(({ id }) => id), dan.state]).toEqual([['n2'], undefined]);
    expect(look(alone, 'dan', 'teacher', 'coaching').data).toEqual({});
  });

  it('with nothing of their own there is denied, as whoever was never there', () => {
    const denied = look(example, 'ned', 'teacher', 'own-data');
    expect(denied).toEqual({
      data: {},
      receipt: { outcome: 'denied', kind: 'team', stream: 't1', person: 'ned', as: 'teacher', for: 'own-data', at: now, fields: [] },
    });
    const without = {
      ...teamEvidence,
      partnerships: [{ ...partnership, people: people.filter(({ person }) => person !== 'ned') }],
    } as Evidence;
    expect(ned('teacher', 'own-data', without).data).toEqual({});
    expect(ned('teacher', 'own-data', { ...teamEvidence, partnerships: [] }).data).toEqual({});
  });

  it('was a teacher once: not a coach, and not one who begins later', () => {
    const once = (part: 'teacher' | 'coach', since: string) =>
      ({
        ...teamEvidence,
        partnerships: [
          { ...partnership, people: [{ person: 'ned', part, from: since, until: since === now ? now : '2026-09-01T00:00:00Z' }] },
        ],
      }) as Evidence;
    expect(ned('teacher', 'own-data', once('teacher', from)).data).not.toEqual({});
    expect(ned('teacher', 'own-data', once('coach', from)).data).toEqual({});
    expect(ned('teacher', 'own-data', once('teacher', now)).data).not.toEqual({});
    expect(ned('teacher', 'own-data', once('teacher', now), '2026-09-19T08:00:00Z').data).toEqual({});
  });

  it('leaves nothing that anybody else reads: not the coach, not a colleague', () => {
    expect(ids(view(left, 'cho', 'coach', 'coaching').notes)).toEqual(['n1', 'n2', 'n3', 'n4']);
    expect(ids(view(left, 'ben', 'teacher', 'own-data').notes)).toEqual(['n1', 'n3', 'n4']);
  });
});

describe('a colleague of the team', () => {
  const { coaching } = strict.table.peer;
  const told: Policy = {
    ...strict,
    table: { ...strict.table, peer: { coaching: { ...coaching, operational: 'allow', shareable: 'allow' } } },
  };

  it('sees what colleagues own and what is the team’s, and in that hat nothing of their own', () => {
    const mine = { ...stamp('m3', 'ben', 'cho'), minutes: 5, span: null };
    const seen = view(under({ meetings: [...example.record.meetings, mine] }), 'ben', 'peer', 'coaching', teamEvidence, told);
    expect([seen.topic, ids(seen.meetings)]).toEqual(['questioning', ['m1', 'm2']]);
    expect(seen).not.toHaveProperty('notes');
  });

  it('is proved by a part in the partnership and in the record, not by an assignment', () => {
    expect(view(example, 'zoe', 'peer', 'coaching', teamEvidence, told)).toEqual({});
    expect(view(under({ teachers: ['dan'] }), 'ben', 'peer', 'coaching', teamEvidence, told)).toEqual({});
    expect(view(example, 'ben', 'peer', 'coaching', { ...teamEvidence, partnerships: [] }, told)).toEqual({});
    expect(view(example, 'cho', 'peer', 'coaching', teamEvidence, told)).toEqual({});
  });

  it('of nobody sees nothing: who works alone has no colleague to let them read', () => {
    expect(view(under({ teachers: ['ben'] }), 'ben', 'peer', 'coaching')).toEqual({});
  });
});

describe('a consent', () => {
  const yes = (owner: string, more: Partial<Consent> = {}): Consent => ({
    ...{ id: `c-${owner}`, owner, partnership: 't1', person: 'pia', as: 'principal', for: 'operations' },
    ...{ labels: ['shareable'], streams: ['t1'], from, until: '2026-10-01T00:00:00Z' },
    ...more,
  });
  const pia = (...consents: readonly Consent[]) => view(example, 'pia', 'principal', 'operations', { ...teamEvidence, consents });

  it('of each teacher opens what is the team’s; of one alone, it does not', () => {
    expect(pia(yes('ben'), yes('dan')).topic).toBe('questioning');
    expect(pia(yes('ben'))).not.toHaveProperty('topic');
    // What is the team’s stays shut, and what is Dan’s own is open.
    const seen = pia(yes('dan')).meetings as readonly object[];
    expect(seen.map((each) => 'span' in each)).toEqual([false, true]);
  });

  it('opens nothing for another person, hat, purpose, partnership, record, label or time', () => {
    const both = (more: Partial<Consent>) => pia(yes('ben', more), yes('dan', more));
    for (const more of [
      { person: 'max' },
      { as: 'coach-lead' },
      { for: 'improvement' },
      { partnership: 't2' },
      { streams: ['t2'] },
      { labels: ['operational'] },
      { until: now },
      { from: '2026-09-20T08:00:00.001Z' },
    ] as const)
      expect([more, both(more as Partial<Consent>)]).toEqual([more, pia()]);
  });

  it('opens no cell that asks for none: what a policy says is never shown stays so', () => {
    const all = (owner: string) => yes(owner, { labels: ['operational', 'shareable', 'confidential'] });
    const seen = pia(all('ben'), all('dan'));
    expect(seen.topic).toBe('questioning');
    for (const hidden of ['focus', 'notes', 'work', 'aside', 'since']) expect(seen).not.toHaveProperty(hidden);
  });

  it('opens beside others that do not fit', () => {
    expect(pia(yes('ben', { streams: ['t2'] }), yes('ben'), yes('dan', { partnership: 't2' }), yes('dan')).topic).toBe('questioning');
  });

  it('of one colleague opens what is theirs, and their own list with it', () => {
    const consents = [yes('dan', { person: 'ben', as: 'peer', for: 'coaching', labels: ['operational', 'confidential'] })];
    const seen = look(example, 'ben', 'peer', 'coaching', { ...teamEvidence, consents });
    // To oneself there is nothing to consent to: what is of both is open by the colleague’s word.
    const { notes } = seen.data as unknown as Shown;
    expect(ids(notes)).toEqual(['n2', 'n4']);
    expect(notes?.[0]).toMatchObject({ text: 'I talk much', tags: [] });
    expect(seen.data).not.toHaveProperty('topic');
  });
});

describe('who evaluates', () => {
  it('one of two teachers sees of the team no more than that there is coaching', () => {
    const one = { ...teamEvidence, assignments: [assigned('cho', 'evaluator', 'dan')] };
    const seen = view(example, 'cho', 'coach', 'coaching', one);
    expect([seen.state, seen.topic, ids(seen.meetings)]).toEqual(['in-progress', undefined, ['m1', 'm2']]);
  });

  it('a colleague is capped in what is of both, appraisal too, and not in what is theirs', () => {
    const own = { ...teamEvidence, assignments: [assigned('ben', 'evaluator', 'dan')] };
    const seen = view(example, 'ben', 'teacher', 'coaching', own);
    expect([seen.topic, 'rating' in seen, ids(seen.notes), ids(seen.grades)]).toEqual([undefined, false, ['n1', 'n3'], ['g1']]);
  });

  it('themself evaluates nobody', () => {
    const self = { ...teamEvidence, assignments: [assigned('ben', 'evaluator', 'ben')] };
    expect(view(example, 'ben', 'teacher', 'coaching', self)).toEqual(view(example, 'ben', 'teacher', 'coaching'));
    expect(view(under({ teachers: ['ben'] }), 'ben', 'evaluator', 'evaluation', self)).toEqual({});
  });
});

describe('what is about students', () => {
  const about = { kind: 'words' as const, quote: 'so' };
  const work = (id: string, owner: string, of: string) => ({ ...stamp(id, owner, 'cho'), class: of, pupil: 'p', score: 1, about });
  const told = under({
    work: [work('w1', 'ben', 'k1'), work('w2', 'ben', 'k2'), work('w3', 'team', 'k2'), work('w4', 'team', 'k3'), work('w5', 'ben', 'k4')],
  });
  const shared = {
    ...teamEvidence,
    classes: [...teamEvidence.classes, { id: 'k4', school: 's1', teachers: ['zoe', 'ben'], students: [] }],
  };
  const pupils = (person: string, as: 'teacher' | 'coach') =>
    (view(told, person, as, 'coaching', shared).work as readonly { readonly pupil?: string }[]).map(({ pupil }) => pupil !== undefined);

  it('is of a class that its owner teaches, alone or with others; of the team’s, that any of them does', () => {
    expect(pupils('cho', 'coach')).toEqual([true, false, true, false, true]);
    expect(pupils('ben', 'teacher')).toEqual([true, false, true, false, true]);
    expect(pupils('dan', 'teacher')).toEqual([true, false]);
  });
});

describe('a record that is put before somebody by name', () => {
  const until = '2026-10-01T00:00:00Z';
  const to = (person: string, as: Relationship, purpose: Purpose, more: Partial<Who> = {}): Labelled => ({
    ...(team as unknown as Labelled),
    who: (state) => ({ ...team.who(state as never), named: { person, as, for: purpose, until }, ...more }),
  });
  const see = (labelled: Labelled, person: string, as: Relationship, purpose: Purpose, at = now, evidence = teamEvidence) =>
    viewFor(labelled, example as never, asViewer(strict, { person, as, for: purpose, at }, evidence) as never).data as unknown as Shown;

  it('is for that person alone, in that hat, for that purpose, for so long', () => {
    const named = to('pia', 'principal', 'operations');
    expect(see(named, 'pia', 'principal', 'operations').topic).toBe('questioning');
    expect(see(named, 'max', 'principal', 'operations')).toEqual({});
    expect(see(named, 'pia', 'principal', 'operations', until)).toEqual({});
    expect(see(named, 'lou', 'coach-lead', 'operations')).toEqual({});
    expect(see(to('pia', 'principal', 'improvement'), 'pia', 'principal', 'operations')).toEqual({});
    expect(see(to('pia', 'coach-lead', 'operations'), 'pia', 'principal', 'operations')).toEqual({});
    expect(see(to('pia', 'principal', 'operations', { named: null }), 'pia', 'principal', 'operations')).toEqual({});
  });

  it('shows them what is operational and shareable, and nothing more, whatever the policy says', () => {
    const seen = see(to('pia', 'principal', 'operations'), 'pia', 'principal', 'operations');
    expect(Object.keys(seen)).toEqual(['state', 'teachers', 'coach', 'topic', 'meetings']);
    expect(see(to('pia', 'principal', 'research'), 'pia', 'principal', 'research').topic).toBe('questioning');
    // The relationship is proved all the same.
    expect(see(to('zoe', 'principal', 'operations'), 'zoe', 'principal', 'operations')).toEqual({});
  });

  it('shows an evaluator what is appraisal data', () => {
    expect(Object.keys(see(to('eve', 'evaluator', 'evaluation'), 'eve', 'evaluator', 'evaluation'))).toEqual(['rating', 'grades']);
  });

  it('stays as it is for its teachers and its coach', () => {
    const named = to('pia', 'principal', 'operations');
    for (const [person, as] of [
      ['ben', 'teacher'],
      ['cho', 'coach'],
    ] as const)
      expect(see(named, person, as, 'coaching')).toEqual(view(example, person, as, 'coaching'));
    expect(see(named, 'ben', 'peer', 'coaching')).toEqual({});
  });

  it('is no way around the wall: who evaluates sees no topic, for safeguarding either', () => {
    expect(see(to('max', 'principal', 'operations'), 'max', 'principal', 'operations')).not.toHaveProperty('topic');
    expect(see(to('max', 'principal', 'safeguarding'), 'max', 'principal', 'safeguarding')).not.toHaveProperty('topic');
    expect(see(to('pia', 'principal', 'safeguarding'), 'pia', 'principal', 'safeguarding').topic).toBe('questioning');
  });

  it('of no teacher is for its coach and for who is named, and for no teacher or colleague', () => {
    const nobodys = (person: string, as: Relationship, purpose: Purpose) =>
      see(to('pia', 'principal', 'operations', { owners: [] }), person, as, purpose);
    expect(nobodys('pia', 'principal', 'operations').topic).toBe('questioning');
    expect(nobodys('cho', 'coach', 'coaching').topic).toBe('questioning');
    for (const as of ['teacher', 'peer'] as const) expect(nobodys('ben', as, 'coaching')).toEqual({});
  });
});
