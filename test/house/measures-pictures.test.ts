import { expect, test } from 'vitest';
import { drawPictures, stalePictures } from '../../scripts/pictures';

test('the pictures of measures are as the numbers say, and the page shows each with its words', async () => {
  const drawn = await drawPictures();
  expect(drawn.length).toBeGreaterThan(4);
  expect(stalePictures(drawn), 'npm run pictures').toEqual([]);
  for (const { svg } of drawn) expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});
