import type { Model } from './model';
import { type AnyPart, together } from './part';
import { askedOfGoal, madeBy, type Ways } from './work/made-by';
import { cycleWork } from './work/work';
import { restsAlwaysOn } from './work/work-rules';

/** All work that a model can be made of, the library's and that of its parts, and the rules about it. */
export interface WorkOfModel extends Pick<AnyPart, 'fields' | 'empty' | 'due'> {
  readonly events: Readonly<Record<string, Resting>>;
  /** The rules of its parts. */
  readonly rules: Readonly<Record<string, RuleOfPart>>;
  /** What a piece of work needs in this model. */
  needs(work: string): readonly string[];
  /** What a piece of work needs in every model. */
  alwaysNeeds(work: string): readonly string[];
  /** The ways in which a rule can be met. */
  waysOf(rule: string): readonly (readonly string[])[];
  /** The list of whose item a rule is asked, where it is asked of one. */
  askedOf(rule: string): string | undefined;
}

/** What is read of an event: the item that must be there before it. */
interface Resting {
  readonly append?: string;
  readonly about?: { readonly items: string };
  readonly follows?: { readonly items: string };
}

type RuleOfPart = AnyPart['rules'][string];

/** Answers what work a model can be made of. */
export function workOf(model: Model): WorkOfModel {
  const { fields, empty, events, rules, needs, due } = together(model.parts ?? []);
  const alwaysNeeds = (work: string): readonly string[] => needs[work] ?? (restsAlwaysOn as typeof needs)[work] ?? [];
  return {
    fields,
    empty,
    due,
    events: { ...cycleWork, ...events },
    rules,
    alwaysNeeds,
    needs: (work) => [...alwaysNeeds(work), ...((model.needs as typeof needs | undefined)?.[work] ?? [])],
    waysOf: (rule) => (madeBy as Readonly<Record<string, Ways>>)[rule] ?? alternatives(rules[rule]?.madeBy),
    askedOf: (rule) => (askedOfGoal.includes(rule) ? 'goals' : rules[rule]?.askedOf),
  };
}

/** One way, or some; nothing is needed where nothing is said. */
function alternatives(madeBy: RuleOfPart['madeBy'] = []): readonly (readonly string[])[] {
  const ways = madeBy.filter((way) => typeof way !== 'string');
  return ways.length > 0 ? ways : [madeBy as readonly string[]];
}
