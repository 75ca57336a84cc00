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
import { freeze } from './freeze';
import { everyPolicy } from './policies/every-policy';

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
 * table does not keep, a word beside the table that is none, and another table under the id and version of a policy of the library.
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
  if (findings.length > 0) refuse(policy, findings);
  return freeze(policy);
}

/** Throws what is wrong with a policy. What has no id is named by none. */
function refuse(policy: Policy, findings: readonly string[]): never {
  const id = isObject(policy) && typeof policy.id === 'string' ? policy.id : '';
  throw new CoachingError('privacy/policy', { policy: id, findings }, `Policy ${id}: ${findings.join('; ')}.`);
}

/** Everything in a policy that breaks the wall or names what does not exist. */
export function findingsOf(policy: Policy): readonly string[] {
  if (!isObject(policy)) return ['expected a policy'];
  const { id, version, title, confidential, table, sources } = policy;
  const named = [
    ...(isId(id) ? [] : ['expected an id']),
    ...(Number.isInteger(version) && version > 0 ? [] : ['expected a version from 1']),
    ...(Array.isArray(sources) && sources.length > 0 && sources.every((each) => typeof each === 'string' && each.trim() !== '')
      ? []
      : ['expected a source']),
    ...(typeof title === 'string' && title.trim() !== '' ? [] : ['expected a title']),
    ...(typeof confidential === 'boolean' ? [] : ['confidential: expected true or false']),
    ...(confidential === true || typeof title !== 'string' || !promise.test(title)
      ? []
      : ['expected a title that promises no confidentiality']),
    ...termFindings(policy),
  ];
  if (!isObject(table)) return [...named, 'expected a table'];
  const wrong = [
    ...named,
    ...namesOf(table),
    ...relationships.flatMap((as) =>
      purposes.flatMap((purpose) => {
        const row = table[as]?.[purpose];
        if (row === undefined) return [];
        return (isObject(row) ? rowFindings(as, purpose, row) : ['expected a row']).map((each) => `${as}: ${purpose}: ${each}`);
      }),
    ),
    ...(['coaching', 'own-data'] as const)
      .filter((purpose) => table.teacher?.[purpose] === undefined)
      .map((purpose) => `teacher: ${purpose}: expected a row, for what is theirs`),
  ];
  return wrong.length > 0 ? wrong : libraryFindings(policy);
}

/** What stands beside the table: a word that is none would count as its default, which is the more open one. */
function termFindings({ evaluationTarget, consent, apart }: Policy): readonly string[] {
  const targets: readonly unknown[] = [undefined, 'own-act', 'never'];
  const consents: readonly unknown[] = [undefined, 'recorded', 'written'];
  const found = [
    ...(targets.includes(evaluationTarget) ? [] : ['evaluationTarget: expected own-act or never']),
    ...(consents.includes(consent) ? [] : ['consent: expected recorded or written']),
  ];
  if (apart === undefined) return found;
  if (!isObject(apart)) return [...found, 'apart: expected who is kept apart, and for how many days'];
  if (apart.evaluates !== 'the-teacher' && apart.evaluates !== 'anyone') found.push('apart: evaluates: expected the-teacher or anyone');
  if (!Number.isInteger(apart.days) || apart.days < 0 || apart.days > mostDays)
    found.push('apart: days: expected a whole number from 0 to 36525');
  return found;
}

/** A hundred years: from any day that there is, a day that there is. */
const mostDays = 36_525;

/** A record that names a policy of the library by id and version is read under that one, and no other may go by its name. */
function libraryFindings(policy: Policy): readonly string[] {
  const known = everyPolicy.find(({ id, version }) => id === policy.id && version === policy.version);
  return known === undefined || known === policy || sameAs(known) === sameAs(policy)
    ? []
    : [`expected another id or version: ${known.id} ${known.version} is the library’s, and says something else`];
}

/** What a policy says, whatever the order in which it was written down, and with what is left out as what stands for it. */
function sameAs({ confidential, table, evaluationTarget, consent, apart }: Policy): string {
  const rows = relationships.flatMap((as) => purposes.map((purpose) => columns.map((column) => table[as]?.[purpose]?.[column] ?? 'never')));
  const { evaluates, days } = apart ?? { evaluates: 'the-teacher', days: 0 };
  return JSON.stringify([confidential, rows, evaluationTarget ?? 'own-act', consent ?? 'recorded', evaluates, days]);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function namesOf(table: Policy['table']): readonly string[] {
  const known: readonly string[] = relationships;
  const purpose: readonly string[] = purposes;
  return Object.entries(table).flatMap(([as, rows]) => {
    if (!known.includes(as)) return [`expected a relationship, found ${as}`];
    if (!isObject(rows)) return rows === undefined ? [] : [`${as}: expected rows`];
    return Object.keys(rows)
      .filter((each) => !purpose.includes(each))
      .map((each) => `${as}: expected a purpose, found ${each}`);
  });
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
