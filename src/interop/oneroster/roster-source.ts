import { CoachingError } from '../../core/error';

/** A file's content, whole or in pieces: UTF-8 bytes or text. */
export type Chunks = string | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Where a roster's files come from. The library reads no files itself: a folder, an unpacked archive or a bucket all fit. */
export interface RosterSource {
  /** The names of the files; folders before a name do no harm. */
  readonly list: readonly string[];
  /** The content of one of them. Each is opened once at most. */
  open(name: string): Chunks;
}

/** A source, or the files' contents by their names. */
export type RosterFiles = RosterSource | ReadonlyMap<string, Chunks>;

/**
 * Makes a source of files that are at hand.
 *
 * @param files - A source already, or a map from a file's name to its content.
 * @returns The source.
 * @throws {CoachingError} `input/invalid` where a file is opened that is not listed.
 * @example
 * rosterSource(new Map([['orgs.csv', 'sourcedId,name,type']])).list; // => ['orgs.csv']
 */
export function rosterSource(files: RosterFiles): RosterSource {
  if ('open' in files) return files;
  return {
    list: [...files.keys()],
    open(name) {
      const chunks = files.get(name);
      if (chunks === undefined)
        throw new CoachingError('input/invalid', { expected: 'a listed file' }, 'Expected the name of a listed file, found another.');
      return chunks;
    },
  };
}
