import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as z from 'zod';
import type { CycleFacts } from '../../src/cycle/cycle';
import type { CycleEvent } from '../../src/cycle/cycle-event';
import { impact } from '../../src/cycle/models/impact';
import { cycleWork } from '../../src/cycle/work/work';
import type { Labelled, Stated } from '../../src/labels/labelled';
import { makeCalendar } from '../../src/people/school-calendar';
import { explain } from '../../src/privacy/explain';
import { viewFor } from '../../src/privacy/view-for';
import { deadlines } from '../../src/process/deadlines';
import { decide } from '../../src/process/decide';
import { initial } from '../../src/process/initial';
import { nextSteps } from '../../src/process/next-steps';
import { anyPayload } from '../../src/testing/any-payload';
import { anyValue } from '../../src/testing/any-value';
import { anyWalk } from '../../src/testing/any-walk';
import { exampleOf } from '../../src/testing/example-of';
import { runWalk } from '../../src/testing/run-walk';
import { hats, now, people, teamEvidence } from '../privacy/any-team';
import { oracleView } from '../privacy/oracle';
import { twins } from '../privacy/twin';
import { asked, factsOf, teamKnown } from '../process/coached';
import { anyCycle, type ImpactCycle, ids, lists } from './any-cycle';
import { stepsOf, teamImproving } from './impact-story';

const labelled = impact as unknown as Labelled;
const made = makeCalendar({ timeZone: 'America/Chicago', terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }] });
if (!made.ok) throw new Error(made.message);
const { calendar } = made;

const known = ['partnership', 'policy', 'teachers', 'coaches'] as const;
const { lookOf, viewerOf, twinFor, trapped } = twins(impact, { evidence: teamEvidence, at: now, known });

const factsFor = ({ record }: ImpactCycle): CycleFacts => ({
  partnership: {
    id: record.partnership ?? 't1',
    standing: 'active',
    teachers: record.teachers,
    coaches: ['cho', 'cap'],
    policy: { id: 'strict', version: 1 },
  },
  coachEvaluates: false,
});

/** Mostly those who have a part, for they are told most. */
const anybody = fc.oneof(fc.constantFrom('ben', 'dan', 'cho', 'cap'), fc.constantFrom(...people));
/** The hats that somebody could be shown something in, and a few of the others. */
const telling = hats.filter((hat) => ['coaching', 'own-data', 'operations', 'evaluation'].includes(hat.for));
const someHats = fc.shuffledSubarray([...hats], { minLength: 4, maxLength: 4 });

/** What somebody is told without asking for a change, in one hat. */
function toldOf(state: ImpactCycle, person: string, hat: (typeof hats)[number], of = viewerOf): string {
  const viewer = of(person, hat);
  // A coach who evaluates is suspended; what is offered before that: see `roads-out.test.ts`.
  const steps = person === 'cap' ? [] : nextSteps(impact, state, factsFor(state), viewer);
  const { tier, policies } = explain(impact, state, viewer);
  // Who is no teacher is told the policy, which is long and of no record: whether it is that is said by the tier.
  const explained = tier === 'owner' || hat.as === 'peer' ? policies : tier;
  return JSON.stringify([viewFor(impact, state, viewer), explained, steps, deadlines(impact, state, viewer, calendar)]);
}

const stamp = { id: 'asked', at: '2030-01-01T08:00:00Z', recordedAt: '2030-01-01T08:00:00Z' };

/** What is answered to what somebody asks for. Where it leads may be told only as the state is. */
function answer(state: ImpactCycle, event: object): string {
  const decided = decide(impact, state, { ...stamp, ...event } as never, factsFor(state));
  return JSON.stringify(decided.ok ? { ok: true, to: decided.entry.to } : decided);
}

