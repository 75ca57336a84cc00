import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allModels, modelsPage } from '../../scripts/models';
import { root } from '../../scripts/rooms';

test('the page of models is as the models say', () => {
  expect(readFileSync(join(root, 'docs/models.md'), 'utf8'), 'npm run models').toBe(modelsPage());
});

test('each model is a process of its own, and says where it is from', () => {
  const all = allModels();
  expect(all.length).toBe(10);
  expect(new Set(all.map(({ process }) => process.kind)).size).toBe(all.length);
  for (const { model, process } of all) {
    expect(process.kind).toBe(`${model.name}-cycle`);
    expect(model.sources.length, model.name).toBeGreaterThan(0);
  }
});
