import type { LabelledObject } from '../labels/label';
import type { EventSpec, RuleSpec } from '../process/definition';
import type { Cycle, CycleFacts } from './cycle';

/** Declares events of cycles, so that their recipes and checks know the record. */
export function cycleEvents<const Payloads extends Readonly<{ [type: string]: LabelledObject }>>(
  events: {
    readonly [Type in keyof Payloads]: EventSpec<Cycle, CycleFacts, 'teacher' | 'coach', Type & string, Payloads[Type]>;
  },
) {
  return events;
}

/** Declares rules of cycles: each is handed only the fields that it reads. */
export function cycleRules<const Reads extends Readonly<{ [rule: string]: keyof Cycle }>>(
  rules: {
    readonly [Name in keyof Reads]: RuleSpec<Cycle, Reads[Name], CycleFacts>;
  },
) {
  return rules;
}