const types = [...impact.compiled.events.keys()] as CycleEvent['type'][];
const payloads = new Map(types.map((type) => [type, anyPayload(impact, type, { ids })]));
const payloadOf = (type: CycleEvent['type']) => payloads.get(type) as fc.Arbitrary<object>;
const oneOf = <T>(all: readonly T[]) => fc.constantFrom(...all);
const items = [...lists.flatMap((list) => [0, 1, 2].map((at) => `${list}-${at}`)), 'elsewhere'];

/** Things that somebody might ask for. */
const anyAsked = fc.gen().map((draw) => {
  const type = draw(oneOf<CycleEvent['type']>, types);
  const payload = draw(payloadOf, type);
  const item = draw(oneOf<string>, items);
  const about = impact.compiled.events.get(type)?.about === undefined ? {} : { item };
  return [
    { type: 'phase.finished' },
    { type: 'cycle.closed', outcome: 'met' },
    { ...payload, ...about, type },
    { type: 'item.struck', item },
    { type: 'item.corrected', item, to: payload },
  ];
});

describe('laws', () => {
  test.prop([anybody, anyCycle, anyCycle, someHats], { numRuns: 60 })(
    'no hat shows, explains, offers or reminds of what is hidden from the person who wears it',
    (person, state, other, some) => {
      const twin = twinFor(person, state, other);
      for (const hat of [...telling, ...some]) expect(toldOf(twin, person, hat)).toBe(toldOf(state, person, hat));
    },
  );

  test.prop([anybody, anyCycle, anyCycle, anyAsked], { numRuns: 100 })(
    'no refusal tells of what is hidden',
    (person, state, other, all) => {
      fc.pre(person !== 'cap');
      const twin = twinFor(person, state, other, true);
      for (const event of all) expect(answer(twin, { ...event, by: person })).toBe(answer(state, { ...event, by: person }));
    },
  );

  test.prop([anyCycle, anyCycle, fc.constantFrom(...hats)], { numRuns: 60 })(
    'an evaluator’s view of any cycle is the same whatever is in it, and so is that of an evaluator who is principal or coach as well',
    (state, other, hat) => {
      for (const person of ['eve', 'max', 'cap']) {
        const evaluating = { as: 'evaluator', for: hat.for } as const;
        expect(toldOf(other, person, evaluating)).toBe(toldOf(state, person, evaluating));
        expect(viewFor(impact, state, viewerOf(person, evaluating)).data).toEqual({});
      }
    },
  );

  test.prop([anybody, anyCycle, fc.constantFrom(...telling)], { numRuns: 80 })(
    'a view is what a slow reading of the table gives',
    (person, state, hat) => {
      const { data } = viewFor(impact, state, viewerOf(person, hat));
      expect(data).toEqual(oracleView(labelled, lookOf(person, hat), state as Stated));
    },
  );

  test.prop([anybody, anyCycle, fc.constantFrom(...hats)], { numRuns: 80 })(
    'a forbidden cycle is the same bytes as one that does not exist',
    (person, state, hat) => {
      const viewer = viewerOf(person, hat);
      const looked = viewFor(impact, state, viewer);
      fc.pre(looked.receipt.outcome === 'denied');
      expect(JSON.stringify(looked)).toBe(JSON.stringify(viewFor(impact, initial(impact, 'c1'), viewer)));
      expect(nextSteps(impact, state, factsFor(state), viewer)).toEqual([]);
      expect(deadlines(impact, state, viewer, calendar)).toEqual([]);
    },
  );

  test.prop([anybody, anyCycle, fc.constantFrom(...telling)], { numRuns: 80 })(
    'what is hidden is never even read',
    (person, state, hat) => {
      const guarded = trapped(person, state, hat, (field) => expect.unreachable(`${field} was read`));
      expect(viewFor(impact, guarded, viewerOf(person, hat)).data).toEqual(viewFor(impact, state, viewerOf(person, hat)).data);
    },
  );
});

