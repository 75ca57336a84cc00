import { both } from '../../core/listing';
import { missing, type Result } from '../../core/result';
import { type Sentence, says } from '../../core/sentence';
import { readOrgs } from './read-orgs';
import { readTable } from './read-table';
import { emptyIndex, idsOnly } from './roster-index';
import { type LayoutName, layouts } from './roster-layout';
import type { RosterProblem } from './roster-problem';
import type { RosterRecord, RosterShape } from './roster-record';
import { idOf, type RosterRow } from './roster-row';
import { type RosterFiles, type RosterSource, rosterSource } from './roster-source';
import { openTable, type RosterTable } from './roster-table';
import { type RosterIndexes, readClass, readEnrollment, readRole, readRolesOfUser, readSession, readUser } from './row-readers';

/** Why there is no roster to read. */
export type NoRoster = 'no-roster' | 'unreadable';

/** A roster whose format is known and whose records are still to come. */
export interface OpenRoster {
  readonly shape: RosterShape;
  /** The records, once: organizations, sessions, users, roles, classes, enrollments, each with its problems. */
  readonly records: AsyncGenerator<RosterRecord>;
}

/** A roster whose records come some at a time. */
export interface RosterBatches {
  readonly shape: RosterShape;
  readonly batches: AsyncGenerator<readonly RosterRecord[]>;
}

/** How a roster is read. */
export interface RosterOptions {
  /** Roles of a district's own that its files write without `ext:`. Default none. An unknown role is a problem. */
  readonly roles?: readonly string[];
}

/**
 * Opens a roster in OneRoster 1.1 or 1.2 CSV or in the Microsoft SDS V2.1 form. The form is read off the columns; a
 * manifest is not needed, and not read.
 *
 * @param files - The files, by name and content. Names count in any case, without folders.
 * @param options - Roles of a district's own.
 * @returns The format, and the records as they are read, one piece of a file in memory at a time: what must be kept is kept by
 *   the caller. Where there are no organizations or no people to read, the reason.
 * @example
 * const files = new Map([['orgs.csv', 'sourcedId,name,type\ns1,Sample School,school'], ['users.csv', 'sourcedId,role,orgSourcedIds\nt1,teacher,s1']]);
 * const opened = await openRoster(files);
 * opened.shape; // => 'oneroster-1.1'
 */
export async function openRoster(files: RosterFiles, options: RosterOptions = {}): Promise<Result<OpenRoster, NoRoster>> {
  const opened = await openRosterBatches(files, options);
  return opened.ok ? { ok: true, shape: opened.shape, records: oneByOne(opened.batches) } : opened;
}

async function* oneByOne(batches: AsyncGenerator<readonly RosterRecord[]>): AsyncGenerator<RosterRecord> {
  for await (const batch of batches) for (const record of batch) yield record;
}

/** The same, with the records in batches, which is twice as fast. */
export async function openRosterBatches(files: RosterFiles, options: RosterOptions): Promise<Result<RosterBatches, NoRoster>> {
  const source = rosterSource(files);
  const names = namesByFile(source);
  const lacking = (['orgs', 'users'] as const).filter((name) => !names.has(layouts[name].file.toLowerCase()));
  if (lacking.length > 0) {
    const absent = both(lacking.map((name) => layouts[name].file));
    return missing('no-roster', says('roster/no-roster', 'Expected the files orgs.csv and users.csv, found no {absent}.', { absent }));
  }
  const open = (name: LayoutName) => openNamed(source, names, name);
  const orgs = await open('orgs');
  const users = await open('users');
  const roles = await open('roles');
  const opened = [orgs, users, roles].filter((table) => table !== undefined);

  const refuse = async (why: Sentence) => {
    for (const table of opened) await table.rest.return(undefined);
    return missing('unreadable', why);
  };
  if (orgs === undefined || users === undefined) return refuse(says('roster/two-files', 'Expected orgs.csv and users.csv.'));
  for (const table of opened) {
    const [problem] = table.problems;
    if (problem !== undefined) return refuse(unreadable(problem));
    const { file } = table;
    if (table.empty && table !== roles) return refuse(says('roster/no-rows', 'Expected rows in {file}, found an empty file.', { file }));
  }
  const inUsers = users.at.has('role') || users.at.has('roles') || users.at.has('orgSourcedIds');
  if (!inUsers && roles === undefined)
    return refuse(says('roster/no-roles', 'Expected roles.csv, or the roles of each user in users.csv, found neither.'));
  const of12 = roles !== undefined && (roles.at.has('sourcedId') || roles.at.has('roleType'));
  const shape = inUsers ? 'oneroster-1.1' : of12 ? 'oneroster-1.2' : 'sds-2.1';
  return { ok: true, shape, batches: batchesOf({ orgs, users, roles: inUsers ? undefined : roles }, open, source, options) };
}

