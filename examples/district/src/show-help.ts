import { defaults } from './options';
import type { Print } from './print';
import { shownPath } from './user-path';

/** Prints what the example does, and every option with its default. */
export function showHelp(print: Print): void {
  print.heading('npm start -- [options]');
  print.paragraph(
    'Imports a school roster, runs coaching with its teachers through the library, keeps it in a database and writes a report. ' +
      'Who is missing in the roster, such as coaches, is invented and marked so.',
  );
  const { roster, data, report, tenant, partnerships, seed, problems, timeZone } = defaults;
  print.table([
    ['--roster DIR', `The folder with the roster: OneRoster 1.1 or 1.2 CSV, or Microsoft SDS V2.1. Default: ${shownPath(roster)}`],
    ['--database URL', 'A PostgreSQL database, postgres://user:password@host:5432/name. Default: none, PGlite keeps the data'],
    ['--data DIR', `PGlite's folder; it is made where it is missing. Default: ${shownPath(data)}`],
    ['--report FILE', `Where the report is written. Default: ${shownPath(report)}`],
    ['--tenant ID', `Under whose name the data are kept; tenants see nothing of each other. Default: ${tenant}`],
    ['--partnerships N', `How many teachers begin coaching; all where there are fewer. Default: ${partnerships}`],
    ['--seed N', `Chance begins here: the same seed, the same coaching. Default: ${seed}`],
    ['--problems N', `How many of the roster's problems are listed. Default: ${problems}`],
    ['--time-zone ZONE', `In which the school days begin and end. Default: ${timeZone}`],
    ['--help, -h', 'Prints this.'],
  ]);
}
