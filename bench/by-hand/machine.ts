import { assign, setup } from 'xstate';
import * as ask from './ask';
import { type Context, emptyContext } from './context';
import type { Sent } from './event';
import * as write from './write';

const chart = setup({ types: { context: {} as Context, events: {} as Sent } });

/** What went well is said while a cycle goes on, and after an end that was reached. */
const succeeding = chart.createStateConfig({
  on: {
    'success.noted': {
      guard: ({ context, event }) => ask.succeeds(context, event),
      actions: assign(({ context, event }) => write.noteSuccess(context, event)),
    },
    'success.celebrated': {
      guard: ({ context, event }) => ask.celebrates(context, event),
      actions: assign(({ context, event }) => write.celebrate(context, event)),
    },
  },
});

/** What is planned, in a phase and not in a pause. */
const planning = chart.createStateConfig({
  on: {
    'appointment.made': {
      guard: ({ context, event }) => ask.personEnters(context, event),
      actions: assign(({ context, event }) => write.makeAppointment(context, event)),
    },
    'work.carried-over': {
      guard: ({ context, event }) => ask.carriesOver(context, event),
      actions: assign(({ context, event }) => write.carryOver(context, event)),
    },
  },
});

/** What happens at any time, in a phase or in a pause. */
const happening = chart.createStateConfig({
  on: {
    ...succeeding.on,
    'appointment.moved': {
      guard: ({ context, event }) => ask.moves(context, event),
      actions: assign(({ context, event }) => write.moveAppointment(context, event)),
    },
    'appointment.kept': {
      guard: ({ context, event }) => ask.keepsAppointment(context, event),
      actions: assign(({ context, event }) => write.keepAppointment(context, event)),
    },
    'appointment.missed': {
      guard: ({ context, event }) => ask.misses(context, event),
      actions: assign(({ context, event }) => write.missAppointment(context, event)),
    },
    'appointment.canceled': {
      guard: ({ context, event }) => ask.cancels(context, event),
      actions: assign(({ context, event }) => write.cancelAppointment(context, event)),
    },
    'coach.joined': {
      guard: ({ context, event }) => ask.joins(context, event),
      actions: assign(({ context, event }) => write.joinCoach(context, event)),
    },
    'coach.left': {
      guard: ({ context, event }) => ask.leaves(context, event),
      actions: assign(({ context, event }) => write.leaveCoach(context, event)),
    },
    'session.held': {
      guard: ({ context, event }) => ask.attends(context, event),
      actions: assign(({ context, event }) => write.addSession(context, event)),
    },
    'reality.recorded': {
      guard: ({ context, event }) => ask.sees(context, event),
      actions: assign(({ context, event }) => write.addReality(context, event)),
    },
    'artifact.added': {
      guard: ({ context, event }) => ask.keeps(context, event),
      actions: assign(({ context, event }) => write.addArtifact(context, event)),
    },
    'time-on-task.observed': {
      guard: ({ context, event }) => ask.personEnters(context, event),
      actions: assign(({ context, event }) => write.addObservation(context, event)),
    },
    'note.taken': {
      guard: ({ context, event }) => ask.personEnters(context, event),
      actions: assign(({ context, event }) => write.addNote(context, event)),
    },
    'goal.drafted': {
      guard: ({ context, event }) => ask.drafts(context, event),
      actions: assign(({ context, event }) => write.addGoal(context, event)),
    },
    'goal.set-aside': {
      guard: ({ context, event }) => ask.setsAside(context, event),
      actions: assign(({ context, event }) => write.setGoalAside(context, event)),
    },
    'measurement.recorded': {
      guard: ({ context, event }) => ask.measures(context, event),
      actions: assign(({ context, event }) => write.addMeasurement(context, event)),
    },
    'modeling.done': {
      guard: ({ context, event }) => ask.sawModeling(context, event),
      actions: assign(({ context, event }) => write.seeModeling(context, event)),
    },
    'implementation.planned': {
      guard: ({ context, event }) => ask.plans(context, event),
      actions: assign(({ context, event }) => write.planImplementation(context, event)),
    },
    'implementation.done': {
      guard: ({ context, event }) => ask.tried(context, event),
      actions: assign(({ context, event }) => write.tryOut(context, event)),
    },
    'implementation.dropped': {
      guard: ({ context, event }) => ask.dropsImplementation(context, event),
      actions: assign(({ context, event }) => write.dropImplementation(context, event)),
    },
    'cycle.closed': (['met', 'partly', 'not-met', 'abandoned'] as const).map((outcome) => ({
      guard: ({ context, event }) => event.outcome === outcome && ask.closes(context, event),
      target: `#impact.closed.${outcome}`,
      actions: assign(({ context, event }) => write.close(context, event)),
    })),
  },
});

/** The ways out of all that is in progress. */
const leaving = chart.createStateConfig({
  on: {
    'cycle.withdrawn': {
      guard: ({ context, event }) => ask.isTeacher(context, event) && context.record.teachers.length === 1,
      target: '#impact.withdrawn',
      actions: assign(({ context, event }) => write.nothing(context, event)),
    },
    'teacher.left': {
      guard: ({ context, event }) => ask.isTeacher(context, event) && context.record.teachers.length > 1,
      actions: assign(({ context, event }) => write.leaveTeam(context, event)),
    },
    'cycle.ended': {
      guard: ({ event }) => ask.isSystem(event) && ask.isOver(event),
      target: '#impact.closed.abandoned',
      actions: assign(({ context, event }) => write.nothing(context, event)),
    },
  },
});

