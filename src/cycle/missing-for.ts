import type { Asking, Frozen } from '../process/definition';
import type { Objection } from '../process/refusal';
import type { Cycle, CycleFacts } from './cycle';
import type { Model } from './model';
import { workRules } from './work/work-rules';
import { workOf } from './work-of';

/** What is read of a rule. Each is handed only what it reads when the kernel asks it; here it is handed all that the asker may see. */
interface Asked {
  test(read: Frozen<Cycle>, asking: Asking<CycleFacts>): Objection | undefined;
}

/** What stands in the way of closing a cycle as anything but abandoned: the first of the model's rules that objects, named. */
export function missingFor(model: Model, asking: Asking<CycleFacts> & { readonly record: Frozen<Cycle> }): Objection | undefined {
  const rules = { ...workRules(model), ...workOf(model).rules } as unknown as Readonly<Record<string, Asked>>;
  for (const rule of model.reaching ?? []) {
    const objection = rules[rule]?.test(asking.record, asking);
    if (objection === undefined) continue;
    const said = typeof objection === 'string' ? { message: objection, parameters: {} } : objection;
    return { sentence: rule, ...said, parameters: { ...said.parameters, rule } };
  }
  return undefined;
}
