import { assign, setup } from 'xstate';
import type { CycleFacts } from '../../src/cycle/cycle';
import { stillToCome } from '../../src/cycle/work/happening';
import { classMissing } from '../../src/evidence/class-missing';
import { goalProgress } from '../../src/goals/goal-progress';
import { measurementProblem } from '../../src/goals/measurement-problem';
import { targetProblem } from '../../src/goals/target-problem';
import type { AnyEvent } from '../stories/told-event';

type WithFacts<Event> = Event extends unknown ? Event & { readonly facts: CycleFacts } : never;

/** What a machine is sent: an event of any model, with what is known from outside beside it. */
export type Sent<Type extends AnyEvent['type'] = AnyEvent['type']> = WithFacts<Extract<AnyEvent, { readonly type: Type }>>;

/** An item as it is kept: what its event said, and the stage that it is in, where it has stages. */
type Kept<Type extends AnyEvent['type']> = Omit<Extract<AnyEvent, { readonly type: Type }>, 'type' | 'recordedAt'> & {
  readonly stage?: string;
};

/** The lists of all models, by the event that adds to each. */
interface Adding {
  readonly sessions: 'session.held';
  readonly realities: 'reality.recorded';
  readonly artifacts: 'artifact.added';
  readonly observations: 'time-on-task.observed';
  readonly notes: 'note.taken';
  readonly goals: 'goal.drafted';
  readonly measurements: 'measurement.recorded';
  readonly options: 'option.raised';
  readonly commitments: 'commitment.made';
  readonly actionPlans: 'action-plan.drafted';
  readonly visits: 'visit.planned';
  readonly focusedObservations: 'practice.observed';
  readonly needsAssessments: 'needs.assessed';
  readonly feedbacks: 'feedback.given';
  readonly actionSteps: 'step.drafted';
  readonly rehearsals: 'step.practiced';
  readonly standardsLinks: 'standards.linked';
  readonly learningTargets: 'targets.unpacked';
  readonly assessments: 'assessment.given';
  readonly exitInterviews: 'exit-interview.held';
  readonly notYetPlans: 'not-yet.planned';
  readonly tests: 'test.planned';
  readonly predictions: 'prediction.written';
  readonly testData: 'test.measured';
  readonly studies: 'test.studied';
  readonly acts: 'act.decided';
  readonly regions: 'region.touched';
  readonly endings: 'ending.reached';
  readonly functionShifts: 'function.shifted';
  readonly dataAsked: 'data.asked-for';
  readonly dataCollected: 'data.collected';
  readonly advice: 'advice.given';
  readonly promptSets: 'prompts.posted';
  readonly promptAnswers: 'prompts.answered';
  readonly conferences: 'conference.held';
  readonly themes: 'theme.set';
  readonly topicStudies: 'topic.studied';
  readonly lessons: 'lesson.planned';
  readonly learningSeen: 'learning.observed';
  readonly debriefs: 'debrief.held';
  readonly meetingRoles: 'roles.assigned';
  readonly lessonReports: 'report.written';
  readonly peerVisits: 'peer-visit.planned';
  readonly peerFeedback: 'peer-feedback.given';
}

export type List = keyof Adding;

interface People {
  readonly partnership: string | null;
  readonly teachers: readonly string[];
  readonly coaches: readonly string[];
  readonly acceptedBy: readonly string[];
  readonly resumeAt: string | null;
  readonly supportFunction: string | null;
}

/** What a machine keeps beside its state. */
export type Context = People & { readonly [Name in List]: readonly Kept<Adding[Name]>[] };

/** What a guard is asked about an event of some kind. */
export interface Asked<Type extends AnyEvent['type'] = AnyEvent['type']> {
  readonly context: Context;
  readonly event: Sent<Type>;
}

/** What is asked about an event of any kind: who it comes from, and what is known. */
export interface Asking {
  readonly context: Context;
  readonly event: { readonly by: string; readonly facts: CycleFacts };
}

