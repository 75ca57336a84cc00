import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { purposes, relationships } from '../../src/labels/label-kind';
import { asViewer } from '../../src/privacy/as-viewer';
import { strict } from '../../src/privacy/policies/strict';
import { type Receipt, viewFor } from '../../src/privacy/view-for';
import { type LookedOptions, whoCouldLook, whoLooked } from '../../src/privacy/who-looked';
import { initial } from '../../src/process/initial';
import { now, teamEvidence } from './any-team';
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