/** Where walks of a team with Cho are looked at: the same people, in the partnership of the walks. */
const walked = { ...teamEvidence, partnerships: teamEvidence.partnerships.map((each) => ({ ...each, id: 'p1' })) };
const onWalks = twins(impact, { evidence: walked, at: now, known });
const begun = asked(impact, ['ben', 'dan']);
const world = { people: ['ben', 'dan', 'cho'], facts: teamKnown, hostile: 10 };
const walks = fc.oneof(
  anyWalk(impact, { ...world, given: begun, length: 30 }),
  anyWalk(impact, { ...world, given: stepsOf(teamImproving, factsOf(['ben', 'dan'])), length: 12 }),
);
const toldAtWork = (state: ImpactCycle, person: string) => telling.map((hat) => toldOf(state, person, hat, onWalks.viewerOf));

describe('laws of a team at work', () => {
  test.prop([walks, walks, fc.constantFrom('ben', 'dan'), anyAsked], { numRuns: 40 })(
    'whatever a colleague’s items are, a teacher sees, is offered, reminded of and refused the same',
    (walk, otherWalk, person, all) => {
      const state = runWalk(impact, 'c1', walk).states.at(-1) as ImpactCycle;
      const other = runWalk(impact, 'c1', otherWalk).states.at(-1) as ImpactCycle;
      const twin = onWalks.twinFor(person, state, other);
      expect(toldAtWork(twin, person)).toEqual(toldAtWork(state, person));
      for (const event of all) expect(answer(twin, { ...event, by: person })).toBe(answer(state, { ...event, by: person }));
    },
  );

  test('what a teacher does with what is theirs tells a colleague where the cycle went, and no more', () => {
    const facts = factsOf(['ben', 'dan']);
    const story = stepsOf(teamImproving, facts);
    const { states } = runWalk(impact, 'c1', { steps: story });
    const asBen = (state: ImpactCycle) => toldOf(state, 'ben', { as: 'teacher', for: 'coaching' }, onWalks.viewerOf);
    const taken = new Set<string>();
    for (const state of states.slice(begun.length) as readonly ImpactCycle[]) {
      for (const step of stepsOfDan(state, facts)) {
        // What Ben is told by the place that it leads to; where it leads nowhere, as if nothing had been done.
        const told = new Map([[state.state, asBen(state)]]);
        for (const event of asksOf(state, facts, step)) {
          const decided = decide(impact, state, event as never, facts);
          if (!decided.ok) continue;
          taken.add(step.type);
          const { state: after } = decided;
          expect([step.type, asBen(after)]).toEqual([step.type, told.get(after.state) ?? asBen(after)]);
          told.set(after.state, asBen(after));
        }
      }
    }
    expect(Object.keys(cycleWork).filter((type) => types.includes(type as never) && !taken.has(type))).toEqual([]);
  });
});

/** What Dan could do with what is his: all work, but nothing that is the whole cycle’s. */
function stepsOfDan(state: ImpactCycle, facts: CycleFacts) {
  const dan = onWalks.viewerOf('dan', { as: 'teacher', for: 'coaching' });
  return nextSteps(impact, state, facts, dan).filter(({ type, ready }) => ready && Object.hasOwn(cycleWork, type));
}

/** A step with its example, and with each other value of its choices. */
function asksOf(state: ImpactCycle, facts: CycleFacts, { type, item }: { readonly type: string; readonly item?: string }) {
  const spec = impact.compiled.events.get(type);
  if (spec === undefined) return [];
  const by = 'dan';
  const example =
    exampleOf(impact as never, state, spec, { by, at: stamp.at, facts, item }) ??
    fc.sample(anyValue(spec.payload), { numRuns: 1, seed: 1 })[0];
  const choices = Object.entries(spec.payload.shape).flatMap(([key, field]) =>
    field instanceof z.ZodEnum ? field.options.map((option) => ({ [key]: option })) : [],
  );
  return [{}, ...choices].map((choice) => ({ ...example, ...choice, ...stamp, type, by, ...(item === undefined ? {} : { item }) }));
}
