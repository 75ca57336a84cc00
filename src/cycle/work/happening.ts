import type { Instant, IsoDate } from '../../core/instant';
import { type Sentence, says } from '../../core/sentence';
import type { When } from '../../process/definition';

/** A happening counts when it happened; it may be entered up to two weeks late. */
export const happening = { happening: { enteredWithinDays: 14 } } as const satisfies When;

/** Somewhere it is already the next day, for up to 14 hours. */
const ahead = 14 * 60 * 60 * 1000;

/** Whether a day is today or later, wherever the school is. */
export function isToCome(on: IsoDate, at: Instant): boolean {
  return on >= new Date(Date.parse(at) - 12 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** Why something cannot have happened on a day: the day is still to come, wherever the school is. */
export function stillToCome(on: IsoDate, recordedAt: Instant): Sentence | undefined {
  const last = new Date(Date.parse(recordedAt) + ahead).toISOString().slice(0, 10);
  return on <= last ? undefined : says('still-to-come', 'Expected a day that has come, found one still to come.');
}