/**
 * The setup of nine machines that share what coaching cycles share. Calculations on values, such as whether a measurement fits its goal, are the
 * library’s on both sides; who may ask, what must be there, and what is written is done by hand.
 */
export const chart = setup({ types: { context: {} as Context, events: {} as Sent } });

/** The context before the first event, with the lists that a model has; no machine reads another’s. */
export function empty(...lists: readonly List[]): Context {
  const people: People = { partnership: null, teachers: [], coaches: [], acceptedBy: [], resumeAt: null, supportFunction: null };
  return { ...people, ...Object.fromEntries(lists.map((list) => [list, []])) } as unknown as Context;
}

// Who may ask.

const isTeacher = ({ context, event }: Asking) => context.teachers.includes(event.by);

const isPerson = ({ context, event }: Asking) => context.teachers.includes(event.by) || context.coaches.includes(event.by);

const working = ({ context, event: { by, facts } }: Asking) =>
  facts.partnership?.standing === 'active' &&
  (context.partnership === null || context.partnership === facts.partnership.id) &&
  (facts.partnership.teachers.includes(by) || facts.partnership.coaches.includes(by)) &&
  !facts.coachEvaluates;

export const works = (asked: Asking) => isPerson(asked) && working(asked);
export const teacherWorks = (asked: Asking) => isTeacher(asked) && working(asked);
export const coachWorks = (asked: Asking) => asked.context.coaches.includes(asked.event.by) && working(asked);

// What is there.

/** Whether the item that an event is about is in one of some stages. */
export function isIn<Item extends { readonly id: string; readonly stage?: string }>(
  items: readonly Item[],
  { event }: { readonly event: { readonly item?: string | undefined } },
  ...stages: readonly string[]
): boolean {
  return items.some(({ id, stage }) => id === event.item && stage !== undefined && stages.includes(stage));
}

export const has = (items: readonly { readonly id: string }[], id: string | undefined) => items.some((item) => item.id === id);

export const agreed = ({ goals }: Context) => goals.filter(({ stage }) => stage === 'agreed');

/** Whether something holds of each agreed goal, of which there is one at least. */
export const eachAgreed = (context: Context, holds: (goal: string) => boolean) =>
  agreed(context).length > 0 && agreed(context).every(({ id }) => holds(id));

export function isMet({ goals, measurements }: Context, id: string | undefined): boolean {
  const goal = goals.find((each) => each.id === id);
  if (goal === undefined) return false;
  const progress = goalProgress(
    goal,
    measurements.filter((each) => each.goal === id),
  );
  return progress.ok && progress.status === 'met';
}

export const aGoalIsMet = (context: Context) =>
  context.goals.some(({ id, stage }) => stage === 'met' || (stage === 'agreed' && isMet(context, id)));

export const hasCome = ({ event: { on, recordedAt } }: { readonly event: { readonly on: string; readonly recordedAt: string } }) =>
  stillToCome(on, recordedAt) === undefined;

// What an event writes.

/** Adds what the event says to a list. */
export const add = (list: List, stage?: string) =>
  chart.assign(({ context, event: { type, facts, recordedAt, ...fields } }) => {
    const item = stage === undefined ? fields : { ...fields, stage };
    return { [list]: [...context[list], item] };
  });

/** Moves the item that the event is about to a stage. */
export const move = (list: List, stage: string) =>
  chart.assign(({ context, event }) => {
    const about = (event as { readonly item?: string }).item;
    return { [list]: context[list].map((item) => (item.id === about ? { ...item, stage } : item)) };
  });

// What most models share.

export const sessionHeld = chart.createStateConfig({
  on: {
    'session.held': {
      guard: ({ context, event }) =>
        works({ context, event }) &&
        new Set(event.attended).size === event.attended.length &&
        event.attended.every((each) => [...context.teachers, ...context.coaches, ...context.acceptedBy].includes(each)),
      actions: add('sessions'),
    },
  },
}).on;

export const noteTaken = chart.createStateConfig({ on: { 'note.taken': { guard: works, actions: add('notes') } } }).on;

