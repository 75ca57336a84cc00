import * as z from 'zod';
import { defineProcess } from '../process/define-process';
import type { Process } from '../process/process';
import { checkModel } from './check-model';
import { type CycleFacts, cycleFactsSchema, cycleSchema, emptyCycle } from './cycle';
import { chartOf } from './cycle-chart';
import { envelopeEvents, envelopeRules } from './envelope';
import type { CycleState, Model } from './model';
import type { AnyPart, CycleEventWith, CycleSchemaWith } from './part';
import { phaseEvents } from './phase-events';
import { workRules } from './work/work-rules';
import { workOf } from './work-of';

/** The version of the record that all cycles share; one more with each migration. */
const version = 1;

/**
 * Makes the process of a coaching model: the envelope that all cycles have in common, and the model's own phases, work and needs.
 * It has the events and the rules that the model uses, and no others.
 *
 * @param model - The model, from {@link defineModel}.
 * @returns The process, called `<name>-cycle`, for `decide`, `replay` and their kin.
 * @throws {CoachingError} `process/definition` where the model cannot be right, naming the phase or the rule: a phase that nothing leads to or that
 *   nothing leads out of, a way to a phase that there is not, a review without a place for what it decides, a rule that no work of the model can
 *   meet, work that is listed twice, no policy, a title that promises confidentiality where a policy does not.
 * @example
 * cycleOf(growModel).kind; // => 'grow-cycle'
 */
export function cycleOf<Name extends string, P extends AnyPart = never>(
  model: Model<Name, P>,
): Process<CycleSchemaWith<P>, CycleEventWith<P>, CycleState<Name>, CycleFacts> {
  const wide = model as unknown as Model;
  checkModel(wide);
  const all = workOf(wide);
  const chart = chartOf(wide);
  const moves = [...Object.values(chart.within), ...Object.values(chart.states)].flatMap(({ on = {} }) => Object.entries(on));
  const used = new Set(moves.map(([type]) => type));
  const asked = new Set(moves.flatMap(([, move]) => move.allow ?? []));
  const definition = {
    kind: `${model.name}-cycle`,
    version,
    record: wide.parts === undefined ? cycleSchema : z.object({ ...cycleSchema.shape, ...all.fields }),
    empty: { ...emptyCycle, ...all.empty },
    facts: cycleFactsSchema,
    parties: { teacher: (record: Teachers) => record.teachers, coach: (record: Coaches) => record.coaches },
    owners: 'teacher',
    partnership: (record: { readonly partnership: string | null }) => record.partnership,
    policy: (record: { readonly policy: object | null }) => record.policy,
    rules: only(asked, { ...envelopeRules(wide), ...workRules(wide), ...all.rules }),
    events: only(used, { ...envelopeEvents(wide), ...phaseEvents(wide), ...all.events }),
    chart,
    due: {
      appointments: { planned: { on: 'on' } },
      modelings: { planned: { on: 'on' } },
      implementations: { planned: { on: 'on' } },
      commitments: { made: { on: 'byWhen' } },
      ...all.due,
    },
    watch: [
      { when: (facts: CycleFacts) => facts.partnership?.standing === 'ended', calls: 'cycle.ended' },
      { when: (facts: CycleFacts) => facts.coachEvaluates, calls: 'cycle.suspended' },
    ],
  };
  // A model's phases are names only at run time; its type says which, and each event and rule is typed where it is declared.
  return defineProcess(definition as never) as unknown as Process<CycleSchemaWith<P>, CycleEventWith<P>, CycleState<Name>, CycleFacts>;
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
