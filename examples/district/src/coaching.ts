import type { Store } from 'coaching-cycles/store';
import type { District } from './district';
import type { Options } from './options';
import { pairsOf } from './pairs';
import { play } from './play';
import type { Print } from './print';
import type { ShowProgress } from './progress';
import { momentOf, schoolDaysOf } from './school-days';
import { termScript } from './term-script';

/** Runs the coaching of a district's teachers through a term, keeps it in the store, and shows what came of it. */
export async function coach(district: District, store: Store, options: Options, print: Print, showProgress: ShowProgress): Promise<void> {
  const days = schoolDaysOf(district.calendar);
  const [first, last] = [days[0], days.at(-1)];
  const pairs = first === undefined ? [] : pairsOf(district, momentOf(district.calendar, first, 8 * 60), options.partnerships);
  print.heading('A term of coaching');
  if (pairs.length === 0 || last === undefined) {
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
}
