import { type AnyMachineSnapshot, type AnyStateMachine, createActor, getInitialSnapshot, transition } from 'xstate';
import * as z from 'zod';
import { idSchema } from '../src/core/ids';
import { instantSchema } from '../src/core/instant';
import { cycleFactsSchema } from '../src/cycle/cycle';
import { decide } from '../src/process/decide';
import { initial } from '../src/process/initial';
import type { Entry, StateOf } from '../src/process/process';
import { machine as cognitive } from './by-hand/cognitive';
import { machine as getBetterFaster } from './by-hand/get-better-faster';
import { machine as grow } from './by-hand/grow';
import { machine as lessonStudy } from './by-hand/lesson-study';
import { machine as impact } from './by-hand/machine';
import { machine as myTeachingPartner } from './by-hand/my-teaching-partner';
import { machine as pdsa } from './by-hand/pdsa';
import { machine as peerCoaching } from './by-hand/peer-coaching';
import { machine as practiceBased } from './by-hand/practice-based';
import { machine as studentCentered } from './by-hand/student-centered';
import { story as cognitiveStory } from './stories/cognitive';
import { story as getBetterFasterStory } from './stories/get-better-faster';
import { story as growStory } from './stories/grow';
import { story as impactStory } from './stories/impact';
import { story as lessonStudyStory } from './stories/lesson-study';
import { story as myTeachingPartnerStory } from './stories/my-teaching-partner';
import { story as pdsaStory } from './stories/pdsa';
import { story as peerCoachingStory } from './stories/peer-coaching';
import { story as practiceBasedStory } from './stories/practice-based';
import type { Story } from './stories/story';
import { story as studentCenteredStory } from './stories/student-centered';

/** A model of ours, the machine that one would write by hand for it, and a story that both can tell. */
export interface Pair {
  readonly name: string;
  readonly story: Story;
  readonly machine: AnyStateMachine;
  /** How one would parse its events, as they come in from outside. */
  readonly schemas: ReadonlyMap<string, z.ZodObject>;
}

const pair = (story: Story, machine: AnyStateMachine): Pair => ({
  name: story.process.kind.replace(/-cycle$/, ''),
  story,
  machine,
  schemas: schemasOf(story),
});

/** All ten models. */
export const pairs: readonly Pair[] = [
  pair(impactStory, impact),
  pair(growStory, grow),
  pair(cognitiveStory, cognitive),
  pair(studentCenteredStory, studentCentered),
  pair(practiceBasedStory, practiceBased),
  pair(getBetterFasterStory, getBetterFaster),
  pair(myTeachingPartnerStory, myTeachingPartner),
  pair(pdsaStory, pdsa),
  pair(lessonStudyStory, lessonStudy),
  pair(peerCoachingStory, peerCoaching),
];

/** The story told by `decide`. */
export function tellOurs({ process, facts, accepted }: Story) {
  let state: StateOf<typeof process> = initial(process, 'c1');
  const log: Entry[] = [];
  for (const event of accepted) {
    const decided = decide(process, state, event, facts);
    if (!decided.ok)
      throw new Error(`Expected ${event.type} to be accepted, found: ${decided.refusals.map(({ message }) => message).join(' ')}`);
    state = decided.state;
    log.push(decided.entry as Entry);
  }
  return { state, log };
}

/** The story told by a machine, as a fold of pure transitions. */
export function tellByTransition({ machine, story }: Pair): AnyMachineSnapshot {
  let snapshot: AnyMachineSnapshot = getInitialSnapshot(machine);
  for (const event of story.accepted) [snapshot] = transition(machine, snapshot, { ...event, facts: story.facts });
  return snapshot;
}

/** The story told to an actor of a machine, which keeps its state itself. */
export function tellActor({ machine, story }: Pair): AnyMachineSnapshot {
  const actor = createActor(machine).start();
  for (const event of story.accepted) actor.send({ ...event, facts: story.facts });
  return actor.getSnapshot();
}

/** The same, with each event and the facts parsed by the schemas that ours validates them with. */
export function tellParsed(pair: Pair): AnyMachineSnapshot {
  let snapshot: AnyMachineSnapshot = getInitialSnapshot(pair.machine);
  const { schemas, story } = pair;
  for (const event of story.accepted) {
    const facts = cycleFactsSchema.parse(story.facts);
    [snapshot] = transition(pair.machine, snapshot, { ...schemas.get(event.type)?.parse(event), type: event.type, facts });
  }
  return snapshot;
}

/** A schema of each event of a story, closed to other keys. */
function schemasOf({ process, accepted }: Story): ReadonlyMap<string, z.ZodObject> {
  const stamp = {
    id: idSchema,
    by: idSchema,
    at: instantSchema,
    recordedAt: instantSchema,
    owner: idSchema.optional(),
    item: idSchema.optional(),
  };
  return new Map(
    accepted.map(({ type }) => [
      type,
      z.strictObject({ ...process.compiled.events.get(type)?.payload.shape, ...stamp, type: z.literal(type) }),
    ]),
  );
}
