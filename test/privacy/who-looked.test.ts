import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkLabels } from '../../src/labels/check-labels';
import { labelOf } from '../../src/labels/label';
import { purposes, relationships } from '../../src/labels/label-kind';
import { asViewer } from '../../src/privacy/as-viewer';
import { explain } from '../../src/privacy/explain';
import { strict } from '../../src/privacy/policies/strict';
import { receiptSchema } from '../../src/privacy/receipt';
import { type Receipt, viewFor } from '../../src/privacy/view-for';
import { type LookedOptions, whoCouldLook, whoLooked } from '../../src/privacy/who-looked';
import { initial } from '../../src/process/initial';
import { hats, now, teamEvidence } from './any-team';
import { example } from './example-team';
import { team } from './team-process';

const hat = (person: string, as: (typeof relationships)[number], purpose: (typeof purposes)[number], at = now) =>
  asViewer(strict, { person, as, for: purpose, at }, teamEvidence);
const ben = hat('ben', 'teacher', 'own-data');
const look = (...of: Parameters<typeof hat>) => viewFor(team, example, hat(...of)).receipt;

const receipts: readonly (Receipt | null)[] = [
  look('cho', 'coach', 'coaching'),
  look('eve', 'evaluator', 'coaching'),
  look('cho', 'coach', 'coaching'),
  null,
  look('dan', 'teacher', 'coaching'),
  look('ben', 'teacher', 'coaching'),
  { ...look('cho', 'coach', 'coaching'), stream: 't2', person: 'zoe' },
];

describe('who looked', () => {
  it('is told to a teacher: who, as what, for what, how often, when last and what was open', () => {
    const day = now.slice(0, 10);
    const { fields } = look('cho', 'coach', 'coaching');
    expect(whoLooked(team, example, receipts, ben).filter(({ person }) => person !== 'ben')).toEqual([
      { person: 'cho', as: 'coach', for: 'coaching', shown: 2, denied: 0, lastOn: day, fields: [...fields].sort() },
      { person: 'eve', as: 'evaluator', for: 'coaching', shown: 0, denied: 1, lastOn: day, fields: [] },
    ]);
  });

  it('tells the day of the school where its time zone is handed in: an evening’s look is of that evening', () => {
    const evening = { ...look('cho', 'coach', 'coaching'), at: '2026-09-15T01:30:00Z' };
    const lastOn = (options?: LookedOptions) => whoLooked(team, example, [evening], ben, options).map((each) => each.lastOn);
    expect(lastOn()).toEqual(['2026-09-15']);
    expect(lastOn({ timeZone: 'America/Chicago' })).toEqual(['2026-09-14']);
  });

  it('tells of a teacher’s own looks, and not how often a colleague looked at what is theirs', () =>
    expect(whoLooked(team, example, receipts, ben).map(({ person }) => person)).toEqual(['ben', 'cho', 'eve']));

  it('tells of a colleague in another hat, and of no other process that has the same id', () => {
    const others = [look('dan', 'peer', 'coaching'), { ...look('cho', 'coach', 'coaching'), kind: 'other', person: 'zoe' }];
    expect(whoLooked(team, example, others, ben).map(({ person, as }) => [person, as])).toEqual([['dan', 'peer']]);
  });

  it('tells the last day, in whatever order the looks are kept', () => {
    const on = (day: string) => ({ ...look('cho', 'coach', 'coaching'), at: `2026-09-${day}T08:00:00Z` });
    expect(whoLooked(team, example, [on('12'), on('15'), on('13')], ben)).toMatchObject([{ shown: 3, lastOn: '2026-09-15' }]);
  });

  it('is told to nobody of a record that there is not', () => expect(whoLooked(team, initial(team, 't1'), receipts, ben)).toEqual([]));
});

describe('who could look', () => {
  it('is told to a teacher: each hat to which something is open', () => {
    const could = whoCouldLook(team, example, ben, teamEvidence);
    const { fields } = look('cho', 'coach', 'coaching');
    expect(could).toContainEqual({ person: 'cho', as: 'coach', for: 'coaching', fields });
    for (const { person, as, for: purpose, fields: open } of could) {
      const { receipt } = viewFor(team, example, hat(person, as, purpose));
      expect([receipt.outcome, receipt.fields]).toEqual(['shown', open]);
    }
  });
});

describe('everybody who could look', () => {
  it('is listed in the order of their ids', () => {
    const people = whoCouldLook(team, example, ben, {
      ...teamEvidence,
      partnerships: teamEvidence.partnerships.map((each) => ({ ...each, people: [...each.people].reverse() })),
    }).map(({ person }) => person);
    expect(people).toEqual([...people].sort());
    expect(people).toEqual(expect.arrayContaining(['ben', 'cap', 'cho', 'dan', 'eve', 'lou', 'max', 'pia']));
  });
});

describe('a receipt', () => {
  it('has a schema that labels all of it, and every receipt of a view is one, to the last key', () => {
    const { shape } = receiptSchema;
    expect(checkLabels(receiptSchema)).toEqual([]);
    expect(Object.values(shape).map((field) => labelOf(field))).toEqual(Object.keys(shape).map(() => 'confidential'));
    const looks = ['ben', 'cho', 'eve', 'zoe'].flatMap((person) => hats.map((each) => look(person, each.as, each.for)));
    for (const receipt of looks) expect(z.strictObject(shape).parse(receipt)).toEqual(receipt);
    expect(new Set(looks.map(({ outcome }) => outcome))).toEqual(new Set(['shown', 'denied']));
  });

  it('reaches in a list its owner only, whoever asks in whatever hat', () => {
    const told = ['ben', 'dan', 'cho', 'cap', 'eve', 'max', 'pia', 'lou', 'rue', 'zoe'].filter((person) =>
      hats.some((each) => whoLooked(team, example, receipts, hat(person, each.as, each.for)).length > 0),
    );
    expect(told).toEqual(['ben', 'dan']);
  });
});

