import { describe, expect, it } from 'vitest';
import { says } from '../../src/core/sentence';
import { noSuchItem, notOpenToYou, objected } from '../../src/process/refusal';

describe('an objection', () => {
  it('that is a sentence keeps its name', () => {
    expect(objected('rule', says('acme/too-early', 'Not before {day}.', { day: '2026-10-05' }), 'acme.in-time')).toEqual({
      code: 'rule',
      rule: 'acme.in-time',
      sentence: 'acme/too-early',
      parameters: { day: '2026-10-05' },
      message: 'Not before 2026-10-05.',
    });
  });

  it('that is a plain text is called by its rule', () => {
    expect(objected('rule', 'Not yet.', 'acme.in-time')).toMatchObject({ sentence: 'acme.in-time', parameters: {}, message: 'Not yet.' });
  });

  it('of a check is called by its event, and has no rule', () => {
    const refusal = objected('check', { message: 'Found 2.', parameters: { found: 2 } }, 'acme.walkthrough-recorded');
    expect(refusal).toEqual({ code: 'check', sentence: 'acme.walkthrough-recorded', parameters: { found: 2 }, message: 'Found 2.' });
  });

  it('takes nothing else along, whatever else bears its sentence', () => {
    const missing = { ok: false, reason: 'empty', ...says('a', 'A.') } as const;
    expect(Object.keys(objected('check', missing, 'x'))).toEqual(['code', 'sentence', 'parameters', 'message']);
  });
});

it('what is the same for everybody cannot be changed by anybody', () => {
  for (const [only] of [notOpenToYou, noSuchItem]) {
    expect([Object.isFrozen(only), Object.isFrozen(only?.parameters)]).toEqual([true, true]);
    expect(only?.sentence).toBe(only?.code);
  }
});
