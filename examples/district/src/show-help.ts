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
  print.table(
    [
      ['--roster DIR', shownPath(roster), 'The folder with the roster: OneRoster 1.1 or 1.2 CSV, or Microsoft SDS V2.1.'],
      ['--database URL', 'none', 'A PostgreSQL database, postgres://user:password@host:5432/name. Without one, PGlite keeps the data.'],
      ['--data DIR', shownPath(data), "PGlite's folder; it is made where it is missing."],
      ['--report FILE', shownPath(report), 'Where the report is written.'],
      ['--tenant ID', tenant, 'Under whose name the data are kept; tenants see nothing of each other.'],
      ['--partnerships N', String(partnerships), 'How many teachers begin coaching; all where there are fewer.'],
      ['--seed N', String(seed), 'Chance begins here: the same seed, the same coaching.'],
      ['--problems N', String(problems), "How many of the roster's problems are listed."],
      ['--time-zone ZONE', timeZone, 'In which the school days begin and end.'],
      ['--help', '', 'Prints this.'],
    ],
    ['Option', 'Default', 'What it is'],
  );
}
