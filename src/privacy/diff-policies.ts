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

const people: Readonly<Record<Relationship, Sentence>> = {
  teacher: says('policy-difference/who-teacher', 'The teacher'),
  coach: says('policy-difference/who-coach', 'The coach'),
  peer: says('policy-difference/who-peer', 'A colleague of the team'),
  'coach-lead': says('policy-difference/who-coach-lead', 'Who leads the coaches'),
  principal: says('policy-difference/who-principal', 'A principal'),
  'program-lead': says('policy-difference/who-program-lead', 'Who leads the program'),
  evaluator: says('policy-difference/who-evaluator', 'An evaluator'),
  researcher: says('policy-difference/who-researcher', 'A researcher'),
  'data-steward': says('policy-difference/who-data-steward', 'A data steward'),
};

const things: Readonly<Record<keyof PolicyRow, Sentence>> = {
  operational: says('policy-difference/what-operational', 'that there is coaching, when, and how long'),
  shareable: says('policy-difference/what-shareable', 'what it is about'),
  confidential: says('policy-difference/what-confidential', 'what is said and seen in it'),
  private: says('policy-difference/what-private', 'what somebody keeps to themself'),
  evaluative: says('policy-difference/what-evaluative', 'the appraisal'),
  student: says('policy-difference/what-student', 'what tells about students'),
};

const conditions: Readonly<Record<Cell, Sentence>> = {
  never: says('policy-difference/how-never', 'not at all'),
  'by-disclosure': says('policy-difference/how-by-disclosure', 'in totals alone'),
  author: says('policy-difference/how-author', 'where they wrote it'),
  'own-class': says('policy-difference/how-own-class', 'of the teacher’s own classes'),
  consent: says('policy-difference/how-consent', 'with the teacher’s consent'),
  allow: says('policy-difference/how-allow', 'without being asked'),
};

const ends: Readonly<Record<Purpose, Sentence>> = {
  coaching: says('policy-difference/for-coaching', 'for coaching'),
  operations: says('policy-difference/for-operations', 'for operations'),
  improvement: says('policy-difference/for-improvement', 'for improving the program'),
  evaluation: says('policy-difference/for-evaluation', 'for evaluation'),
  research: says('policy-difference/for-research', 'for research'),
  safeguarding: says('policy-difference/for-safeguarding', 'for safeguarding'),
  'own-data': says('policy-difference/for-own-data', 'as their own data'),
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
