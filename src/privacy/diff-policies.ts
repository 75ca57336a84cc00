import { type Sentence, says } from '../core/sentence';
import {
  type Cell,
  labelKinds,
  type Policy,
  type PolicyRow,
  type Purpose,
  purposes,
  type Relationship,
  relationships,
} from '../labels/label-kind';

/** One cell in which two policies differ. */
export interface PolicyDifference extends Sentence {
  readonly as: Relationship;
  readonly for: Purpose;
  readonly label: keyof PolicyRow;
  readonly before: Cell;
  readonly after: Cell;
  /** Whether the later policy shows more, or less; `other` where it shows on another condition. */
  readonly change: 'opens' | 'closes' | 'other';
}

const columns = [...labelKinds, 'student'] as const;

/** From the most closed to the most open. */
const openness: Readonly<Record<Cell, number>> = { never: 0, 'by-disclosure': 1, author: 2, 'own-class': 2, consent: 3, allow: 4 };

const people: Readonly<Record<Relationship, string>> = {
  teacher: 'The teacher',
  coach: 'The coach',
  peer: 'A colleague of the team',
  'coach-lead': 'Who leads the coaches',
  principal: 'A principal',
  'program-lead': 'Who leads the program',
  evaluator: 'An evaluator',
  researcher: 'A researcher',
  'data-steward': 'A data steward',
};

const things: Readonly<Record<keyof PolicyRow, string>> = {
  operational: 'that there is coaching, when, and how long',
  shareable: 'what it is about',
  confidential: 'what is said and seen in it',
  private: 'what somebody keeps to themself',
  evaluative: 'the appraisal',
  student: 'what tells about students',
};

const conditions: Readonly<Record<Cell, string>> = {
  never: 'not at all',
  'by-disclosure': 'in totals alone',
  author: 'where they wrote it',
  'own-class': 'of the teacher’s own classes',
  consent: 'with the teacher’s consent',
  allow: 'without being asked',
};

const ends: Readonly<Record<Purpose, string>> = {
  coaching: 'for coaching',
  operations: 'for operations',
  improvement: 'for improving the program',
  evaluation: 'for evaluation',
  research: 'for research',
  safeguarding: 'for safeguarding',
  'own-data': 'as their own data',
};

/**
 * Says in plain words what becomes visible to whom, and what no longer is, where records are made under one policy instead of another. Records that there are stay under
 * the policy that they were made under.
 *
 * @param before - The policy as it was.
 * @param after - The policy as it would be.
 * @returns Each cell that differs, with a sentence; what opens comes first. `[]` where the tables are the same.
 * @example
 * const [first] = diffPolicies(strict, supervisory);
 * first.message; // => 'Who leads the coaches sees what it is about, without being asked, for operations; before: with the teacher’s consent.'
 */
export function diffPolicies(before: Policy, after: Policy): readonly PolicyDifference[] {
  const found = relationships.flatMap((as) =>
    purposes.flatMap((purpose) =>
      columns.flatMap((label) => {
        const cells = [before, after].map(({ table }): Cell => table[as]?.[purpose]?.[label] ?? 'never') as [Cell, Cell];
        return cells[0] === cells[1] ? [] : [difference(as, purpose, label, ...cells)];
      }),
    ),
  );
  const order = ['opens', 'other', 'closes'];
  return found.sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
}

function difference(as: Relationship, purpose: Purpose, label: keyof PolicyRow, before: Cell, after: Cell): PolicyDifference {
  const more = openness[after] - openness[before];
  const change = more > 0 ? 'opens' : more < 0 ? 'closes' : 'other';
  const words = {
    ...{ as, for: purpose, label, before, after },
    ...{ who: people[as], what: things[label], purpose: ends[purpose], now: conditions[after], earlier: conditions[before] },
  };
  const sentence = says('policy-difference', '{who} sees {what}, {now}, {purpose}; before: {earlier}.', words);
  return { as, for: purpose, label, before, after, change, ...sentence };
}
