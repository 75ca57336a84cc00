import { krippendorffAlpha, type RatingScale } from '../../../src/measures';
import { type Answer, part } from './answers';

/** Any number of raters. The table has a row for each of them, ours has one for each thing rated. */
export const krippendorff: Answer = ({ ratings_raters_by_units: raters }) => {
  const units = raters[0].map((_: unknown, unit: number) => raters.map((rater: (number | null)[]) => rater[unit] ?? null));
  const alpha = (scale: RatingScale) => part(krippendorffAlpha(units, scale));
  return { nominal: alpha('nominal'), ordinal: alpha('ordinal'), interval: alpha('interval'), ratio: alpha('ratio') };
};
