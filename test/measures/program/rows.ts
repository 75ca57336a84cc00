import { fc } from '@fast-check/vitest';

const y = fc.integer({ min: -50, max: 50 });

/** Two to four observations in each of the four cells, not all of a cell alike. */
export const someRows = fc
  .tuple(...[0, 1, 2, 3].map(() => fc.array(y, { minLength: 2, maxLength: 4 }).filter((all) => all.some((each) => each !== all[0]))))
  .map((cells) => cells.flatMap((all, i) => all.map((each) => ({ treated: i < 2, after: i % 2 === 1, y: each as number | null }))));

/** What each of some clusters, of one group, was seen to be before and after. */
export const someGains = fc.array(fc.tuple(y, y), { minLength: 2, maxLength: 6 }).filter((all) => {
  const gains = all.map(([before, after]) => after - before);
  return gains.some((gain) => gain !== gains[0]);
});
