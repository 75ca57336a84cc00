import { asViewer, strict } from 'coaching-cycles/privacy';
import type { Store } from 'coaching-cycles/store';
import type { District } from './district';
import { loadCycle } from './load-cycle';
import { evidenceOf } from './looks';
import { namesOf } from './names';
import type { Options } from './options';
import { busiestOf, pairsOf } from './pairs';
import { play } from './play';
import type { Print } from './print';
import type { ShowProgress } from './progress';
import { momentOf, schoolDaysOf } from './school-days';
import { showGoal } from './show-goal';
import { showRefusals } from './show-refusals';
import { showStored } from './show-stored';
import { showStory } from './show-story';
import { showViews } from './show-views';
import { partnershipOf, termScript } from './term-script';
import { shownPath } from './user-path';
import { listLooks } from './wall/list-looks';
import { printPart } from './wall/part';
import { stageOf } from './wall/stage';
import { actAtTheWall } from './wall/wall';
import { writeReport } from './write-report';

/** Runs the coaching of a district's teachers through a term, keeps it in the store, and shows what came of it. */
export async function coach(district: District, store: Store, options: Options, print: Print, showProgress: ShowProgress): Promise<void> {
  const { calendar } = district;
  const days = schoolDaysOf(calendar);
  const [first, last] = [days[0], days.at(-1)];
  const pairs = first === undefined ? [] : pairsOf(district, momentOf(calendar, first, 8 * 60), options.partnerships);
  const [pair, ...others] = pairs;
  print.heading('A term of coaching');
  if (pair === undefined || last === undefined) {
    print.paragraph('Nobody can be coached: the roster has no teacher with a coach, or no school days.');
    return;
  }
  const steps = termScript(district, pairs, options.seed);
  const playing = showProgress('The term', steps.length);
  const played = await play(district, store, steps, () => playing.advance(1));
  playing.done();
  print.table([
    ['Teachers who begin', pairs.length],
    ['School days', `${days.length}, from ${first} to ${last}`],
    ['Events kept now', played.added],
    ['Kept by an earlier run', played.there],
    ['Sent twice, kept once', played.repeated],
    ['Refused, as they should be', played.refused],
  ]);

  // All that is done is done before anything of it is shown, so that a second run shows the same.
  const parts = await actAtTheWall(district, store, [pair, ...others]);
  const at = momentOf(calendar, last, 18 * 60);
  const names = namesOf(district);
  const evidence = await evidenceOf(district, store);
  const cycle = await loadCycle(store, `${partnershipOf(pair)}-c1`);
  showStory(print, cycle, asViewer(strict, { person: pair.teacher, as: 'teacher', for: 'coaching', at }, evidence), names);
  await showRefusals(print, district, store, cycle, steps, names);
  await showViews(print, store, cycle, pair, evidence, at);
  showGoal(print, cycle, pair.teacher, evidence, at);
  for (const part of parts) printPart(print, part);
  printPart(print, await listLooks(stageOf(district, store), pair));
  const goals = await writeReport(options.report, store, { coach: busiestOf(pairs), at, evidence }, names);
  await showStored(print, store);
  print.heading('The report');
  print.table([[goals === 1 ? '1 goal' : `${goals} goals`, shownPath(options.report)]]);
}