describe('a teacher who has left', () => {
  // Ned had a part until some time ago, and is none of the record's teachers any more; a note of his stayed.
  const stayed = { ...example.record.notes[0], id: 'n9', owner: 'ned', by: 'ned', text: 'I stay calm' } as (typeof example.record.notes)[0];
  const withNed = { ...example, record: { ...example.record, notes: [...example.record.notes, stayed] } };
  const ned = hat('ned', 'teacher', 'own-data');
  const part = teamEvidence.partnerships[0]?.people.find(({ person }) => person === 'ned');
  const then = part?.from as string;
  const atThen = (receipt: Receipt) => ({ ...receipt, at: then });

  it('is told who looked while they had a part, and of their own looks, and not how others go on', () => {
    const own = viewFor(team, withNed, ned).receipt;
    expect(own).toMatchObject({ outcome: 'shown', fields: ['notes'] });
    const some = [atThen(look('cho', 'coach', 'coaching')), look('cho', 'coach', 'coaching'), look('pia', 'principal', 'operations'), own];
    expect(whoLooked(team, withNed, some, ned).map(({ person, shown, lastOn }) => [person, shown, lastOn])).toEqual([
      ['cho', 1, then.slice(0, 10)],
      ['ned', 1, now.slice(0, 10)],
    ]);
    expect(whoLooked(team, withNed, [{ ...atThen(look('dan', 'teacher', 'own-data')) }], ned)).toEqual([]);
    // At the end of their part it was over.
    expect(whoLooked(team, withNed, [{ ...look('cho', 'coach', 'coaching'), at: part?.until as string }], ned)).toEqual([]);
  });

  it('does not show a teacher who stayed how often they look at what is theirs', () =>
    expect(whoLooked(team, withNed, [viewFor(team, withNed, ned).receipt], ben)).toEqual([]));

  it('is told who could look at what is theirs, which is nobody else', () => {
    expect(whoCouldLook(team, withNed, ned, teamEvidence)).toEqual([{ person: 'ned', as: 'teacher', for: 'own-data', fields: ['notes'] }]);
    // While the record still names them, its coach reads it.
    const named = { ...withNed, record: { ...withNed.record, teachers: ['ben', 'dan', 'ned'] } };
    expect(whoCouldLook(team, named, ned, teamEvidence)).toContainEqual({ person: 'cho', as: 'coach', for: 'coaching', fields: ['notes'] });
  });

  it('is explained as an owner is, of what is theirs', () => {
    const { tier, policies } = explain(team, withNed, ned);
    const held = policies[0]?.fields.filter((field) => field.held === true).map(({ path }) => path);
    expect(tier).toBe('owner');
    expect(held).toContain('notes.[].text');
    expect(held?.every((path) => path.startsWith('notes'))).toBe(true);
  });

  it('is told nothing where nothing of theirs stayed, nor in another hat', () => {
    for (const [state, viewer] of [
      [example, ned],
      [withNed, hat('ned', 'teacher', 'coaching')],
      [withNed, hat('ned', 'peer', 'coaching')],
      [withNed, hat('old', 'teacher', 'own-data')],
    ] as const) {
      expect([whoLooked(team, state, receipts, viewer), whoCouldLook(team, state, viewer, teamEvidence)]).toEqual([[], []]);
      expect(explain(team, state, viewer).tier).toBe('policy');
    }
  });
});

describe('laws', () => {
  const anyHat = fc.tuple(
    fc.constantFrom('ben', 'cho', 'dan', 'eve', 'pia', 'zoe'),
    fc.constantFrom(...relationships),
    fc.constantFrom(...purposes),
  );

  law.prop([anyHat, fc.array(fc.constantFrom(...receipts), { maxLength: 12 }), fc.boolean()])(
    'who is not the teacher is told the same bytes, however often anybody looked and whether there is a record',
    ([person, as, purpose], some, there) => {
      const viewer = hat(person, as, purpose);
      fc.pre(!(as === 'teacher' && ['ben', 'dan'].includes(person)));
      const state = there ? example : initial(team, 't1');
      expect(JSON.stringify(whoLooked(team, state as typeof example, some, viewer))).toBe('[]');
      expect(JSON.stringify(whoCouldLook(team, state as typeof example, viewer, teamEvidence))).toBe('[]');
    },
  );

  law.prop([fc.array(fc.constantFrom(...receipts), { maxLength: 12 }), fc.nat(5)])(
    'a teacher’s list stays the same however often a colleague looks at what is theirs',
    (some, more) => {
      const others = Array.from({ length: more }, () => look('dan', 'teacher', 'own-data'));
      expect(whoLooked(team, example, [...some, ...others], ben)).toEqual(whoLooked(team, example, some, ben));
    },
  );

  law.prop([anyHat])('nobody who is shown something is missing from who could look', ([person, as, purpose]) => {
    const { receipt } = viewFor(team, example, hat(person, as, purpose));
    const listed = whoCouldLook(team, example, ben, teamEvidence).some(
      (each) => each.person === person && each.as === as && each.for === purpose,
    );
    expect(listed).toBe(receipt.outcome === 'shown');
  });
});