/** How a phase is left to be gone on with. */
const resting = (phase: string) => {
  const pause = write.pause(phase);
  const suspend = write.suspend(phase);
  return chart.createStateConfig({
    on: {
      'cycle.paused': {
        guard: ({ context, event }) => ask.personWorks(context, event),
        target: '#impact.paused',
        actions: assign(({ context, event }) => pause(context, event)),
      },
      'cycle.suspended': {
        guard: ({ event }) => ask.isSystem(event) && event.facts.coachEvaluates,
        target: '#impact.suspended',
        actions: assign(({ context, event }) => suspend(context, event)),
      },
    },
  });
};

const resuming = chart.createStateConfig({
  on: {
    'cycle.resumed': (['identify', 'learn', 'improve'] as const).map((phase) => ({
      guard: ({ context, event }) => context.record.resumeAt === phase && ask.personWorks(context, event),
      target: `#impact.active.${phase}`,
      actions: assign(({ context, event }) => write.resume(context, event)),
    })),
  },
});

/**
 * The Impact Cycle as one would write it after reading XState’s documentation: one chart, a guard for who may ask and the rules, an
 * `assign` for what an event writes. It is the chart of `impact`, less the corrections of items.
 */
export const machine = chart.createMachine({
  id: 'impact',
  context: emptyContext,
  initial: 'none',
  states: {
    none: {
      on: {
        'cycle.proposed': {
          guard: ({ context, event }) => ask.proposes(context, event),
          target: 'proposed',
          actions: assign(({ context, event }) => write.propose(context, event)),
        },
      },
    },
    proposed: {
      on: {
        'cycle.accepted': [
          {
            guard: ({ context, event }) => ask.saysLastYes(context, event),
            target: 'active',
            actions: assign(({ context, event }) => write.accept(context, event)),
          },
          {
            guard: ({ context, event }) => ask.saysYes(context, event),
            actions: assign(({ context, event }) => write.accept(context, event)),
          },
        ],
        'cycle.declined': {
          guard: ({ context, event }) => ask.isPerson(context, event),
          target: 'declined',
          actions: assign(({ context, event }) => write.nothing(context, event)),
        },
        'cycle.ended': leaving.on['cycle.ended'],
      },
    },
    active: {
      initial: 'identify',
      on: { ...happening.on, ...planning.on, ...leaving.on },
      states: {
        identify: {
          on: {
            ...resting('identify').on,
            'goal.agreed': {
              guard: ({ context, event }) => ask.agrees(context, event),
              actions: assign(({ context, event }) => write.agreeGoal(context, event)),
            },
            'strategy.chosen': {
              guard: ({ context, event }) => ask.chooses(context, event),
              actions: assign(({ context, event }) => write.addStrategy(context, event)),
            },
            'phase.finished': {
              guard: ({ context, event }) => ask.finishesIdentify(context, event),
              target: 'learn',
              actions: assign(({ context, event }) => write.nothing(context, event)),
            },
          },
        },
        learn: {
          on: {
            ...resting('learn').on,
            'checklist.agreed': {
              guard: ({ context, event }) => ask.explains(context, event),
              actions: assign(({ context, event }) => write.addChecklist(context, event)),
            },
            'modeling.planned': {
              guard: ({ context, event }) => ask.plansModeling(context, event),
              actions: assign(({ context, event }) => write.planModeling(context, event)),
            },
            'modeling.dropped': {
              guard: ({ context, event }) => ask.dropsModeling(context, event),
              actions: assign(({ context, event }) => write.dropModeling(context, event)),
            },
            'phase.finished': {
              guard: ({ context, event }) => ask.finishesLearn(context, event),
              target: 'improve',
              actions: assign(({ context, event }) => write.nothing(context, event)),
            },
            'phase.reopened': {
              guard: ({ context, event }) => ask.personWorks(context, event),
              target: 'identify',
              actions: assign(({ context, event }) => write.nothing(context, event)),
            },
          },
        },
        improve: {
          on: {
            ...resting('improve').on,
            'phase.reopened': {
              guard: ({ context, event }) => ask.personWorks(context, event),
              target: 'identify',
              actions: assign(({ context, event }) => write.nothing(context, event)),
            },
            'review.held': [
              {
                guard: ({ context, event }) => event.decision === 'revise-use' && ask.reviews(context, event),
                target: 'learn',
                actions: assign(({ context, event }) => write.review(context, event)),
              },
              {
                guard: ({ context, event }) =>
                  (event.decision === 'extend' || event.decision === 'keep-going') && ask.reviews(context, event),
                actions: assign(({ context, event }) => write.review(context, event)),
              },
              {
                guard: ({ context, event }) => event.decision !== 'revise-use' && ask.reviews(context, event),
                target: 'identify',
                actions: assign(({ context, event }) => write.review(context, event)),
              },
            ],
          },
        },
      },
    },
    paused: {
      on: {
        ...happening.on,
        ...leaving.on,
        ...resuming.on,
        'cycle.suspended': {
          guard: ({ event }) => ask.isSystem(event) && event.facts.coachEvaluates,
          target: 'suspended',
          actions: assign(({ context, event }) => write.nothing(context, event)),
        },
      },
    },
    suspended: { on: { ...leaving.on, ...resuming.on } },
    closed: {
      initial: 'met',
      states: { met: succeeding, partly: succeeding, 'not-met': {}, abandoned: {} },
    },
    declined: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});
