import { describe, expectTypeOf, test } from 'vitest';
import type { ViewOf } from '../../src/labels/view-of';
import { asViewer } from '../../src/privacy/as-viewer';
import { derive } from '../../src/privacy/derive';
import { strict } from '../../src/privacy/policies/strict';
import { type View, viewFor } from '../../src/privacy/view-for';
import { now, teamEvidence } from './any-team';
import { example } from './example-team';
import { team, type teamSchema } from './team-process';

const at = now;
const evaluator = viewFor(team, example, asViewer(strict, { person: 'eve', as: 'evaluator', for: 'evaluation', at }, teamEvidence));
const principal = viewFor(team, example, asViewer(strict, { person: 'pia', as: 'principal', for: 'operations', at }, teamEvidence));
const teacher = viewFor(team, example, asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at }, teamEvidence));
const coach = viewFor(team, example, asViewer(strict, { person: 'cho', as: 'coach', for: 'coaching', at }, teamEvidence));

/** What an appraisal system would take. */
declare function appraise(view: View<object, 'evaluation'>): void;

describe('the type of a view', () => {
  test('of an evaluator has no coaching in it', () => {
    expectTypeOf<
      keyof typeof evaluator.data & ('topic' | 'focus' | 'notes' | 'work' | 'meetings' | 'state' | 'teachers')
    >().toEqualTypeOf<never>();
    // @ts-expect-error -- an evaluator sees no notes
    evaluator.data.notes;
  });

  test('of a principal has the operational keys, and those that a consent could open', () => {
    expectTypeOf(principal.data.meetings).toEqualTypeOf<
      readonly {
        readonly id: string;
        readonly owner: string;
        readonly by: string;
        readonly at: string;
        readonly minutes: number;
        readonly span?: [number, boolean] | null;
      }[]
    >();
    expectTypeOf<undefined>().toExtend<typeof principal.data.topic>();
    // @ts-expect-error -- notes are confidential
    principal.data.notes;
    // @ts-expect-error -- an agenda is confidential
    principal.data.meetings[0]?.agenda;
  });

  test('of a teacher: an aside is the author’s, a student’s work is of the own class', () => {
    expectTypeOf(teacher.data.topic).toEqualTypeOf<string | null>();
    expectTypeOf<undefined>().toExtend<(typeof teacher.data.notes)[number]['mine']>();
    expectTypeOf((teacher.data.work as (typeof teacher.data.work)[number][])[0]?.pupil).toEqualTypeOf<string | undefined>();
  });

  test('of a coach has no appraisal', () => {
    // @ts-expect-error -- a rating is evaluative
    coach.data.rating;
    // @ts-expect-error -- grades are evaluative
    coach.data.grades;
  });

  test('under several policies has every key optional', () => {
    type Either = ViewOf<typeof teamSchema, readonly [typeof strict, typeof strict], 'teacher', 'coaching'>;
    expectTypeOf<undefined>().toExtend<Either['topic']>();
  });

  test('for a pair that the policy does not have is empty', () => {
    expectTypeOf<ViewOf<typeof teamSchema, typeof strict, 'principal', 'coaching'>>().toEqualTypeOf<Record<never, never>>();
    expectTypeOf<ViewOf<typeof teamSchema, typeof strict, 'data-steward', 'safeguarding'>>().toEqualTypeOf<Record<never, never>>();
  });
});

describe('a view made for one purpose', () => {
  test('does not fit where one for another is expected', () => {
    appraise(evaluator);
    // @ts-expect-error -- a coach's view is for coaching
    appraise(coach);
    // @ts-expect-error -- a principal's view is for operations
    appraise(principal);
  });

  test('makes things that bear its purpose', () => {
    const count = derive(coach, ({ notes }) => notes.length);
    expectTypeOf(count.for).toEqualTypeOf<'coaching'>();
    // @ts-expect-error -- a number made of a coach's view is not one for evaluation
    const wrong: { readonly value: number; readonly for: 'evaluation' } = count;
    expectTypeOf(wrong).toBeObject();
  });
});
