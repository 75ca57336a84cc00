import { fingerprints } from './fingerprints';

/** Which ids a file's rows have had. */
export interface RosterIds {
  /** Whether a good row had it. */
  has(id: string): boolean;
  /** Notes the id of a good row. */
  keep(id: string): void;
  /** Notes the id of a row that was deleted or is a problem. */
  lose(id: string): void;
  /** Whether all of the file was read; where it was not, an unknown id proves nothing. */
  whole: boolean;
}

/** Which ids a file has, so that others can refer to them, whatever the order of their rows. */
export interface RosterIndex extends RosterIds {
  /** The file by its standard name. */
  readonly file: string;
  /** Each id by itself: all who refer to it share one string. */
  readonly kept: Map<string, string>;
  /** Who refers to one of these is left out without a problem of their own. */
  readonly gone: Set<string>;
}

/** An index with nothing in it yet. */
export function emptyIndex(file: string): RosterIndex {
  const kept = new Map<string, string>();
  const gone = new Set<string>();
  return {
    file,
    kept,
    gone,
    whole: true,
    has: (id) => kept.has(id),
    keep: (id) => kept.set(id, id),
    lose: (id) => gone.add(id),
  };
}

/** The ids of rows that nobody refers to, of which there may be millions. */
export function idsOnly(): RosterIds {
  const seen = fingerprints();
  return { whole: true, has: seen.has, keep: seen.add, lose: () => {} };
}