export const artifactAdded = chart.createStateConfig({
  on: {
    'artifact.added': { guard: (asked) => works(asked) && classMissing(asked.event) === undefined, actions: add('artifacts') },
  },
}).on;

export const realityRecorded = chart.createStateConfig({
  on: {
    'reality.recorded': {
      guard: (asked) => works(asked) && classMissing(asked.event) === undefined && hasCome(asked),
      actions: add('realities'),
    },
  },
}).on;

export const goalDrafted = chart.createStateConfig({
  on: {
    'goal.drafted': {
      guard: (asked) => works(asked) && targetProblem(asked.event.target) === undefined,
      actions: add('goals', 'drafted'),
    },
    'goal.set-aside': {
      guard: (asked) => teacherWorks(asked) && isIn(asked.context.goals, asked, 'drafted', 'agreed'),
      actions: move('goals', 'set-aside'),
    },
  },
}).on;

/** A goal is agreed by the teacher, one at once, and where the model asks for more. */
export const goalAgreed = (about: readonly string[], more: (asked: Asked<'goal.agreed'>) => boolean = () => true) =>
  chart.createStateConfig({
    on: {
      'goal.agreed': {
        guard: ({ context, event }) =>
          teacherWorks({ context, event }) &&
          isIn(context.goals, { event }, 'drafted') &&
          about.includes(context.goals.find(({ id }) => id === event.item)?.about ?? '') &&
          agreed(context).length === 0 &&
          more({ context, event }),
        actions: move('goals', 'agreed'),
      },
    },
  }).on;

export const measurementRecorded = chart.createStateConfig({
  on: {
    'measurement.recorded': {
      guard: ({ context, event }) => {
        const goal = context.goals.find(({ id }) => id === event.goal);
        return (
          works({ context, event }) && goal !== undefined && measurementProblem(goal.target.kind, event) === undefined && hasCome({ event })
        );
      },
      actions: add('measurements'),
    },
  },
}).on;

export const commitmentMade = chart.createStateConfig({
  on: {
    'commitment.made': {
      guard: ({ context, event }) =>
        works({ context, event }) &&
        (event.who === event.by || (context.teachers.includes(event.by) && context.coaches.includes(event.who))),
      actions: add('commitments', 'made'),
    },
  },
}).on;

export const commitmentSettled = chart.createStateConfig({
  on: {
    'commitment.settled': {
      guard: ({ context, event }) =>
        works({ context, event }) &&
        isIn(context.commitments, { event }, 'made') &&
        // A colleague’s is the colleague’s to settle.
        (context.teachers.length === 1 ||
          has(
            context.commitments.filter(({ by }) => by === event.by),
            event.item,
          )),
      actions: assign(({ context, event }) => ({
        commitments: context.commitments.map((each) => (each.id === event.item ? { ...each, stage: event.became } : each)),
      })),
    },
  },
}).on;

export const actionPlanDrafted = chart.createStateConfig({
  on: {
    'action-plan.drafted': {
      guard: (asked) => works(asked) && has(asked.context.goals, asked.event.goal),
      actions: add('actionPlans', 'drafted'),
    },
  },
}).on;

export const actionPlanAgreed = chart.createStateConfig({
  on: {
    'action-plan.agreed': {
      guard: ({ context, event }) =>
        works({ context, event }) &&
        isIn(context.actionPlans, { event }, 'drafted') &&
        !context.actionPlans.some(({ id, by }) => id === event.item && by === event.by),
      actions: move('actionPlans', 'agreed'),
    },
  },
}).on;

export const visiting = chart.createStateConfig({
  on: {
    'visit.planned': {
      guard: (asked) => works(asked) && (asked.event.debriefOn === undefined || asked.event.debriefOn >= asked.event.observeOn),
      actions: add('visits', 'planned'),
    },
    'visit.dropped': {
      guard: (asked) => works(asked) && isIn(asked.context.visits, asked, 'planned'),
      actions: move('visits', 'dropped'),
    },
  },
}).on;
