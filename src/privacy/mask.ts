import { type Label, labelKinds, type PolicyRow, type Relationship } from '../labels/label-kind';
import { consentable } from './evidence';

/** Which labels are visible, as bits: one for each kind, and one for each kind with the student axis. */
export type Mask = number;

export const nothing: Mask = 0;

/** Every label. */
export const everything: Mask = (1 << (2 * labelKinds.length)) - 1;

const bits = new Map<Label, Mask>(
  labelKinds.flatMap((kind, at): [Label, Mask][] => [
    [kind, 1 << at],
    [`${kind}+student`, 1 << (at + labelKinds.length)],
  ]),
);

/** The bit of a label. */
export function bitOf(label: Label): Mask {
  return bits.get(label) ?? 0;
}

/** Each kind with its bits: without the student axis, and with it. */
const kinds = labelKinds.map((kind) => ({ kind, plain: bitOf(kind), student: bitOf(`${kind}+student`) }));

/** What a row lets through: to who wrote the thing or not, about a class of the teacher's or not. */
export function maskOf(row: PolicyRow, author: boolean, ownClass: boolean): Mask {
  let mask = nothing;
  const students = opens(row.student, author, ownClass);
  for (const { kind, plain, student } of kinds) if (opens(row[kind], author, ownClass)) mask |= students ? plain | student : plain;
  return mask;
}

/** A row for who evaluates the teacher: of coaching `operational` at most, whatever else it says, and the appraisal in an evaluator's own hat. */
export function capped(row: PolicyRow, asEvaluator: boolean): PolicyRow {
  return { ...never, operational: row.operational, evaluative: asEvaluator ? row.evaluative : 'never' };
}

/** A row for what an owner put before one person by name: to an evaluator as appraisal data, to others as something to know. */
export function forNamed(as: Relationship): PolicyRow {
  return as === 'evaluator' ? { ...never, evaluative: 'allow' } : { ...never, operational: 'allow', shareable: 'allow' };
}

/** A row with what owners have consented to: a cell that asks for consent is open where they did. Nothing else is opened by one. */
export function consented(row: PolicyRow, to: (label: (typeof consentable)[number]) => boolean): PolicyRow {
  const opened = consentable.filter((label) => row[label] === 'consent' && to(label));
  return { ...row, ...Object.fromEntries(opened.map((label) => [label, 'allow'])) };
}

/** What is counted: only that there is coaching, when and how much; or also what it is about. */
export type CountedAbout = 'operations' | 'practice';

/** A row for who counts: what leaves in totals alone is open to the count, as nothing else that stays closed is. */
export function forTotals(row: PolicyRow, about: CountedAbout): PolicyRow {
  const counted = about === 'operations' ? (['operational'] as const) : consentable;
  const open = counted.filter((label) => row[label] === 'by-disclosure' || row[label] === 'allow');
  return { ...never, ...Object.fromEntries(open.map((label) => [label, 'allow'])) };
}

const never: PolicyRow = {
  operational: 'never',
  shareable: 'never',
  confidential: 'never',
  private: 'never',
  evaluative: 'never',
  student: 'never',
};

function opens(cell: PolicyRow[keyof PolicyRow], author: boolean, ownClass: boolean): boolean {
  switch (cell) {
    case 'allow':
      return true;
    case 'author':
      return author;
    case 'own-class':
      return ownClass;
    case 'consent':
    case 'by-disclosure':
    case 'never':
      return false;
    default:
      cell satisfies never;
      return false;
  }
}
