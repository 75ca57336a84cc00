/**
 * Who may learn what: `operational` (that there is a cycle, times, minutes, attendance, in progress or finished),
 * `shareable` (topic, a strategy's name), `confidential` (its owner and the coach), `private` (its author, inside items
 * only), `evaluative` (appraisal data). No label is for everyone.
 */
export const labelKinds = ['operational', 'shareable', 'confidential', 'private', 'evaluative'] as const;

export type LabelKind = (typeof labelKinds)[number];

/** A kind, and whether the value also tells something about a student, which is an axis of its own. */
export type Label = LabelKind | `${LabelKind}+student`;

/** In which relationship to the teacher somebody reads. It is proved by facts, never claimed. */
export const relationships = [
  'teacher',
  'coach',
  'peer',
  'coach-lead',
  'principal',
  'program-lead',
  'evaluator',
  'researcher',
  'data-steward',
] as const;

export type Relationship = (typeof relationships)[number];

/** What somebody reads for. */
export const purposes = ['coaching', 'operations', 'improvement', 'evaluation', 'research', 'safeguarding', 'own-data'] as const;

export type Purpose = (typeof purposes)[number];

/**
 * What a policy says of one label for one relationship and purpose: `allow`; `author`, to who wrote it; `consent`, with
 * the owner's; `own-class`, about students of a class that the teacher teaches; `by-disclosure`, in aggregates only; `never`.
 */
export const cells = ['allow', 'author', 'consent', 'own-class', 'by-disclosure', 'never'] as const;

export type Cell = (typeof cells)[number];

/** One row of a policy: a cell for every label, and one for the student axis. */
export type PolicyRow = Readonly<Record<LabelKind | 'student', Cell>>;

/** A policy's table: rows by relationship and purpose. A pair that is absent is never. */
export type PolicyTable = Readonly<Partial<Record<Relationship, Readonly<Partial<Record<Purpose, PolicyRow>>>>>>;

/** Which policy a record is under. A policy is frozen under its version. */
export interface PolicyReference {
  readonly id: string;
  readonly version: number;
}

/** A policy: a table of data with its sources. */
export interface Policy extends PolicyReference {
  readonly title: string;
  /** Whether it promises confidentiality. Then who evaluates a teacher sees `operational` of that teacher's coaching at most. */
  readonly confidential: boolean;
  readonly table: PolicyTable;
  /** Whether a teacher may put a copy of their own before an evaluator: by the teacher's own act (the default), or never. */
  readonly evaluationTarget?: 'own-act' | 'never';
  /** Whether a consent is in writing. Default: by any recorded act. */
  readonly consent?: 'recorded' | 'written';
  /**
   * Who may not coach: who evaluates the teacher (the default), or who evaluates anyone; and for how many days before a moment an evaluation counts
   * as one still. Default none, in every policy of the library as well: none of their sources names a time. A district whose agreement does sets it:
   * 365 for a year. New Jersey asks for `anyone` (N.J.A.C. 6A:9C-5.2(a)3).
   */
  readonly apart?: { readonly evaluates: 'the-teacher' | 'anyone'; readonly days: number };
  readonly sources: readonly string[];
}

/**
 * What each relationship could see under any policy that could be written. Rules that answer somebody are held to it: a
 * refusal is a road out.
 */
export const ceiling = {
  teacher: ['operational', 'shareable', 'confidential', 'private', 'evaluative'],
  coach: ['operational', 'shareable', 'confidential', 'private'],
  peer: ['operational', 'shareable', 'confidential', 'private'],
  'coach-lead': ['operational', 'shareable'],
  principal: ['operational', 'shareable'],
  'program-lead': ['operational', 'shareable'],
  evaluator: ['operational', 'evaluative'],
  researcher: ['operational'],
  'data-steward': ['operational'],
} as const satisfies Record<Relationship, readonly LabelKind[]>;

/**
 * Splits a label into its kind and the student axis.
 *
 * @param label - A label.
 * @returns The kind, and whether the label has the student axis.
 * @example
 * partsOf('confidential+student'); // => { kind: 'confidential', student: true }
 */
export function partsOf(label: Label): { readonly kind: LabelKind; readonly student: boolean } {
  const plus = label.indexOf('+');
  return plus < 0 ? { kind: label as LabelKind, student: false } : { kind: label.slice(0, plus) as LabelKind, student: true };
}

/** The kinds that tell nobody more than each does. `evaluative` stands beside the others: neither keeps what the other does. */
const keptBy: Readonly<Record<LabelKind, readonly LabelKind[]>> = {
  operational: ['operational', 'shareable', 'confidential', 'private'],
  shareable: ['shareable', 'confidential', 'private'],
  confidential: ['confidential', 'private'],
  private: ['private'],
  evaluative: ['evaluative'],
};

/**
 * Answers whether a label keeps a value from everybody from whom another label keeps it.
 *
 * @param label - The label that is asked about.
 * @param other - The label that the value had.
 * @returns `true` where it is the same or a narrower one; from `operational` to `private` each is narrower than the one before, `evaluative` is
 *   neither wider nor narrower than any other, and the student axis narrows each.
 * @example
 * keepsAs('confidential', 'shareable'); // => true
 * @example
 * keepsAs('operational', 'confidential'); // => false
 */
export function keepsAs(label: Label, other: Label): boolean {
  const [now, before] = [partsOf(label), partsOf(other)];
  return keptBy[before.kind].includes(now.kind) && (now.student || !before.student);
}
