import { parseArgs } from 'node:util';
import { isId } from 'coaching-cycles/core';
import { makeCalendar } from 'coaching-cycles/people';
import type { Failed } from './outcome';
import { ownPath, userPath } from './user-path';

/** What the example was asked for. Paths are in full. */
export interface Options {
  readonly roster: string;
  readonly database: string | undefined;
  readonly data: string;
  readonly report: string;
  readonly tenant: string;
  /** How many teachers begin coaching, at most. */
  readonly partnerships: number;
  readonly seed: number;
  /** How many of the roster's problems are listed. */
  readonly problems: number;
  readonly timeZone: string;
}

/** What happens where nothing else is asked for. */
export const defaults: Options = {
  roster: ownPath('roster'),
  database: undefined,
  data: ownPath('data'),
  report: ownPath('report.html'),
  tenant: 'district',
  partnerships: 12,
  seed: 2026,
  problems: 10,
  timeZone: 'America/Chicago',
};

/** What a command line asks for: help, a run, or something that is not there. */
export type Asked =
  | { readonly ok: true; readonly help: true }
  | { readonly ok: true; readonly help: false; readonly options: Options }
  | Wrong;

type Wrong = Failed<'wrong-option'>;

const known = {
  roster: { type: 'string' },
  database: { type: 'string' },
  data: { type: 'string' },
  report: { type: 'string' },
  tenant: { type: 'string' },
  partnerships: { type: 'string' },
  seed: { type: 'string' },
  problems: { type: 'string' },
  'time-zone': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads a command line, without the names of Node and of the script. */
export function readOptions(args: readonly string[]): Asked {
  const read = parsed(args);
  if (!read.ok) return read;
  const { values } = read;
  if (values.help === true) return { ok: true, help: true };

  const empty = Object.entries(values).find(([, value]) => value === '');
  if (empty !== undefined) return wrong(`Expected a value after --${empty[0]}, found none.`);
  const wholeOf = (name: 'partnerships' | 'seed' | 'problems', least: number) => wholeNumber(values[name], defaults[name], least);
  const partnerships = wholeOf('partnerships', 1);
  const seed = wholeOf('seed', 0);
  const problems = wholeOf('problems', 0);
  if (partnerships === undefined) return wrong('Expected a whole number from 1 after --partnerships, found something else.');
  if (seed === undefined) return wrong('Expected a whole number from 0 after --seed, found something else.');
  if (problems === undefined) return wrong('Expected a whole number from 0 after --problems, found something else.');

  const { tenant = defaults.tenant, 'time-zone': timeZone = defaults.timeZone, database } = values;
  if (!isId(tenant)) return wrong('Expected 1 to 128 letters, digits and ._:@- after --tenant, found something else.');
  if (!isTimeZone(timeZone))
    return wrong('Expected the name of a time zone after --time-zone, such as Europe/Berlin, found something else.');
  // Not even a wrong address is repeated: it may hold a password.
  if (database !== undefined && !isDatabase(database))
    return wrong('Expected an address such as postgres://user:password@host:5432/name after --database, found something else.');

  const pathOf = (name: 'roster' | 'data' | 'report') => (values[name] === undefined ? defaults[name] : userPath(values[name]));
  const paths = { roster: pathOf('roster'), data: pathOf('data'), report: pathOf('report') };
  return { ok: true, help: false, options: { ...paths, database, tenant, partnerships, seed, problems, timeZone } };
}

function parsed(args: readonly string[]) {
  try {
    return { ok: true, values: parseArgs({ args: [...args], options: known }).values } as const;
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    const name = /--?[a-z][a-z-]*/i.exec(message)?.[0] ?? 'an option';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return wrong(`Expected an option that exists, found ${name}.`);
    if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return wrong('Expected options only, found a word that belongs to none.');
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return wrong(wrongValue(name, message));
    throw thrown;
  }
}

function wrongValue(name: string, message: string): string {
  if (name === '--help' || name === '-h') return 'Expected no value after --help, found one.';
  return `Expected a value after ${name}, found ${message.includes('ambiguous') ? 'a word that begins with -' : 'none'}.`;
}

function wholeNumber(text: string | undefined, otherwise: number, least: number): number | undefined {
  if (text === undefined) return otherwise;
  const number = Number(text);
  return /^\d{1,10}$/.test(text) && number >= least ? number : undefined;
}

function isTimeZone(timeZone: string): boolean {
  return makeCalendar({ timeZone, terms: [{ name: 'Any', from: '2026-08-17', to: '2026-12-18' }] }).ok;
}

function isDatabase(url: string): boolean {
  return URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol);
}

function wrong(message: string): Wrong {
  return { ok: false, reason: 'wrong-option', message };
}
