import { compareInstants, type Instant } from '../core/instant';
import type { PolicyReference, Purpose, Relationship } from '../labels/label-kind';
import { type Assignment, holdsAt } from '../people/assignment';
import type { Class } from '../people/class';

/** Who worked together, in which part and when: the proof of teachers, coaches and peers. */
export interface PartnershipFact {
  readonly id: string;
  readonly policy: PolicyReference;
  readonly people: readonly {
    readonly person: string;
    readonly part: 'teacher' | 'coach';
    readonly from: Instant;
    /** The first moment at which it no longer holds; open where it is absent. */
    readonly until?: Instant | undefined;
  }[];
}

/** The labels that a consent may open. What is private, evaluative or about students is for no consent. */
export const consentable = ['operational', 'shareable', 'confidential'] as const;

/** A teacher's own act, that lets one person read something of theirs for a while, in `[from, until)`. */
export interface Consent {
  readonly id: string;
  /** Whose it is. What is of a team needs one of each of its teachers. */
  readonly owner: string;
  readonly partnership: string;
  /** Who may read, in which relationship and for what. */
  readonly person: string;
  readonly as: Relationship;
  readonly for: Purpose;
  readonly labels: readonly (typeof consentable)[number][];
  /** The records, by id: what is yet to come is for no consent. */
  readonly streams: readonly string[];
  readonly from: Instant;
  readonly until: Instant;
}

/** What the app knows, and a viewer's relationships are proved by. It is read afresh for each viewer. */
export interface Evidence {
  readonly partnerships: readonly PartnershipFact[];
  readonly assignments: readonly Assignment[];
  /** What teachers let somebody read: a cell that says `consent` denies where none is listed. */
  readonly consents: readonly Consent[];
  readonly classes: readonly Class[];
}

/** Whether somebody had a part in a partnership, at a moment or before it. */
export function hadPart(partnership: PartnershipFact, person: string, part: 'teacher' | 'coach', at: Instant): boolean {
  return partnership.people.some((each) => each.person === person && each.part === part && compareInstants(each.from, at) <= 0);
}

/** Whether somebody has a part in a partnership at a moment. */
export function hasPart(partnership: PartnershipFact, person: string, part: 'teacher' | 'coach', at: Instant): boolean {
  return partnership.people.some((each) => each.person === person && each.part === part && holdsAt(each, at));
}
