import * as fc from 'fast-check';
import type { CycleFacts } from '../../src/cycle/cycle';
import { mapRegions } from '../../src/cycle/items/conversation-map';
import { grow } from '../../src/cycle/models/grow';
import { impact } from '../../src/cycle/models/impact';
import { partnership } from '../../src/partnership/partnership-process';
import type { Process } from '../../src/process/process';
import type { CheckProcessOptions } from '../../src/testing/check-process';
import type { World } from '../../src/testing/walk';
import {
  agreed,
  asked,
  cycleKnown,
  factsOf,
  signed,
  signedByTwo,
  teamKnown,
  toCommitment,
  toImprove,
  toLearn,
  withSubstitute,
} from './coached';
import { cyclesOnTheWay, supervised } from './cycles-on-the-way';
import { event, facts, pair } from './example-process';
import { modelWalkables } from './model-walks';

/** A process, and a world in which walks through it get far. */
export interface Walkable {
  readonly name: string;
  readonly process: Process;
  readonly world: World;
}

const mostly = <T>(usual: T, any: fc.Arbitrary<T>) => fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: any });

const flags = fc.record({ allowed: fc.boolean(), conflict: fc.boolean() });

/** Every process that the laws are put to. */
export const walkables: readonly Walkable[] = [
  {
    name: 'pair',
    process: pair as unknown as Process, // a law knows records and events as plain JSON only
    world: { people: ['ben', 'cho', 'dan'], facts: mostly({ allowed: true, conflict: false }, flags), length: 20 },
  },
  {
    name: 'pair, of a team',
    process: pair as unknown as Process,
    world: {
      people: ['ben', 'cho', 'dan'],
      facts: fc.constant(facts),
      given: [{ event: event('g1', 'pair.begun', 'cho', { teachers: ['ben', 'dan'], coach: 'cho' }), facts }],
      length: 20,
    },
  },
  {
    name: 'impact',
    process: impact as unknown as Process,
    world: { people: ['ben', 'cho'], facts: cycleKnown, given: asked(impact), length: 30, hostile: 25 },
  },
  {
    name: 'impact, not begun',
    process: impact as unknown as Process,
    world: { people: ['ben', 'cho'], facts: cycleKnown, length: 20 },
  },
  {
    name: 'impact, in Learn',
    process: impact as unknown as Process,
    world: { people: ['ben', 'cho'], facts: cycleKnown, given: toLearn, length: 20, hostile: 25 },
  },
  {
    name: 'impact, in Improve',
    process: impact as unknown as Process,
    world: { people: ['ben', 'cho'], facts: cycleKnown, given: toImprove, length: 25, hostile: 20 },
  },
  {
    name: 'impact, of a team',
    process: impact as unknown as Process,
    world: { people: ['ben', 'dan', 'cho'], facts: teamKnown, given: asked(impact, ['ben', 'dan']), length: 30, hostile: 25 },
  },
  {
    name: 'grow, not begun',
    process: grow as unknown as Process,
    world: { people: ['ben', 'cho'], facts: cycleKnown, length: 10 },
  },
  {
    name: 'grow, committed',
    process: grow as unknown as Process,
    world: { people: ['ben', 'cho'], facts: cycleKnown, given: toCommitment, length: 10 },
  },
  {
    name: 'grow, of a team',
    process: grow as unknown as Process,
    world: { people: ['ben', 'dan', 'cho'], facts: teamKnown, given: asked(grow, ['ben', 'dan']), length: 15 },
  },
  {
    name: 'grow',
    process: grow as unknown as Process,
    world: { people: ['ben', 'cho'], facts: cycleKnown, given: asked(grow), length: 20 },
  },
  {
    name: 'partnership',
    process: partnership as unknown as Process,
    world: { people: ['ben', 'cho', 'lea', 'substitute'], facts: agreed, length: 10 },
  },
  {
    name: 'partnership, signed',
    process: partnership as unknown as Process,
    world: { people: ['ben', 'cho', 'lea', 'substitute'], facts: agreed, given: signed, length: 15 },
  },
  {
    name: 'partnership, of a team',
    process: partnership as unknown as Process,
    world: { people: ['ben', 'dan', 'cho', 'lea', 'substitute'], facts: agreed, given: signedByTwo, length: 15 },
  },
  ...cyclesOnTheWay,
  ...modelWalkables,
];

