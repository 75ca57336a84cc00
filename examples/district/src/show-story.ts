import { impact } from 'coaching-cycles';
import type { Viewer } from 'coaching-cycles/labels';
import { dateOf } from 'coaching-cycles/people';
import { storyOf } from 'coaching-cycles/reports';
import type { LoadedCycle } from './load-cycle';
import type { Names } from './names';
import type { Print } from './print';
import { told } from './told';

const day = 86_400_000;

/** Prints a cycle's story from proposal to close, as one viewer sees it. */
export function showStory(print: Print, { state, log }: LoadedCycle, viewer: Viewer, { nameOf, timeZone }: Names): void {
  const rows = storyOf(impact, state, log, viewer).map((line) => {
    const on = dateOf({ timeZone }, line.at);
    const late = Date.parse(line.recordedAt) - Date.parse(line.at) >= day ? `, entered on ${dateOf({ timeZone }, line.recordedAt)}` : '';
    return [on, nameOf(line.by), `${told(line)}${late}`];
  });
  print.heading(`One cycle, from proposal to close, as ${nameOf(viewer.person)} sees it, its ${viewer.as}`);
  print.table(rows, ['Day', 'Who', 'What']);
}
