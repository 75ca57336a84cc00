import type * as z from 'zod';
import { labelOf, stagesOf } from '../../src/labels/label';
import type { Labelled, Stated } from '../../src/labels/labelled';
import type { Evidence } from '../../src/privacy/evidence';
import type { Of, Sees } from '../../src/testing/blended';

export { blended } from '../../src/testing/blended';

/**
 * A second, slow implementation of the wall, written from the policies' tables in words and not from the code: it walks
 * every path and asks for each whether it is open.
 */
export interface Look {
  readonly person: string;
  readonly as: string;
  readonly for: string;
  readonly at: string;
  readonly evidence: Evidence;
}

/** A policy as somebody would write it down. */
interface Written {
  /** Whether who evaluates a teacher sees of the coaching what is operational at most. */
  readonly confidential: boolean;
  // Columns: operational, shareable, confidential, private, evaluative, student. Y open, A to its author, C about a class of the owner's.
  readonly rows: Readonly<Record<string, string>>;
}

const pair = { 'teacher coaching': 'Y Y Y A Y C', 'teacher own-data': 'Y Y Y A Y C', 'coach coaching': 'Y Y Y A - C' };
const wall = { ...pair, 'evaluator evaluation': '- - - - Y -' };
const times = 'Y - - - - -';
const topics = 'Y Y - - - -';

/** Every policy of the library, by id. A cell that asks for a consent is closed: nobody in these tests gave one. */
export const written: Readonly<Record<string, Written>> = {
  strict: { confidential: true, rows: { ...wall, 'coach-lead operations': times, 'principal operations': times } },
  knight: { confidential: true, rows: { ...wall, 'coach-lead operations': topics, 'principal operations': topics } },
  aligned: {
    confidential: true,
    rows: {
      ...wall,
      'coach-lead operations': topics,
      'coach-lead improvement': topics,
      'principal operations': topics,
      'principal improvement': topics,
    },
  },
  induction: { confidential: true, rows: { ...wall, 'coach-lead operations': times, 'principal operations': times } },
  observation: { confidential: true, rows: wall },
  piic: { confidential: true, rows: { ...wall, 'coach-lead operations': times, 'principal operations': times } },
  transparent: { confidential: true, rows: { ...wall, 'coach-lead operations': times } },
  'us-or': { confidential: true, rows: { ...wall, 'coach-lead operations': times, 'principal operations': times } },
  'us-ca-voluntary': { confidential: true, rows: { ...wall, 'coach-lead operations': times, 'principal operations': times } },
  'us-ca-referred': {
    confidential: false,
    rows: { ...pair, 'coach-lead operations': topics, 'principal operations': times, 'evaluator evaluation': 'Y - - - Y -' },
  },
  supervisory: {
    confidential: false,
    rows: { ...pair, 'coach-lead operations': topics, 'principal operations': topics, 'evaluator evaluation': 'Y - - - Y -' },
  },
};
const columns = ['operational', 'shareable', 'confidential', 'private', 'evaluative', 'student'];

type Plain = Readonly<Record<string, unknown>>;

const whole: Of = { owner: 'team' };