/** How many walks each world of a process has, where its worlds share so many out among them; six at least. */
export function walksEach({ kind }: Process, walks: number): number {
  return Math.max(6, Math.ceil(walks / walkables.filter(({ process }) => process.kind === kind).length));
}

/** What may be known of a cycle: all is well, another coaches, its coach has become an evaluator, its partnership is over. */
const cycleMayKnow = (teachers: string[]) => [
  factsOf(teachers),
  withSubstitute(teachers, ['sub']),
  factsOf(teachers, 'active', true),
  factsOf(teachers, 'ended'),
];

/** What may be known of a partnership. */
const partnershipMayKnow = [false, true].map((coachEvaluates) => ({ mayPropose: true, leaderSigns: true, coachEvaluates }));

/** Every process once with all of its states: the exhaustive walk is put to these, with what is known of each and may stay so. */
export const explorables: readonly (Walkable & { readonly known: CheckProcessOptions })[] = [
  { ...worldOf('pair'), known: {} },
  { ...worldOf('pair, of a team'), known: {} },
  {
    ...worldOf('impact, in Improve', {
      factsVariants: cycleMayKnow(['ben']),
      witnesses: { 'modeling.planned': [{ mode: 'other', otherwise: 'A walk.' }] },
    }),
    // One teacher cannot leave a cycle: it is withdrawn.
    known: { unreached: ['teacher.left'] },
  },
  { ...worldOf('grow, of a team', { factsVariants: cycleMayKnow(['ben', 'dan']) }), known: {} },
  // Who goes on from nothing carries nothing over, and the last two do not leave: they end it.
  {
    ...worldOf('partnership, signed', { factsVariants: partnershipMayKnow }),
    known: { unreached: ['member.left'], lasting: ['others-go-on'] },
  },
  {
    ...worldOf('partnership, of a team', { factsVariants: partnershipMayKnow }),
    known: { unreached: ['work.carried-over'], lasting: ['others-go-on', 'goes-on'] },
  },
  everyModel('student-centered, at its end', ['ben']),
  everyModel('practice-based, achieved', ['ben']),
  everyModel('get-better-faster, seen again', ['ben'], supervised),
  everyModel('my-teaching-partner, in Enact', ['ben']),
  // A coach evaluates under a policy that says so; and a region belongs to one map.
  everyModel('cognitive, under a supervisory policy', ['ben'], supervised, {
    'region.touched': Object.entries(mapRegions).flatMap(([map, regions]) => regions.map((region) => ({ map, region }))),
  }),
  everyModel('pdsa, decided', ['ben']),
  everyModel('lesson-study, reported', ['ben', 'dan']),
  everyModel('peer-coaching, all observed in turn', ['ben', 'dan']),
];

/** A model beside Impact and GROW: without another coach, whom those two meet. */
function everyModel(
  name: string,
  teachers: string[],
  under: (facts: CycleFacts) => CycleFacts = (facts) => facts,
  witnesses: NonNullable<World['witnesses']> = {},
): (typeof explorables)[number] {
  const factsVariants = [factsOf(teachers), factsOf(teachers, 'active', true), factsOf(teachers, 'ended')].map(under);
  return {
    ...worldOf(name, { factsVariants, witnesses }),
    known: {
      // One teacher cannot leave a cycle: it is withdrawn.
      unreached: ['coach.joined', 'coach.left', ...(teachers.length === 1 ? ['teacher.left'] : [])],
      places: /^(?:cognitive|peer-coaching)/.test(name) ? 60 : 40,
    },
  };
}

function worldOf(name: string, more: Partial<World> = {}): Walkable {
  const found = walkables.find((each) => each.name === name);
  if (found === undefined) throw new Error(`Expected a walkable called ${name}.`);
  return { ...found, world: { ...found.world, ...more } };
}
