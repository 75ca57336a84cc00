import { describe, expect, it } from 'vitest';
import { conversationChecks } from '../../src/cycle/conversation-checks';

const nothing = { regions: [], endings: [], sessions: [] };
const paced = { map: 'problem-resolving', region: 'honor-existing-state' } as const;
const meeting = (minutes: number) => ({ kind: 'meeting', minutes });

describe('of a cognitive conversation', () => {
  it('nothing said is nothing touched, and nothing to warn of', () => {
    const none = { regions: 0, of: 5 };
    expect(conversationChecks(nothing)).toEqual({ touched: { planning: none, reflecting: none, 'problem-resolving': none }, warnings: [] });
  });

  it('a region touched twice counts once', () => {
    expect(conversationChecks({ ...nothing, regions: [paced, paced] }).touched['problem-resolving'].regions).toBe(1);
  });

  it('twenty minutes are usual, and a visit may be longer', () => {
    expect(conversationChecks({ ...nothing, sessions: [meeting(20), { kind: 'visit', minutes: 50 }] }).warnings).toEqual([]);
    expect(conversationChecks({ ...nothing, sessions: [meeting(10), meeting(21)] }).warnings).toMatchObject([
      { warning: 'long-conversation' },
    ]);
  });

  it('a problem-resolving conversation that came to no ending is pointed out', () => {
    expect(conversationChecks({ ...nothing, regions: [paced] }).warnings).toMatchObject([{ warning: 'open-ending' }]);
    expect(conversationChecks({ ...nothing, regions: [paced], endings: [{}] }).warnings).toEqual([]);
  });
});