function unreadable({ expected, file, column }: RosterProblem): Sentence {
  if (column === null) return says('roster/file', 'Expected {expected} in {file}, found none.', { expected, file });
  return says('roster/file-column', 'Expected {expected} in {file}: {column}, found none.', { expected, file, column });
}

interface FirstTables {
  readonly orgs: RosterTable;
  readonly users: RosterTable;
  readonly roles: RosterTable | undefined;
}

async function* batchesOf(
  { orgs, users, roles }: FirstTables,
  open: (name: LayoutName) => Promise<RosterTable | undefined>,
  source: RosterSource,
  options: RosterOptions,
): AsyncGenerator<readonly RosterRecord[]> {
  const own = options.roles ?? [];
  yield twiceNamed(source);
  const orgIndex = emptyIndex('orgs.csv');
  const userIndex = emptyIndex('users.csv');
  const classIndex = emptyIndex('classes.csv');
  const sessionIndex = emptyIndex('academicSessions.csv');
  try {
    yield await readOrgs(orgs, orgIndex);

    const sessions = await open('sessions');
    if (sessions !== undefined)
      yield* readTable(sessions, sessionIndex, (row) => {
        const session = readSession(row);
        return { id: session.id, records: [{ kind: 'session', session }] };
      });
    const hasSessions = sessions !== undefined && !sessions.empty;
    const indexes: RosterIndexes = {
      orgs: orgIndex,
      users: userIndex,
      classes: classIndex,
      sessions: hasSessions ? sessionIndex : undefined,
    };

    yield* readTable(users, userIndex, (row) => {
      const user = readUser(row);
      const held = readRolesOfUser(row, user.id, orgIndex, own).map((role) => ({ kind: 'role', role }) as const);
      return { id: user.id, records: [{ kind: 'user', user }, ...held] };
    });
    if (roles !== undefined)
      yield* readTable(roles, idsOnly(), (row) => ({
        id: ownId(row),
        records: [{ kind: 'role', role: readRole(row, indexes, own) }],
      }));

    const classes = await open('classes');
    if (classes !== undefined)
      yield* readTable(classes, classIndex, (row) => {
        const each = readClass(row, indexes);
        return { id: each.id, records: [{ kind: 'class', class: each }] };
      });
    const enrollments = await open('enrollments');
    if (enrollments !== undefined)
      yield* readTable(enrollments, idsOnly(), (row) => ({
        id: ownId(row),
        records: [{ kind: 'enrollment', enrollment: readEnrollment(row, indexes, own) }],
      }));
  } finally {
    for (const table of [orgs, users, roles]) await table?.rest.return(undefined);
  }
}

/** OneRoster gives roles and enrollments an id; SDS gives them none. */
function ownId(row: RosterRow): string | undefined {
  return row.table.at.has('sourcedId') ? idOf(row, 'sourcedId') : undefined;
}

async function openNamed(source: RosterSource, names: ReadonlyMap<string, string>, name: LayoutName): Promise<RosterTable | undefined> {
  const found = names.get(layouts[name].file.toLowerCase());
  return found === undefined ? undefined : openTable(layouts[name], source.open(found));
}

/** The first name that each standard file goes by. */
function namesByFile(source: RosterSource): ReadonlyMap<string, string> {
  return new Map(source.list.toReversed().map((name) => [baseOf(name), name]));
}

function twiceNamed(source: RosterSource): readonly RosterRecord[] {
  return Object.values(layouts)
    .filter(({ file }) => source.list.filter((name) => baseOf(name) === file.toLowerCase()).length > 1)
    .map(({ file }) => ({
      kind: 'problem',
      problem: { file, row: 0, column: null, expected: says('roster/one-file', 'one file of this name') },
    }));
}

function baseOf(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? '').toLowerCase();
}
