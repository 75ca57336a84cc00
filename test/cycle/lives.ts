import type { IsoDate } from '../../src/core/instant';
import type { CycleFacts, CycleSchema } from '../../src/cycle/cycle';
import type { CycleEvent } from '../../src/cycle/cycle-event';
import type { CycleState, Model } from '../../src/cycle/model';
import { cognitive, cognitiveModel } from '../../src/cycle/models/cognitive';
import { getBetterFaster, getBetterFasterModel } from '../../src/cycle/models/get-better-faster';
import { grow, growModel } from '../../src/cycle/models/grow';
import { impact, impactModel } from '../../src/cycle/models/impact';
import { lessonStudy, lessonStudyModel } from '../../src/cycle/models/lesson-study';
import { myTeachingPartner, myTeachingPartnerModel } from '../../src/cycle/models/my-teaching-partner';
import { pdsa, pdsaModel } from '../../src/cycle/models/pdsa';
import { peerCoaching, peerCoachingModel } from '../../src/cycle/models/peer-coaching';
import { practiceBased, practiceBasedModel } from '../../src/cycle/models/practice-based';
import { studentCentered, studentCenteredModel } from '../../src/cycle/models/student-centered';
import { strict } from '../../src/privacy/policies/strict';
import { supervisory } from '../../src/privacy/policies/supervisory';
import type { Process } from '../../src/process/process';
import { toEnd } from '../process/cycles-on-the-way';
import type { ToldOfCycle } from './impact-story';
import { acted, bothVisited, organized, peersKnown, reported, reporting } from './model-stories';

/** A cycle of whatever model. */
export type AnyCycleProcess = Process<CycleSchema, CycleEvent, CycleState<string>, CycleFacts>;

/** A model that life happens in. */
export interface Life {
  readonly name: string;
  readonly process: AnyCycleProcess;
  readonly model: Pick<Model, 'name' | 'version'>;
  /** Who are taught by the stories: as few as the model goes with. */
  readonly teachers: readonly string[];
  readonly policy: typeof strict | typeof supervisory;
  /** Whether it works on goals. */
  readonly goals: boolean;
  /** What must be there before it is closed. */
  readonly toClose: readonly ToldOfCycle[];
  /** When its first phase is due that is entered on Friday, November 20, or on Monday, November 30, with a week off between; none where it never is. */
  readonly due?: Due;
}

interface Due {
  readonly fromFriday: IsoDate;
  readonly fromMonday: IsoDate;
}

/** What is read of a model, whatever its parts. */
interface OfModel extends Pick<Model, 'name' | 'version' | 'atLeast'> {
  readonly phases: Readonly<Record<string, { readonly work: readonly string[] }>>;
  readonly anytime: readonly string[];
}

const inFive: Due = { fromFriday: '2026-12-04', fromMonday: '2026-12-07' };
const inTen: Due = { fromFriday: '2026-12-11', fromMonday: '2026-12-14' };
const inFifteen: Due = { fromFriday: '2026-12-18', fromMonday: '2026-12-21' };

function lifeOf(process: unknown, model: OfModel, toClose: readonly object[], due?: Due, policy: Life['policy'] = strict): Life {
  const { name, version, atLeast, anytime, phases } = model;
  const work = [...anytime, ...Object.values(phases).flatMap((phase) => phase.work)];
  return {
    name,
    process: process as AnyCycleProcess,
    model: { name, version },
    teachers: ['ben', 'dan'].slice(0, atLeast?.teachers ?? 1),
    policy,
    goals: work.includes('goal.drafted'),
    toClose: toClose as readonly ToldOfCycle[],
    ...(due === undefined ? {} : { due }),
  };
}

/** What comes after a cycle has begun. */
const afterBeginning = (told: readonly object[]) =>
  told.filter((each) => !('type' in each && /^cycle\.(?:proposed|accepted)$/.test(`${each.type}`)));

/** A cycle of Student-Centered Coaching as a story tells it, which gives the times. */
const untimed = toEnd.map(({ event }) => {
  const { at: _at, recordedAt: _recordedAt, ...told } = event as { readonly at: string; readonly recordedAt: string };
  return told;
});

const commitment = { type: 'commitment.made', by: 'ben', text: 'Try it on Monday.', who: 'ben', byWhen: '2026-09-21' } as const;

/** Every model that life is put to. What it brings is listed by none of them. */
export const lives: readonly Life[] = [
  lifeOf(impact, impactModel, [], inFifteen),
  lifeOf(grow, growModel, [commitment]),
  lifeOf(studentCentered, studentCenteredModel, afterBeginning(untimed), inFive),
  lifeOf(practiceBased, practiceBasedModel, [], inTen),
  // Its coach may evaluate, so that it runs under no other policy; of all the rest life is told under `strict`.
  lifeOf(getBetterFaster, getBetterFasterModel, [], inFive, supervisory),
  lifeOf(myTeachingPartner, myTeachingPartnerModel, [], inFive),
  lifeOf(cognitive, cognitiveModel, []),
  lifeOf(pdsa, pdsaModel, afterBeginning(acted)),
  // Both are of two teachers at least, and of a coach who organizes it. Of peers alone a story of its own is told.
  lifeOf(lessonStudy, lessonStudyModel, afterBeginning([...reporting, reported])),
  lifeOf(peerCoaching, peerCoachingModel, afterBeginning(bothVisited(organized))),
];

/** Those that go on without a coach, with what is known of two peers. */
export const livesOfPeers = { lives: lives.filter(({ teachers }) => teachers.length > 1), known: peersKnown };
