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
export interface CellDifference extends Sentence {
  readonly term?: undefined;
  readonly as: Relationship;
  readonly for: Purpose;
  readonly label: keyof PolicyRow;
  readonly before: Cell;
  readonly after: Cell;
  /** Whether the later policy shows more, or less; `other` where it shows on another condition. */
  readonly change: 'opens' | 'closes' | 'other';
}

/** One thing beside the table in which two policies differ. */
export interface TermDifference extends Sentence {
  /** `apart` is two: who may not coach, and for how many days after. Neither holds anybody back where no confidentiality is promised. */
  readonly term: 'confidential' | 'evaluationTarget' | 'consent' | 'apart' | 'apart-days';
  readonly as?: undefined;
  readonly for?: undefined;
  readonly label?: undefined;
  /** What holds, with what a policy leaves out as what stands for it; days as a number. */
  readonly before: string | number | boolean;
  readonly after: string | number | boolean;
  /** Whether the later policy lets more be seen or done, or less. */
  readonly change: 'opens' | 'closes' | 'other';
}

/** One cell, or one thing beside the table, in which two policies differ: told apart by `term`. */
export type PolicyDifference = CellDifference | TermDifference;

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

/** Who is kept from coaching a teacher. */
type Kept = 'nobody' | 'the-teacher' | 'anyone';

const keptApart: Readonly<Record<Kept, Sentence>> = {
  nobody: says('policy-difference/apart-nobody', 'nobody for what they evaluate'),
  'the-teacher': says('policy-difference/apart-the-teacher', 'who evaluates that teacher'),
  anyone: says('policy-difference/apart-anyone', 'who evaluates any teacher'),
};

/** What a policy says beside its table, as it is in force: each from the most closed. */
const terms: readonly {
  readonly term: TermDifference['term'];
  readonly of: (policy: Policy) => string | number | boolean;
  /** The more, the more is open. */
  readonly openness: (value: never) => number;
  readonly tells: (after: never, before: never) => Sentence;
}[] = [
  {
    term: 'confidential',
    of: ({ confidential }) => Boolean(confidential),
    openness: (value: boolean) => (value ? 0 : 1),
    tells: (after: boolean) =>
      after
        ? says(
            'policy-difference/confidential',
            'Who evaluates a teacher sees of the coaching that it takes place, at most, whatever else they are; before: all that their other parts show.',
          )
        : says(
            'policy-difference/not-confidential',
            'Who evaluates a teacher sees of the coaching all that their other parts show; before: that it takes place, at most.',
          ),
  },
  {
    term: 'evaluationTarget',
    of: ({ evaluationTarget }) => (evaluationTarget === 'never' ? 'never' : 'own-act'),
    openness: (value: string) => (value === 'never' ? 0 : 1),
    tells: (after: string) =>
      after === 'never'
        ? says(
            'policy-difference/evaluation-never',
            'Nothing of the coaching is put before an evaluator; before: a teacher could put a copy of their own before one.',
          )
        : says(
            'policy-difference/evaluation-own-act',
            'A teacher may put a copy of their own before an evaluator, and be asked to; before: nobody could.',
          ),
  },
  {
    term: 'consent',
    of: ({ consent }) => (consent === 'written' ? 'written' : 'recorded'),
    openness: (value: string) => (value === 'written' ? 0 : 1),
    tells: (after: string) =>
      after === 'written'
        ? says(
            'policy-difference/consent-written',
            'A teacher’s consent opens what it is for where it is in writing; before: by any recorded act.',
          )
        : says(
            'policy-difference/consent-recorded',
            'A teacher’s consent opens what it is for by any recorded act; before: where it is in writing.',
          ),
  },
  {
    term: 'apart',
    of: ({ confidential, apart }): Kept => (!confidential ? 'nobody' : apart?.evaluates === 'anyone' ? 'anyone' : 'the-teacher'),
    openness: (value: Kept) => -Object.keys(keptApart).indexOf(value),
    tells: (after: Kept, before: Kept) =>
      says('policy-difference/apart', 'Kept from coaching a teacher: {now}; before: {earlier}.', {
        now: keptApart[after],
        earlier: keptApart[before],
      }),
  },
  {
    term: 'apart-days',
    of: ({ confidential, apart }) => (confidential ? (apart?.days ?? 0) : 0),
    openness: (value: number) => -value,
    tells: (now: number, earlier: number) =>
      says('policy-difference/apart-days', 'Days for which who has evaluated is kept from coaching: {now}; before: {earlier}.', {
        now,
        earlier,
      }),
  },
];

/**
 * Says in plain words what becomes visible or possible to whom, and what no longer is, where records are made under one policy instead of another: cell by cell, and by
 * what stands beside the table (the promise of confidentiality, whether a copy may go to an evaluator, how a consent is given, who may not coach). Records that there
 * are stay under the policy that they were made under.
 *
 * @param before - The policy as it was.
 * @param after - The policy as it would be.
 * @returns Each cell and each term that differs, with a sentence; what opens comes first. `[]` where both say the same: titles, sources and names are not compared.
 * @example
 * const [first] = diffPolicies(strict, { ...strict, id: 'ours', confidential: false });
 * [first.term, first.change]; // => ['confidential', 'opens']
 * @example
 * const [first] = diffPolicies(strict, knight);
 * first.message; // => 'Who leads the coaches sees what it is about, without being asked, for operations; before: with the teacher’s consent.'
 */
export function diffPolicies(before: Policy, after: Policy): readonly PolicyDifference[] {
  const ofTable = relationships.flatMap((as) =>
    purposes.flatMap((purpose) =>
      columns.flatMap((label): readonly PolicyDifference[] => {
        const cells = [before, after].map(({ table }): Cell => table[as]?.[purpose]?.[label] ?? 'never') as [Cell, Cell];
        return cells[0] === cells[1] ? [] : [difference(as, purpose, label, ...cells)];
      }),
    ),
  );
  const order = ['opens', 'other', 'closes'];
  return [...termsThatDiffer(before, after), ...ofTable].sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
}

function termsThatDiffer(before: Policy, after: Policy): readonly PolicyDifference[] {
  return terms.flatMap(({ term, of, openness, tells }) => {
    const [was, is] = [of(before), of(after)];
    if (Object.is(was, is)) return [];
    return [
      {
        term,
        before: was,
        after: is,
        change: changeOf(openness(is as never) - openness(was as never)),
        ...tells(is as never, was as never),
      },
    ];
  });
}

function difference(as: Relationship, purpose: Purpose, label: keyof PolicyRow, before: Cell, after: Cell): PolicyDifference {
  const change = changeOf(openness[after] - openness[before]);
  const words = {
    ...{ as, for: purpose, label, before, after },
    ...{ who: people[as], what: things[label], purpose: ends[purpose], now: conditions[after], earlier: conditions[before] },
  };
  const sentence = says('policy-difference', '{who} sees {what}, {now}, {purpose}; before: {earlier}.', words);
  return { as, for: purpose, label, before, after, change, ...sentence };
}

function changeOf(more: number): PolicyDifference['change'] {
  return more > 0 ? 'opens' : more < 0 ? 'closes' : 'other';
}
