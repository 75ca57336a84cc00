import { describe, expect, it } from 'vitest';
import type { Purpose, Relationship } from '../../src/labels/label-kind';
import { asViewer } from '../../src/privacy/as-viewer';
import type { Evidence } from '../../src/privacy/evidence';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { initial } from '../../src/process/initial';
import { assigned } from '../process/evidence';
import { hats, now, teamEvidence } from './any-team';
import { example } from './example-team';
import { team } from './team-process';

const viewer = <As extends Relationship, For extends Purpose>(
  person: string,
  as: As,
  purpose: For,
  evidence: Evidence = teamEvidence,
  at = now,
) => asViewer(strict, { person, as, for: purpose, at }, evidence);
const view = (...args: Parameters<typeof viewer>) => viewFor(team, example, viewer(...args));
const ids = (items: readonly unknown[] | undefined) => items?.map((item) => (item as { id: string }).id);

describe('a teacher sees', () => {
  const { data } = viewFor(team, example, viewer('ben', 'teacher', 'coaching'));

  it('the state and since when, the topic, the focus, the rating that is about them', () => {
    expect(data).toMatchObject({
      state: 'active.look',
      since: '2026-09-10T08:00:00Z',
      topic: 'questioning',
      rating: 'low',
      aside: 'tired in May',
    });
  });

  it('what is theirs and the team’s, and of a colleague’s nothing, without gaps', () => {
    expect(ids(data.notes)).toEqual(['n1', 'n3', 'n4']);
    expect(ids(data.meetings)).toEqual(['m1']);
  });

  it('their own aside, and not the coach’s', () => {
    expect(data.notes?.map((note) => note.mine)).toEqual(['afraid of silence', undefined, undefined]);
  });

  it('of students only what is of their own class', () => {
    expect(ids(data.work)).toEqual(['w1', 'w3']);
    expect(data.work?.[0]).toMatchObject({ class: 'k1', pupil: 'p1', score: 2, about: { kind: 'words', quote: 'because I said so' } });
    expect(data.work?.[1]).toEqual({
      class: 'k3',
      about: { kind: 'rubric', level: 1 },
      id: 'w3',
      owner: 'ben',
      by: 'ben',
      at: '2026-09-10T08:00:00Z',
    });
  });

  it('nothing about students where no class is named', () => {
    expect(data.focus).toEqual({ area: 'wait time', depth: 3, rating: 'low' });
  });

  it('the same for their own data', () => {
    expect(view('ben', 'teacher', 'own-data').data).toEqual(data);
  });
});

describe('a coach sees', () => {
  const { data } = viewFor(team, example, viewer('cho', 'coach', 'coaching'));

  it('what each teacher owns, and no appraisal', () => {
    expect(ids(data.notes)).toEqual(['n1', 'n2', 'n3', 'n4']);
    expect(data).not.toHaveProperty('rating');
    expect(data).not.toHaveProperty('grades');
    expect(data.focus).toEqual({ area: 'wait time', depth: 3 });
  });

  it('asides that they wrote themselves', () => {
    expect(data.notes?.map((note) => note.mine)).toEqual([undefined, undefined, 'go slowly', undefined]);
  });

  it('of students what is of the teachers’ own classes', () => {
    expect(data.work?.map((work) => work.pupil)).toEqual(['p1', 'p2', undefined]);
  });

  it('nothing any more once their part has ended', () => {
    expect(view('old', 'coach', 'coaching').data).toEqual({});
    const then = viewer('old', 'coach', 'coaching', teamEvidence, '2026-08-31T23:59:59Z');
    expect(viewFor(team, example, then).data).toHaveProperty('notes');
    const ended = viewer('old', 'coach', 'coaching', teamEvidence, '2026-09-01T00:00:00Z');
    expect(viewFor(team, example, ended).data).toEqual({});
  });
});

