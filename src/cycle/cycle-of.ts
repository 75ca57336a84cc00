import { CoachingError } from '../core/error';
import { defineProcess } from '../process/define-process';
import type { Process } from '../process/process';
import { type CycleFacts, type CycleSchema, cycleFactsSchema, cycleSchema, emptyCycle } from './cycle';
import { chartOf } from './cycle-chart';
import type { CycleEvent } from './cycle-event';
import { envelopeEvents, envelopeRules } from './envelope';
import type { CycleState, Model } from './model';
import { phaseEvents } from './phase-events';
import { cycleWork } from './work/work';
import { workRules } from './work/work-rules';

/** The version of the record that all cycles share; one more with each migration. */
const version = 1;

/**
 * Makes the process of a coaching model: the envelope that all cycles have in common, and the model's own phases, work and needs.
 * It has the events and the rules that the model uses, and no others.
 *
 * @param model - The model, from {@link defineModel}.
 * @returns The process, called `<name>-cycle`, for `decide`, `replay` and their kin.
 * @throws {CoachingError} `process/definition` where the model cannot be right: a phase that nothing leads to, a way to a phase that
 *   there is not, a review without a place for what it decides.
 * @example
 * cycleOf(growModel).kind; // => 'grow-cycle'
 */
export function cycleOf<Name extends string>(model: Model<Name>): Process<CycleSchema, CycleEvent, CycleState<Name>, CycleFacts> {
  const wide = model as unknown as Model;
  checkModel(wide);
  const chart = chartOf(wide);
  const moves = [...Object.values(chart.within), ...Object.values(chart.states)].flatMap(({ on = {} }) => Object.entries(on));
  const used = new Set(moves.map(([type]) => type));
  const asked = new Set(moves.flatMap(([, move]) => move.allow ?? []));
  const definition = {
    kind: `${model.name}-cycle`,
    version,
    record: cycleSchema,
    empty: emptyCycle,
    facts: cycleFactsSchema,
    parties: { teacher: (record: Teachers) => record.teachers, coach: (record: Coaches) => record.coaches },
    owners: 'teacher',
    partnership: (record: { readonly partnership: string | null }) => record.partnership,
    policy: (record: { readonly policy: object | null }) => record.policy,
    rules: only(asked, { ...envelopeRules(wide), ...workRules(wide) }),
    events: only(used, { ...envelopeEvents(wide), ...phaseEvents(wide), ...cycleWork }),
    chart,
    due: {
      modelings: { planned: { on: 'on' } },
      implementations: { planned: { on: 'on' } },
      commitments: { made: { on: 'byWhen' } },
      visits: { planned: { on: 'observeOn' } },
      actionSteps: { named: { on: 'byWhen' }, practiced: { on: 'byWhen' } },
    },
    watch: [
      { when: (facts: CycleFacts) => facts.partnership?.standing === 'ended', calls: 'cycle.ended' },
      { when: (facts: CycleFacts) => facts.coachEvaluates, calls: 'cycle.suspended' },
    ],
  };
  // A model's phases are names only at run time; its type says which, and each event and rule is typed where it is declared.
  return defineProcess(definition as never) as unknown as Process<CycleSchema, CycleEvent, CycleState<Name>, CycleFacts>;
}

interface Teachers {
  readonly teachers: readonly string[];
}

interface Coaches {
  readonly coaches: readonly string[];
}

function only(names: ReadonlySet<string>, all: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)));
}

/** What the chart alone would not say of a model, or not in the model's words. */
function checkModel(model: Model): void {
  const phases = Object.entries(model.phases);
  const wrong = (where: string, expected: string): never => {
    const kind = `${model.name}-cycle`;
    throw new CoachingError('process/definition', { kind, where }, `${where}: ${expected}`);
  };
  if (!Object.hasOwn(model.phases, model.start)) wrong('start', 'expected one of the phases.');
  for (const [name, phase] of phases) {
    for (const to of [phase.next, phase.back])
      if (to !== undefined && !Object.hasOwn(model.phases, to)) wrong(`phases.${name}`, `expected phases to lead to, found ${to}.`);
    if (model.order === 'free' && (phase.next !== undefined || phase.leave !== undefined))
      wrong(`phases.${name}`, 'expected no next phase and nothing to leave it by: in free order any phase may be entered.');
    if (phase.leave !== undefined && phase.next === undefined) wrong(`phases.${name}`, 'expected a next phase for what is to be left.');
    for (const work of phase.work)
      if (model.anytime.includes(work)) wrong(`phases.${name}`, `expected ${work} in a phase or at any time, found both.`);
    if (phase.work.includes('review.held') && model.review === undefined)
      wrong(`phases.${name}`, 'expected where each decision of a review leads, found no review.');
  }
  if (model.anytime.includes('review.held') && model.review === undefined)
    wrong('anytime', 'expected where each decision of a review leads, found no review.');
  const reached = phasesReached(model);
  for (const [name] of phases) if (!reached.has(name)) wrong(`phases.${name}`, 'expected a way there, found none.');
}

/** The phases that a cycle may come to; that it may go on in any after a pause says nothing. */
function phasesReached(model: Model): ReadonlySet<string> {
  if (model.order === 'free') return new Set(Object.keys(model.phases));
  const reached = new Set([model.start]);
  for (const name of reached) {
    const { next, back, work = [] } = model.phases[name] ?? {};
    const reviews = work.includes('review.held') || model.anytime.includes('review.held');
    for (const to of [next, back, ...(reviews ? Object.values(model.review ?? {}) : [])]) if (to !== undefined) reached.add(to);
  }
  return reached;
}