/** Whether a hat sees a label of something in a record. */
export function open(process: Labelled, look: Look, state: Stated, label: string, of: Of = whole): boolean {
  const { owners, policy, partnership: id } = process.who(state);
  const table = policy?.version === 1 ? written[policy.id] : undefined;
  if (state.revision === 0 || table === undefined) return false;
  const partnership = look.evidence.partnerships.find((each) => each.id === id);
  const during = ({ from, until }: { readonly from: string; readonly until?: string | undefined }) =>
    Date.parse(from) <= Date.parse(look.at) && (until === undefined || Date.parse(look.at) < Date.parse(until));
  const part = (name: string) =>
    partnership?.people.some((each) => each.person === look.person && each.part === name && during(each)) === true;
  const held = (as: string, teacher: string) =>
    look.person !== teacher &&
    look.evidence.assignments.some((each) => each.person === look.person && each.as === as && each.of === teacher && during(each));
  const had = partnership?.people.some(
    ({ person, part: was, from }) => person === look.person && was === 'teacher' && Date.parse(from) <= Date.parse(look.at),
  );
  const left = look.as === 'teacher' && look.for === 'own-data' && had === true && !(part('teacher') && owners.includes(look.person));
  const concerned = left ? [look.person] : of.owner === 'team' ? owners : owners.filter((each) => each === of.owner);
  if (concerned.length === 0) return false;

  let proved: boolean;
  if (left) proved = of.owner === look.person;
  else if (look.as === 'teacher')
    proved = owners.includes(look.person) && part('teacher') && (of.owner === 'team' || of.owner === look.person);
  else if (look.as === 'peer')
    proved = false; // Every policy asks a consent of peers for everything, or closes it, and there is none.
  else if (look.as === 'coach') proved = part('coach');
  else proved = concerned.every((teacher) => held(look.as, teacher));
  const row = table.rows[`${look.as} ${look.for}`]?.split(' ');
  if (!proved || row === undefined) return false;

  const evaluates = table.confidential && concerned.some((teacher) => held('evaluator', teacher));
  const [kind = '', student] = label.split('+');
  const cell = (column: string) => {
    const found = row[columns.indexOf(column)];
    const appraisal = look.as === 'evaluator' && column === 'evaluative';
    if (evaluates && column !== 'operational' && !appraisal) return false;
    if (found === 'A') return of.by === look.person;
    if (found === 'C')
      return look.evidence.classes.some((each) => each.id === of.class && each.teachers.some((teacher) => concerned.includes(teacher)));
    return found === 'Y';
  };
  return cell(kind) && (student === undefined || cell('student'));
}

/** What one hat sees of a record: the data of a view. */
export function oracleView(process: Labelled, look: Look, state: Stated): Plain {
  const sees = (label: string, of: Of) => open(process, look, state, label, of);
  const record = shown(process.record, state.record, whole, sees) as Plain;
  const name = process.states[state.state];
  if (name === undefined || !sees('operational', whole)) return record;
  return sees(name.label, whole) ? { state: state.state, since: state.since, ...record } : { state: name.seenAs, ...record };
}

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
}

const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;

/** The option of a union that a value is of. */
const optionOf = (def: Def, value: unknown): z.ZodType | undefined => def.options?.find((option) => option.safeParse(value).success);

function shown(schema: z.ZodType, value: unknown, of: Of, sees: Sees): unknown {
  const def = defOf(schema);
  if (value === null || value === undefined) return value;
  if (def.innerType !== undefined) return shown(def.innerType, value, of, sees);
  if (def.shape !== undefined) {
    const held = Object.entries(def.shape).filter(([key]) => Object.hasOwn(value as object, key));
    return Object.fromEntries(
      held.flatMap(([key, field]): [string, unknown][] => {
        if (!fieldOpen(field, of, sees) && stagesOf(field) === undefined) return [];
        const told = shown(field, (value as Plain)[key], of, sees);
        // A closed list is there for the sake of the items that are open.
        return fieldOpen(field, of, sees) || (told as readonly unknown[]).length > 0 ? [[key, told]] : [];
      }),
    );
  }
  if (def.items !== undefined) return def.items.map((item, at) => shown(item, (value as readonly unknown[])[at], of, sees));
  if (def.element !== undefined) {
    const list = value as readonly unknown[];
    if (stagesOf(schema) === undefined) return list.map((each) => shown(def.element as z.ZodType, each, of, sees));
    const label = labelOf(schema) ?? '';
    return (list as readonly Of[]).filter((item) => sees(label, item)).map((item) => shown(def.element as z.ZodType, item, item, sees));
  }
  if (def.options !== undefined) {
    const option = optionOf(def, value);
    return option === undefined ? null : shown(option, value, of, sees);
  }
  return value;
}

function fieldOpen(field: z.ZodType, of: Of, sees: Sees): boolean {
  return sees(labelOf(field) ?? 'nothing', of);
}
