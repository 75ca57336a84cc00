import { describe, expectTypeOf, test } from 'vitest';
import type { Policy, Purpose, Relationship } from '../../src/labels/label-kind';
import { asViewer } from '../../src/privacy/as-viewer';
import { type Derived, derive } from '../../src/privacy/derive';
import type * as privacy from '../../src/privacy/index';
import { strict } from '../../src/privacy/policies/strict';
import { type View, type ViewData, viewFor } from '../../src/privacy/view-for';
import { now, teamEvidence } from './any-team';
import { example } from './example-team';
import { team, type teamSchema } from './team-process';

type Room = typeof privacy;
/** Every policy of the library, by its name. */
type Policies = { [Name in keyof Room as Room[Name] extends Policy ? Name : never]: Room[Name] };
/** The hats of a policy, each with its view. */
type Views<P extends Policy> = {
  [As in keyof P['table'] & Relationship]: { [For in keyof P['table'][As] & Purpose]: View<ViewData<typeof teamSchema, P, As, For>, For> };
};
type All<P extends Policy> = { [As in keyof Views<P>]: Views<P>[As][keyof Views<P>[As]] }[keyof Views<P>];

const at = now;
const coach = viewFor(team, example, asViewer(strict, { person: 'cho', as: 'coach', for: 'coaching', at }, teamEvidence));
const evaluator = viewFor(team, example, asViewer(strict, { person: 'eve', as: 'evaluator', for: 'evaluation', at }, teamEvidence));

/** What an appraisal system takes: a view for evaluation, and a number made of one. */
declare function appraise(view: View<object, 'evaluation'>): void;
declare function enter(score: Derived<number, 'evaluation'>): void;

describe('under every policy of the library', () => {
  test('there are views to be asked of', () => {
    expectTypeOf<'strict' | 'supervisory' | 'knight' | 'observation' | 'oregon'>().toExtend<keyof Policies>();
    expectTypeOf<Extract<All<typeof strict>, View<unknown, 'coaching'>>>().not.toEqualTypeOf<never>();
  });

  test('no view for another purpose fits where one for evaluation is expected', () => {
    type Fitting = {
      [Name in keyof Policies]:
        | Exclude<Extract<All<Policies[Name]>, View<object, 'evaluation'>>, View<object, 'evaluation'>>
        | CoachFits<Policies[Name]>;
    }[keyof Policies];
    type CoachFits<P extends Policy> =
      Views<P> extends { coach: { coaching: infer V } } ? (V extends View<object, 'evaluation'> ? P : never) : P;
    expectTypeOf<Fitting>().toEqualTypeOf<never>();
  });

  test('and each hat’s view is for that hat’s purpose alone', () => {
    type PurposeOf<V> = { [For in Purpose]: V extends View<unknown, For> ? For : never }[Purpose];
    type Wrong<P extends Policy> = {
      [As in keyof Views<P>]: {
        [For in keyof Views<P>[As]]: [PurposeOf<Views<P>[As][For]>] extends [For] ? never : For;
      }[keyof Views<P>[As]];
    }[keyof Views<P>];
    expectTypeOf<{ [Name in keyof Policies]: Wrong<Policies[Name]> }[keyof Policies]>().toEqualTypeOf<never>();
  });
});

describe('where something for evaluation is expected', () => {
  test('a view fits that was made for it, and a number made of that', () => {
    appraise(evaluator);
    enter(derive(evaluator, ({ grades }) => grades.length));
  });

  test('a coach’s view does not fit, nor its copy, nor one that is put together by hand', () => {
    // @ts-expect-error -- a coach's view is for coaching
    appraise(coach);
    // @ts-expect-error -- a copy keeps its purpose
    appraise({ ...coach });
    // @ts-expect-error -- the data alone are no view
    appraise(coach.data);
    // @ts-expect-error -- only viewFor makes a view
    appraise({ data: coach.data, receipt: evaluator.receipt });
    // @ts-expect-error -- another's data in a view for evaluation
    appraise({ ...evaluator, ...coach });
  });

  test('a number does not fit that was made of a coach’s view, or without a view', () => {
    // @ts-expect-error -- derived for coaching
    enter(derive(coach, ({ notes }) => notes.length));
    // @ts-expect-error -- a bare number
    enter(coach.data.notes.length);
    // @ts-expect-error -- only derive makes one
    enter({ value: 3, for: 'evaluation' });
    // @ts-expect-error -- of data, not of a view
    derive(coach.data, () => 1);
    // @ts-expect-error -- a record is no view
    derive(example.record, () => 1);
    // @ts-expect-error -- a state is no view
    derive(example, () => 1);
  });

  test('a viewer for coaching cannot be taken for one for evaluation', () => {
    const viewer = asViewer(strict, { person: 'cho', as: 'coach', for: 'coaching', at }, teamEvidence);
    // @ts-expect-error -- the purpose is the viewer's
    const wrong: View<object, 'evaluation'> = viewFor(team, example, viewer);
    expectTypeOf(wrong).toBeObject();
  });
});
