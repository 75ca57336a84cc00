import type { LabelKind } from '../labels/label-kind';
import type { Cycle } from './cycle';
import { allAccept } from './envelope';
import { type LifeEvent, lifeIn, lifeRestsOn } from './life/life';
import type { Model } from './model';
import type { CycleWork } from './work/work';
import { workOf } from './work-of';

interface Move {
  readonly allow?: readonly string[];
  readonly to?:
    | string
    | { readonly payload: string; readonly is: Readonly<Record<string, string>> }
    | { readonly record: (record: Cycle, asking: { readonly by: string }) => string; readonly oneOf: readonly string[] };
}

type Moves = Readonly<Record<string, Move>>;

interface State {
  readonly label: LabelKind;
  readonly seenAs: string;
  readonly final?: boolean;
  readonly due?: { readonly schoolDays: number; readonly renewedBy?: { readonly items: string; readonly on: string } };
  readonly on?: Moves;
}

export interface CycleChart {
  readonly initial: 'none';
  readonly within: { readonly active: { readonly on: Moves } };
  readonly states: Readonly<Record<string, State>>;
}

/** Who works goes on only while the partnership does, and while no coach evaluates. */
const working = ['in-partnership', 'coach-is-not-evaluator'];

/** The chart of a model: the envelope around its phases. */
export function chartOf(model: Model): CycleChart {
  const phases = Object.keys(model.phases).map((phase) => `active.${phase}`);
  const start = `active.${model.start}`;
  const happening = workMoves(model, model.anytime);
  // In a pause what happened is entered, and nothing leads on.
  const entered = workMoves(
    model,
    model.anytime.filter((work) => work !== 'review.held'),
  );
  const leaving = { 'cycle.withdrawn': { allow: ['only-teacher'], to: 'withdrawn' }, 'teacher.left': { allow: ['has-colleagues'] } };
  const ending = { 'cycle.ended': { allow: ['partnership-is-over'], to: 'closed.abandoned' } };
  const suspending = { 'cycle.suspended': { allow: ['coach-is-evaluator'], to: 'suspended' } };
  const resuming = {
    'cycle.resumed': {
      allow: working,
      to: {
        record: ({ resumeAt }: Cycle) => (phases.includes(`active.${resumeAt}`) ? `active.${resumeAt}` : start),
        oneOf: phases,
      },
    },
  };
  const closing = {
    'cycle.closed': {
      allow: [...working, ...(model.closing ?? [])],
      to: {
        payload: 'outcome',
        is: { met: 'closed.met', partly: 'closed.partly', 'not-met': 'closed.not-met', abandoned: 'closed.abandoned' },
      },
    },
  };
  const accepted = {
    record: (record: Cycle, { by }: { readonly by: string }) => (allAccept(record, by) ? start : 'proposed'),
    oneOf: ['proposed', start],
  };
  const settling = settlesLate(model) ? workMoves(model, ['commitment.settled']) : {};
  const enough = (model.atLeast?.teachers ?? 1) > 1 ? ['enough-teachers'] : [];
  const inProgress = { label: 'confidential', seenAs: 'in-progress' } as const;
  const finished = { label: 'confidential', seenAs: 'finished', final: true } as const;
  const reached = { ...finished, on: { ...settling, ...lifeMoves(lifeIn.afterwards) } };
  const missed = { ...finished, on: settling };
  return {
    initial: 'none',
    within: {
      active: {
        on: {
          ...happening,
          ...lifeMoves(lifeIn.phases),
          ...entering(model),
          'cycle.paused': { allow: working, to: 'paused' },
          ...suspending,
          ...leaving,
          ...closing,
          ...ending,
        },
      },
    },
    states: {
      none: {
        label: 'confidential',
        seenAs: 'not-started',
        on: { 'cycle.proposed': { allow: [...working, 'policy-of-model', ...enough], to: 'proposed' } },
      },
      proposed: {
        ...inProgress,
        on: {
          'cycle.accepted': { allow: [...working, 'said-yes-once'], to: accepted },
          'cycle.declined': { to: 'declined' },
          ...ending,
        },
      },
      ...Object.fromEntries(Object.entries(model.phases).map(([name]) => [`active.${name}`, { ...inProgress, ...phaseOf(model, name) }])),
      paused: {
        ...inProgress,
        on: { ...entered, ...lifeMoves(lifeIn.pause), ...resuming, ...suspending, ...leaving, ...closing, ...ending },
      },
      suspended: { ...inProgress, on: { ...resuming, ...leaving, ...ending } },
      'closed.met': reached,
      'closed.partly': reached,
      'closed.not-met': missed,
      'closed.abandoned': missed,
      declined: finished,
      withdrawn: finished,
    },
  };
}

/** What one phase adds to what is open in all. */
function phaseOf(model: Model, name: string): Pick<State, 'due' | 'on'> {
  const phase = model.phases[name];
  if (phase === undefined) return {};
  const finish =
    phase.next === undefined ? {} : { 'phase.finished': { allow: [...working, ...(phase.leave ?? [])], to: `active.${phase.next}` } };
  const back = phase.back === undefined ? {} : { 'phase.reopened': { allow: working, to: `active.${phase.back}` } };
  const reviewed = phase.work.includes('review.held') || model.anytime.includes('review.held');
  const again = reviewed ? { renewedBy: { items: 'reviews', on: 'nextOn' } } : {};
  const due = phase.schoolDays === undefined ? {} : { due: { schoolDays: phase.schoolDays, ...again } };
  return { ...due, on: { ...workMoves(model, phase.work), ...finish, ...back } };
}

function entering(model: Model): Moves {
  if (model.order === 'strict') return {};
  const is = Object.fromEntries(Object.keys(model.phases).map((name) => [name, `active.${name}`]));
  return { 'phase.entered': { allow: working, to: { payload: 'to', is } } };
}

/** What life brings in one place. */
function lifeMoves(types: readonly LifeEvent['type'][]): Moves {
  return Object.fromEntries(types.map((type) => [type, { allow: [...working, ...(lifeRestsOn[type] ?? [])] }]));
}

function workMoves(model: Model, work: readonly CycleWork[]): Moves {
  const { needs } = workOf(model);
  return Object.fromEntries(work.map((each) => [each, workMove(model, each, needs(each))]));
}

function workMove(model: Model, work: CycleWork, needs: readonly string[]): Move {
  const allow = [...working, ...needs];
  if (work !== 'review.held' || model.review === undefined) return { allow };
  const is = Object.fromEntries(Object.entries(model.review).map(([decision, to]) => [decision, `active.${to}`]));
  return { allow, to: { payload: 'decision', is } };
}

/** A commitment outlives the conversation that it was made in. */
function settlesLate(model: Model): boolean {
  return model.anytime.includes('commitment.settled');
}