describe('others see', () => {
  it('a principal: that there is coaching, its meetings and minutes, a coarse state, and no topic', () => {
    const { data } = view('pia', 'principal', 'operations');
    expect(data).toEqual({
      state: 'in-progress',
      teachers: ['ben', 'dan'],
      coach: 'cho',
      meetings: [
        { id: 'm1', owner: 'team', by: 'cho', at: '2026-09-10T08:00:00Z', minutes: 45 },
        { id: 'm2', owner: 'dan', by: 'cho', at: '2026-09-10T08:00:00Z', minutes: 20 },
      ],
    });
  });

  it('a leader of coaches: the same', () => {
    expect(view('lou', 'coach-lead', 'operations').data).toEqual(view('pia', 'principal', 'operations').data);
  });

  it('a peer, without consent: nothing', () => {
    expect(view('ben', 'peer', 'coaching').data).toEqual({});
  });

  it('a researcher, a program lead, a data steward, a stranger: nothing, in any hat', () => {
    for (const person of ['peg', 'rue', 'sue', 'zoe'])
      for (const hat of hats) expect([person, hat, view(person, hat.as, hat.for).data]).toEqual([person, hat, {}]);
  });

  it('an evaluator: the appraisal, in that hat alone, and nothing of the coaching beside it', () => {
    for (const hat of hats) {
      const { data } = view('eve', hat.as, hat.for);
      expect([hat, Object.keys(data)]).toEqual([hat, hat.as === 'evaluator' && hat.for === 'evaluation' ? ['rating', 'grades'] : []]);
    }
  });

  it('a principal who evaluates: operational at most', () => {
    expect(view('max', 'principal', 'operations').data).toEqual(view('pia', 'principal', 'operations').data);
    expect(Object.keys(view('max', 'evaluator', 'evaluation').data)).toEqual(['rating', 'grades']);
  });

  it('a coach who evaluates: operational at most, as coach too', () => {
    const { data } = view('cap', 'coach', 'coaching');
    expect(Object.keys(data)).toEqual(['state', 'teachers', 'coach', 'meetings']);
    expect(data).toMatchObject({ state: 'in-progress' });
  });

  it('a principal of one of the two teachers: what is that teacher’s, and nothing of the team', () => {
    const one = { ...teamEvidence, assignments: [assigned('pia', 'principal', 'dan')] };
    expect(view('pia', 'principal', 'operations', one).data).toEqual({});
  });
});

describe('a look is denied, with the same bytes as for a record that does not exist', () => {
  const nothing = initial(team, 't1');
  it.each([
    ['no partnership', { ...teamEvidence, partnerships: [] }],
    [
      'a partnership under another policy',
      { ...teamEvidence, partnerships: teamEvidence.partnerships.map((each) => ({ ...each, policy: { id: 'open', version: 1 } })) },
    ],
    [
      'a partnership under another version',
      { ...teamEvidence, partnerships: teamEvidence.partnerships.map((each) => ({ ...each, policy: { id: 'strict', version: 2 } })) },
    ],
  ])('with %s', (_, evidence) => {
    const looking = viewer('ben', 'teacher', 'coaching', evidence);
    expect(JSON.stringify(viewFor(team, example, looking))).toBe(JSON.stringify(viewFor(team, nothing, looking)));
    expect(viewFor(team, example, looking)).toEqual({
      data: {},
      receipt: { outcome: 'denied', kind: 'team', stream: 't1', person: 'ben', as: 'teacher', for: 'coaching', at: now, fields: [] },
    });
  });

  it('with a state of another process', () => {
    const looking = viewer('ben', 'teacher', 'coaching');
    expect(viewFor(team, { ...example, kind: 'other' }, looking).data).toEqual({});
  });

  it('with a purpose that the relationship does not have', () => {
    expect(view('pia', 'principal', 'coaching').data).toEqual({});
    expect(view('cho', 'coach', 'evaluation').data).toEqual({});
  });
});

describe('a receipt', () => {
  it('says who looked, as what, for what, when, under which policy, and which fields were open', () => {
    expect(view('pia', 'principal', 'operations').receipt).toEqual({
      outcome: 'shown',
      kind: 'team',
      stream: 't1',
      person: 'pia',
      as: 'principal',
      for: 'operations',
      at: now,
      policy: { id: 'strict', version: 1 },
      fields: ['teachers', 'coach', 'meetings'],
    });
  });
});

