import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RosterSource } from 'coaching-cycles/interop/oneroster';
import { failureReason } from './failure-reason';
import type { Outcome } from './outcome';
import { shownPath } from './user-path';

/** The CSV files of a folder. */
export interface RosterFolder {
  readonly path: string;
  readonly names: readonly string[];
  /** How large they are together. */
  readonly bytes: number;
}

/** Lists a folder's CSV files. */
export async function readFolder(path: string): Promise<Outcome<RosterFolder, 'no-folder'>> {
  try {
    const found = (await readdir(path)).filter((name) => /\.csv$/i.test(name)).sort();
    const stats = await Promise.all(found.map((name) => stat(join(path, name))));
    const names = found.filter((_, at) => stats[at]?.isFile());
    return { ok: true, path, names, bytes: stats.reduce((sum, each) => sum + (each.isFile() ? each.size : 0), 0) };
  } catch (thrown) {
    const zipped = path.endsWith('.zip') ? ' Unpack the archive first.' : '';
    const message = `Expected a folder with a roster at ${shownPath(path)}, found ${failureReason(thrown)}.${zipped}`;
    return { ok: false, reason: 'no-folder', message };
  }
}

/** Makes a roster's source of a folder, in pieces: no file is ever whole in memory. `onBytes` is told of each piece. */
export function sourceOf({ path, names }: RosterFolder, onBytes: (count: number) => void): RosterSource {
  return { list: names, open: (name) => piecesOf(join(path, name), onBytes) };
}

async function* piecesOf(file: string, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of createReadStream(file) as AsyncIterable<Uint8Array>) {
    onBytes(piece.length);
    yield piece;
  }
}
