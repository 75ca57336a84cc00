import { type MongoAbility, subject } from '@casl/ability';
import { permittedFieldsOf } from '@casl/ability/extra';
import { lists } from './rules';

type Plain = Readonly<Record<string, unknown>>;

const options = { fieldsFrom: (rule: { readonly fields?: string[] | undefined }) => rule.fields ?? [] };

/** What a cycle is for CASL: its record, with what it is called and since when. */
export interface CycleSubject extends Plain {
  readonly state: string;
  readonly since: string | null;
  /** The coarse name of its state. */
  readonly seenAs: string;
}

/** What an ability lets read of a cycle, as a frozen copy: a nested pick by the fields that CASL permits of it and of each item. */
export function viewByCasl(ability: MongoAbility, cycle: CycleSubject): Plain {
  const view: Record<string, unknown> = {};
  for (const field of permittedFieldsOf(ability, 'read', subject('cycle', cycle), options)) {
    const value = cycle[field];
    if (lists.has(field)) view[field] = pickItems(ability, field, value as readonly Plain[]);
    else view[field === 'seenAs' ? 'state' : field] = frozenCopy(value);
  }
  return Object.freeze(view);
}

/** The items of which something may be read. */
function pickItems(ability: MongoAbility, list: string, items: readonly Plain[]): readonly Plain[] {
  const picked: Plain[] = [];
  for (const item of items) {
    const fields = permittedFieldsOf(ability, 'read', subject(list, item), options);
    if (fields.length > 0) picked.push(pick(item, fields));
  }
  return Object.freeze(picked);
}

/** A frozen copy of some fields; `held.shows` is a field of the object in `held`. */
function pick(item: Plain, fields: readonly string[]): Plain {
  const picked: Record<string, unknown> = {};
  let nested: Map<string, string[]> | undefined;
  for (const field of fields) {
    const dot = field.indexOf('.');
    if (dot < 0) {
      if (Object.hasOwn(item, field)) picked[field] = frozenCopy(item[field]);
      continue;
    }
    nested ??= new Map();
    const key = field.slice(0, dot);
    const inner = nested.get(key);
    if (inner === undefined) nested.set(key, [field.slice(dot + 1)]);
    else inner.push(field.slice(dot + 1));
  }
  if (nested !== undefined) for (const [key, inner] of nested) picked[key] = pick(item[key] as Plain, inner);
  return Object.freeze(picked);
}

function frozenCopy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy));
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = frozenCopy((value as Plain)[key]);
  return Object.freeze(copy);
}