describe('a viewer', () => {
  it.each([
    ['no id', { person: '__proto__' }, 'the id of a person'],
    ['a reserved id', { person: 'system' }, 'the id of a person'],
    ['no relationship', { as: 'friend' }, 'a relationship'],
    ['no purpose', { for: 'curiosity' }, 'a purpose'],
    ['no moment', { at: 'now' }, 'a moment in UTC'],
    ['a moment with another zone', { at: '2026-09-14T08:00:00+02:00' }, 'a moment in UTC'],
  ])('with %s is a mistake', (_, part, expected) => {
    const hat = { person: 'ben', as: 'teacher', for: 'coaching', at: now, ...part };
    expect(() => asViewer(strict, hat as never, teamEvidence)).toThrow(
      expect.objectContaining({ code: 'privacy/viewer', details: { expected }, message: `Expected ${expected}, found something else.` }),
    );
  });

  it('made for several policies sees a record under its own', () => {
    const other = { ...strict, id: 'other', table: {} };
    const looking = asViewer([other, strict], { person: 'ben', as: 'teacher', for: 'coaching', at: now }, teamEvidence);
    expect(viewFor(team, example, looking).data).toHaveProperty('notes');
    const without = asViewer([other], { person: 'ben', as: 'teacher', for: 'coaching', at: now }, teamEvidence);
    expect(viewFor(team, example, without).data).toEqual({});
  });

  it('sees a path, and what belongs to a record but is not in it', () => {
    const ben = viewer('ben', 'teacher', 'coaching');
    const sees = (...path: (string | number)[]) => ben.sees(team as never, example as never, path);
    expect([
      sees(),
      sees('state'),
      sees('notes', 0, 'mine'),
      sees('notes', 1),
      sees('notes', 2, 'mine'),
      sees('work', 2, 'pupil'),
      sees('focus', 'pupils'),
    ]).toEqual([true, true, true, false, false, false, false]);
    expect([sees('notes', 99), sees('__proto__'), sees('constructor', 'name'), sees('notes', -1), sees('teachers', 'length')]).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    const note = team.compiled.events.get('note.taken')?.payload as never;
    const told = { text: 'I rush', tags: [], mine: 'afraid' };
    expect(ben.shows(team as never, example as never, 'confidential', note, told, { owner: 'ben', by: 'ben' })).toEqual(told);
    expect(ben.shows(team as never, example as never, 'confidential', note, told, { owner: 'ben', by: 'cho' })).toEqual({
      text: 'I rush',
      tags: [],
    });
    expect(ben.shows(team as never, example as never, 'confidential', note, told, { owner: 'dan', by: 'dan' })).toBeUndefined();
  });

  it('sees no further than the cells of what is around it, and nothing inside what has no inside', () => {
    const sees = (of: ReturnType<typeof viewer>, ...path: (string | number)[]) => of.sees(team as never, example as never, path);
    const [ben, eve] = [viewer('ben', 'teacher', 'coaching'), viewer('eve', 'evaluator', 'evaluation')];
    expect([sees(ben, 'focus', 'area'), sees(ben, 'teachers', 1), sees(ben, 'topic'), sees(ben, 'work', 0, 'about')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([sees(ben, 'topic', 0), sees(ben, 'topic', 'length'), sees(ben, 'state', 'x'), sees(ben, 'focus', 'none')]).toEqual([
      ...[false, false, false, false],
    ]);
    // An evaluator may read the appraisal, and not that there is coaching, or what is inside of what is closed.
    expect([sees(eve, 'rating'), sees(eve), sees(eve, 'state'), sees(eve, 'focus', 'rating')]).toEqual([true, false, false, false]);
  });

  it('sees and is shown nothing of a record that is not what it should be, or not theirs', () => {
    const { notes, ...rest } = example.record;
    const ben = viewer('ben', 'teacher', 'coaching');
    const sees = (record: object, ...path: (string | number)[]) => ben.sees(team as never, { ...example, record } as never, path);
    for (const hostile of [null, 'notes', [null], ['n1'], { 0: notes[0] }, undefined])
      expect([hostile, sees({ ...rest, notes: hostile }, 'notes', 0)]).toEqual([
        hostile,
        hostile !== null && !Array.isArray(hostile) && typeof hostile === 'object',
      ]);
    expect(sees(Object.assign(Object.create({ notes }), rest), 'notes', 0)).toBe(false);
    expect(ben.sees(team as never, { ...example, state: 'elsewhere' } as never, ['state'])).toBe(false);
    const note = team.compiled.events.get('note.taken')?.payload as never;
    const zoe = viewer('zoe', 'teacher', 'coaching');
    expect(
      zoe.shows(team as never, example as never, 'confidential', note, { text: 'a', tags: [] }, { owner: 'ben', by: 'ben' }),
    ).toBeUndefined();
    expect(zoe.sees(team as never, example as never, [])).toBe(false);
  });
});
