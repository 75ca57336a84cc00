import { assign } from 'xstate';
import { type Asked, type Asking, type Context, chart, teacherWorks, works } from './cycle';

/** What is told of a model to the states around its phases. */
interface Around {
  readonly name: string;
  readonly phases: readonly string[];
  readonly policies?: readonly string[];
  readonly teachers?: number;
}

const isSystem = ({ event }: Asking) => event.by === 'system';
const sameAs = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((each) => b.includes(each));

function proposes({ name, policies = ['strict'], teachers = 1 }: Around, { context, event }: Asked<'cycle.proposed'>): boolean {
  const { partnership } = event.facts;
  return (
    partnership !== null &&
    // Nobody is in a cycle yet: it is the proposal that says who will be.
    works({ context: { ...context, teachers: event.teachers, coaches: event.coaches }, event }) &&
    partnership.id === event.partnership &&
    policies.includes(partnership.policy.id) &&
    partnership.teachers.length >= teachers &&
    sameAs(event.teachers, partnership.teachers) &&
    sameAs(event.coaches, partnership.coaches) &&
    event.policy.id === partnership.policy.id &&
    event.policy.version === partnership.policy.version &&
    event.model.name === name &&
    event.model.version === 1
  );
}

const saysYes = (asked: Asked<'cycle.accepted'>) => works(asked) && !asked.context.acceptedBy.includes(asked.event.by);

function saysLastYes(asked: Asked<'cycle.accepted'>): boolean {
  const { teachers, coaches, acceptedBy } = asked.context;
  const yes = [...acceptedBy, asked.event.by];
  return (
    saysYes(asked) && teachers.every((each) => yes.includes(each)) && (coaches.length === 0 || coaches.some((each) => yes.includes(each)))
  );
}

/** The ways out of all that is in progress. */
export const leaving = chart.createStateConfig({
  on: {
    'cycle.withdrawn': {
      guard: ({ context, event }) => context.teachers.includes(event.by) && context.teachers.length === 1,
      target: '#cycle.withdrawn',
    },
    'teacher.left': {
      guard: ({ context, event }) => context.teachers.includes(event.by) && context.teachers.length > 1,
      actions: assign(({ context, event }) => ({ teachers: context.teachers.filter((each) => each !== event.by) })),
    },
    'cycle.ended': {
      guard: (asked) => isSystem(asked) && asked.event.facts.partnership?.standing === 'ended',
      target: '#cycle.closed.abandoned',
    },
  },
}).on;

/** Closing: `ready` is asked whatever the outcome, `reached` where a cycle is not abandoned, `met` where it is said to be met. */
export const closing = ({
  ready = () => true,
  reached = () => true,
  met = () => true,
}: {
  readonly ready?: (context: Context) => boolean;
  readonly reached?: (context: Context) => boolean;
  readonly met?: (context: Context) => boolean;
}) =>
  chart.createStateConfig({
    on: {
      'cycle.closed': [
        {
          guard: (asked) => asked.event.outcome === 'abandoned' && works(asked) && ready(asked.context),
          target: '#cycle.closed.abandoned',
        },
        ...(['met', 'partly', 'not-met'] as const).map((outcome) => ({
          guard: (asked: Asked<'cycle.closed'>) =>
            asked.event.outcome === outcome &&
            teacherWorks(asked) &&
            ready(asked.context) &&
            reached(asked.context) &&
            (outcome !== 'met' || met(asked.context)),
          target: `#cycle.closed.${outcome}`,
        })),
      ],
    },
  }).on;

/** How a phase is left to be gone on with. */
export const resting = (phase: string) =>
  chart.createStateConfig({
    on: {
      'cycle.paused': { guard: works, target: '#cycle.paused', actions: assign({ resumeAt: phase }) },
      'cycle.suspended': {
        guard: (asked) => isSystem(asked) && asked.event.facts.coachEvaluates,
        target: '#cycle.suspended',
        actions: assign({ resumeAt: phase }),
      },
    },
  }).on;

const resuming = (phases: readonly string[]) =>
  chart.createStateConfig({
    on: {
      'cycle.resumed': phases.map((phase) => ({
        guard: (asked: Asked<'cycle.resumed'>) => asked.context.resumeAt === phase && works(asked),
        target: `#cycle.active.${phase}`,
        actions: assign({ resumeAt: null }),
      })),
    },
  }).on;

/** In a model without an order each phase is entered from each. */
export const entering = (phases: readonly string[]) =>
  chart.createStateConfig({
    on: {
      'phase.entered': phases.map((phase) => ({
        guard: (asked: Asked<'phase.entered'>) => asked.event.to === phase && works(asked),
        target: `#cycle.active.${phase}`,
      })),
    },
  }).on;

/** The states around the phases. In a pause what happened is still entered. */
export function around(model: Around, happening: object, late: object = {}) {
  const paused = chart.createStateConfig({
    on: {
      ...happening,
      ...leaving,
      ...resuming(model.phases),
      'cycle.suspended': { guard: (asked) => isSystem(asked) && asked.event.facts.coachEvaluates, target: 'suspended' },
    },
  });
  const none = chart.createStateConfig({
    on: {
      'cycle.proposed': {
        guard: (asked) => proposes(model, asked),
        target: 'proposed',
        actions: assign(({ event: { partnership, teachers, coaches, by } }) => ({ partnership, teachers, coaches, acceptedBy: [by] })),
      },
    },
  });
  const accept = chart.assign(({ context, event }) => ({ acceptedBy: [...context.acceptedBy, event.by] }));
  const proposed = chart.createStateConfig({
    on: {
      'cycle.accepted': [
        { guard: saysLastYes, target: 'active', actions: accept },
        { guard: saysYes, actions: accept },
      ],
      'cycle.declined': {
        guard: ({ context, event }) => context.teachers.includes(event.by) || context.coaches.includes(event.by),
        target: 'declined',
      },
      'cycle.ended': leaving['cycle.ended'],
    },
  });
  const suspended = chart.createStateConfig({ on: { ...leaving, ...resuming(model.phases) } });
  const closed = chart.createStateConfig({
    initial: 'met',
    on: late,
    states: { met: {}, partly: {}, 'not-met': {}, abandoned: {} },
  });
  const over = chart.createStateConfig({ type: 'final' });
  return { none, proposed, paused, suspended, closed, declined: over, withdrawn: over };
}
