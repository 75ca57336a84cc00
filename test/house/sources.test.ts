import { describe, expect, it, test } from 'vitest';
import { allModels } from '../../scripts/models';
import { together } from '../../src/cycle/part';

const models = allModels();
const source = /^(?:https?:\/\/\S+|[A-Z].*\(\d{4}\)|Costa, A\. L\.)|: https?:\/\//;

describe.each(models.map(({ model }) => [model.title, model] as const))('%s', (_title, model) => {
  const parts = together(model.parts ?? []);

  it('names the source of each rule that its parts bring', () => {
    expect(Object.entries(parts.rules).filter(([, rule]) => !source.test(rule.source ?? ''))).toEqual([]);
  });

  it('names the source of each warning, and of what it says of how often and how long', () => {
    expect(Object.entries(parts.warnings).filter(([, warning]) => !source.test(warning.source))).toEqual([]);
    expect((model.cadence ?? []).filter((each) => !source.test(each.source))).toEqual([]);
    expect(model.sources.length).toBeGreaterThan(0);
  });

  it('counts from fewer to more', () => {
    for (const each of model.cadence ?? []) {
      const range = 'minutes' in each ? each.minutes : 'cycles' in each ? each.cycles : each.days;
      if (typeof range === 'object') expect(range.from).toBeLessThanOrEqual(range.to);
    }
  });
});

test('a warning is named after what it says, and no two parts name theirs alike', () => {
  const all = models.flatMap(({ model }) => Object.entries(together(model.parts ?? []).warnings));
  const named = new Map(all);
  expect(all.filter(([name, warning]) => named.get(name)?.source !== warning.source)).toEqual([]);
  for (const { model } of models)
    for (const [name, { test: warns }] of Object.entries(together(model.parts ?? []).warnings)) {
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      // Where nothing is shown, nothing is said.
      expect(warns({} as never, '2026-09-14T08:00:00Z'), name).toBeUndefined();
    }
});
