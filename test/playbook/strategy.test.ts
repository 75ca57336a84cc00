import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkLabels } from '../../src/labels/check-labels';
import { labelOf } from '../../src/labels/label';
import { strategySchema } from '../../src/playbook/strategy';

const strategy = {
  key: 'think-pair-share',
  name: 'Think, pair, share',
  version: 1,
  checklist: [{ key: 'wait', text: 'Gives time to think.' }],
};

describe('a strategy', () => {
  it('may be named to more people than may read its checklist', () => {
    expect(labelOf(strategySchema.shape.name)).toBe('shareable');
    expect(labelOf(strategySchema.shape.checklist)).toBe('confidential');
    expect(checkLabels(strategySchema)).toEqual([]);
  });

  it('has a version from 1 up, and can be written as JSON Schema', () => {
    expect(strategySchema.safeParse(strategy).success).toBe(true);
    expect(strategySchema.safeParse({ ...strategy, version: 0 }).success).toBe(false);
    expect(z.toJSONSchema(strategySchema)).toMatchObject({ type: 'object' });
  });
});
