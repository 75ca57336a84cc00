import { CoachingError } from '../core/error';
import { isId } from '../core/ids';
import {
  type Cell,
  ceiling,
  cells,
  labelKinds,
  type Policy,
  type PolicyRow,
  type Purpose,
  purposes,
  type Relationship,
  relationships,
} from '../labels/label-kind';

/** For what each relationship may read. Any other pair is never; safeguarding is an act, not a row. */
const purposesOf: Readonly<Record<Relationship, readonly Purpose[]>> = {
  teacher: ['coaching', 'own-data'],
  coach: ['coaching'],
  peer: ['coaching'],
  'coach-lead': ['operations', 'improvement'],
  principal: ['operations', 'improvement'],
  'program-lead': ['operations', 'improvement'],
  evaluator: ['evaluation'],
  researcher: ['research'],
  'data-steward': ['own-data', 'operations'],
};

/** What may stand in a column, beside `never`. */
const cellsOf: Readonly<Record<keyof PolicyRow, readonly Cell[]>> = {
  operational: ['allow', 'consent', 'by-disclosure'],
  shareable: ['allow', 'consent', 'by-disclosure'],
  confidential: ['allow', 'consent', 'by-disclosure'],
  private: ['author'],
  evaluative: ['allow'],
  student: ['own-class'],
};

const columns = [...labelKinds, 'student'] as const;

/** What a teacher sees of their own under every policy. */
const ownRow: PolicyRow = {
  operational: 'allow',
  shareable: 'allow',
  confidential: 'allow',
  private: 'author',
  evaluative: 'allow',
  student: 'own-class',
};

/** A title that promises confidentiality, and does not say the contrary. */
const promise = /(?<!\b(?:no|non|not)[ -])confidential/i;

/**
 * Checks a policy of one's own and freezes it. It refuses what breaks the wall: an evaluator who learns of coaching what is not operational, a teacher who does not see
 * what is their own, a label that a relationship may never have, a pair of relationship and purpose that there is not, a title that promises what the
 * table does not keep.
 *
 * @param policy - The table, with its title and its sources. A changed policy is a new one: raise its version, for records are read under the one that
 *   they were made under.
 * @returns The same policy, frozen.
 * @throws {CoachingError} `privacy/policy` with every finding, each naming relationship, purpose and label.
 * @example
 * const ours = definePolicy({ ...strict, id: 'lindgrove', sources: ['Lindgrove Unified, agreement of 2026, article 9'] });
 * ours.id; // => 'lindgrove'
 * @example
 * const evaluator = { evaluation: { ...strict.table.evaluator.evaluation, confidential: 'allow' } };
 * definePolicy({ ...strict, id: 'leaky', table: { ...strict.table, evaluator } }); // throws privacy/policy
 */
export function definePolicy<const P extends Policy>(policy: P): P {
  const findings = findingsOf(policy);
  if (findings.length > 0)
    throw new CoachingError('privacy/policy', { policy: policy.id, findings }, `Policy ${policy.id}: ${findings.join('; ')}.`);
  return freeze(policy);
}

/** Everything in a policy that breaks the wall or names what does not exist. */
export function findingsOf(policy: Policy): readonly string[] {
  const { id, version, title, table, sources } = policy;
  return [
    ...(isId(id) ? [] : ['expected an id']),
    ...(Number.isInteger(version) && version > 0 ? [] : ['expected a version from 1']),
    ...(sources.length > 0 ? [] : ['expected a source']),
    ...(policy.confidential || !promise.test(title) ? [] : ['expected a title that promises no confidentiality']),
    ...namesOf(table),
    ...relationships.flatMap((as) =>
      purposes.flatMap((purpose) => {
        const row = table[as]?.[purpose];
        return row === undefined ? [] : rowFindings(as, purpose, row).map((each) => `${as}: ${purpose}: ${each}`);
      }),
    ),
    ...(['coaching', 'own-data'] as const)
      .filter((purpose) => table.teacher?.[purpose] === undefined)
      .map((purpose) => `teacher: ${purpose}: expected a row, for what is theirs`),
  ];
}

function namesOf(table: Policy['table']): readonly string[] {
  const known: readonly string[] = relationships;
  const purpose: readonly string[] = purposes;
  return Object.entries(table).flatMap(([as, rows]) =>
    known.includes(as)
      ? Object.keys(rows)
          .filter((each) => !purpose.includes(each))
          .map((each) => `${as}: expected a purpose, found ${each}`)
      : [`expected a relationship, found ${as}`],
  );
}

function rowFindings(as: Relationship, purpose: Purpose, row: PolicyRow): readonly string[] {
  const most: readonly string[] = ceiling[as];
  const found: string[] = [];
  if (!purposesOf[as].includes(purpose)) found.push('a pair that may read nothing');
  for (const name of Object.keys(row)) if (!(columns as readonly string[]).includes(name)) found.push(`expected a label, found ${name}`);
  for (const column of columns) {
    const cell: Cell | undefined = row[column];
    if (!cells.includes(cell)) found.push(`${column}: expected a cell`);
    else if (cell !== 'never' && !cellsOf[column].includes(cell)) found.push(`${column}: ${cell} does not fit`);
    else if (cell !== 'never' && column !== 'student' && !most.includes(column)) found.push(`${column}: expected never`);
    else if (cell !== 'never' && column === 'student' && as !== 'teacher' && as !== 'coach') found.push('student: expected never');
  }
  if (as === 'teacher')
    for (const column of columns) if (row[column] !== ownRow[column]) found.push(`${column}: expected ${ownRow[column]}, it is theirs`);
  if (as === 'peer' && row.confidential === 'allow') found.push('confidential: expected a colleague’s consent or never');
  if (as === 'researcher' || (as === 'program-lead' && purpose === 'improvement'))
    for (const column of columns)
      if (row[column] === 'allow' || row[column] === 'consent') found.push(`${column}: expected totals at most`);
  if (as === 'evaluator' && row.operational !== 'never' && row.operational !== 'allow') found.push('operational: no consent opens it');
  return found;
}

/** What is no object is frozen already. */
function freeze<T>(value: T): T {
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const each of Object.values(value as object)) freeze(each);
  return value;
}
