import type { Store } from 'coaching-cycles/store';
import type { District } from '../district';
import type { Pair } from '../pairs';
import { askAboutTeacher } from './ask-about-teacher';
import { changeCoach } from './change-coach';
import { eraseNote } from './erase-note';
import { giveConsent } from './give-consent';
import type { Part } from './part';
import { shareNotes } from './share-notes';
import { stageOf } from './stage';

/**
 * What people do with the wall in the second half of the term, in order of time. Each part is what came of it, to be printed. What an earlier run
 * kept is not kept twice, and a run that was cut off is gone on with.
 */
export async function actAtTheWall(district: District, store: Store, pairs: readonly [Pair, ...Pair[]]): Promise<readonly Part[]> {
  const stage = stageOf(district, store);
  const [pair] = pairs;
  return [
    await askAboutTeacher(stage, pair),
    await giveConsent(stage, pair),
    await shareNotes(stage, pair),
    await eraseNote(stage, pair),
    await changeCoach(stage, pairs),
  ];
}
