import { coach } from './coaching';
import { openDatabase } from './database';
import { importRoster } from './import-roster';
import { readOptions } from './options';
import { printTo } from './print';
import { progressOn } from './progress';
import { readFolder, sourceOf } from './read-folder';
import { showHelp } from './show-help';
import { showImport } from './show-import';
import { shownPath } from './user-path';

/** Runs the example and answers its exit code: 0, or 2 where what was asked for cannot be done. */
async function main(args: readonly string[]): Promise<number> {
  const print = printTo(process.stdout);
  const showProgress = progressOn(process.stdout);

  const asked = readOptions(args);
  if (!asked.ok) return refused(asked.message, 'All options are listed by --help.');
  if (asked.help) {
    showHelp(print);
    return 0;
  }
  const { options } = asked;

  const folder = await readFolder(options.roster);
  if (!folder.ok) return refused(folder.message);
  const reading = showProgress('Reading the roster', folder.bytes);
  const imported = await importRoster(sourceOf(folder, reading.advance), options);
  reading.done();
  if (!imported.ok) return refused(`${shownPath(options.roster)} cannot be imported. ${imported.message}`);
  const { district } = imported;
  showImport(print, district, shownPath(options.roster), options.problems);

  const opened = await openDatabase(options);
  if (!opened.ok) return refused(opened.message);
  const { database } = opened;
  try {
    await coach(district, database.store, options, print, showProgress);
    print.heading('Where the data are');
    print.table([
      ['Database', database.name],
      ['Tenant', options.tenant],
    ]);
  } finally {
    await database.close();
  }
  return 0;
}

function refused(...lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return 2;
}

// Who reads only the first lines, as `head` does, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await main(process.argv.slice(2));
