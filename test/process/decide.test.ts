import { describe, expect, it } from 'vitest';
import { decide } from '../../src/process/decide';
import { initial } from '../../src/process/initial';
import { replay } from '../../src/process/replay';
import { event, facts, pair } from './example-process';

type State = ReturnType<typeof begun>;

function run(state: State, ...events: never[]): State {
  return events.reduce((before, each) => {
    const decided = decide(pair, before, each, facts);
    if (!decided.ok) throw new Error(decided.refusals.map((refusal) => `${refusal.code}: ${refusal.message}`).join('; '));
    return decided.state;
  }, state);
}

function begun() {
  const decided = decide(pair, initial(pair, 'p1'), event('e1', 'pair.begun', 'cho', { teachers: ['ben'], coach: 'cho' }), facts);
  if (!decided.ok) throw new Error('not begun');
  return decided.state;
}

const codes = (state: State, asked: never, known = facts) => {
  const decided = decide(pair, state, asked, known);
  return decided.ok ? [] : decided.refusals.map((refusal) => refusal.rule ?? refusal.code);
};

describe('decide', () => {
  it('starts a process with its first event', () => {
    const state = begun();
    expect(state).toMatchObject({ kind: 'pair', id: 'p1', revision: 1, state: 'active.first', since: '2026-09-14T08:00:00Z' });
    expect(state.record.teachers).toEqual(['ben']);
  });

  it('appends items and stamps them', () => {
    const state = run(begun(), event('e2', 'aim.drafted', 'cho', { text: 'Ask more open questions', level: 1, tags: ['questions'] }));
    expect(state.record.aims).toEqual([
      {
        id: 'e2',
        owner: 'ben',
        by: 'cho',
        at: '2026-09-14T08:00:00Z',
        stage: 'drafted',
        since: '2026-09-14T08:00:00Z',
        text: 'Ask more open questions',
        level: 1,
        tags: ['questions'],
      },
    ]);
  });

  it('says every rule that stands in the way', () => {
    const state = run(begun(), event('e2', 'aim.drafted', 'cho', { text: 'Ask', level: 1, tags: [] }));
    const decided = decide(pair, state, event('e3', 'aim.agreed', 'ben', { item: 'e2' }), facts);
    expect(decided).toEqual({
      ok: false,
      refusals: [
        { code: 'rule', rule: 'has-note', sentence: 'has-note', message: 'Expected a note first, found none.', parameters: { found: 0 } },
      ],
    });
  });

  it('moves an item through its stages, and the teacher agrees, not the coach', () => {
    const drafted = run(
      begun(),
      event('e2', 'aim.drafted', 'cho', { text: 'Ask', level: 1, tags: [] }),
      event('e3', 'note.taken', 'cho', { text: 'seen' }),
    );
    expect(codes(drafted, event('e4', 'aim.agreed', 'cho', { item: 'e2' }))).toEqual(['not-your-turn']);
    const agreed = run(drafted, event('e4', 'aim.agreed', 'ben', { item: 'e2' }));
    expect(agreed.record.aims[0]).toMatchObject({ stage: 'agreed', since: '2026-09-14T08:00:00Z' });
    expect(codes(agreed, event('e5', 'aim.agreed', 'ben', { item: 'e2' }))).toEqual(['wrong-stage', 'one-aim']);
    expect(codes(agreed, event('e5', 'aim.done', 'ben', { item: 'e2', level: 0 }))).toEqual(['check']);
    expect(run(agreed, event('e5', 'aim.done', 'ben', { item: 'e2', level: 3 })).record.aims[0]).toMatchObject({
      stage: 'done',
      reached: 3,
    });
  });

  it('refuses in order: unknown, not open, wrong state, turn, payload, rules', () => {
    const state = begun();
    expect(codes(state, event('x', 'no.such', 'ben'))).toEqual(['unknown-event']);
    expect(codes(state, event('x', 'aim.drafted', 'dana', { text: 'a', level: 0, tags: [] }))).toEqual(['not-open-to-you']);
    expect(codes(state, event('x', 'pair.resumed', 'ben'))).toEqual(['wrong-state']);
    expect(codes(state, event('x', 'visit.made', 'ben', { minutes: 5 }))).toEqual(['not-your-turn']);
    expect(codes(state, event('x', 'aim.drafted', 'ben', { text: 7, level: 9, tags: [] }))).toEqual(['payload', 'payload']);
    expect(codes(state, event('x', 'aim.drafted', 'ben', { text: 'a', level: 0, tags: [], secret: 1 }))).toEqual(['payload']);
    expect(codes(state, event('x', 'phase.finished', 'ben'))).toEqual(['has-note']);
    expect(codes(state, event('x', 'aim.agreed', 'ben', { item: 'nowhere' }))).toEqual(['no-such-item']);
  });

  it('gives a stranger the same answer for everything, a malformed first event too', () => {
    expect(codes(initial(pair, 'p2'), event('x', 'pair.begun', 'dana', { teachers: ['ben'], coach: 'cho' }))).toEqual(['not-open-to-you']);
    expect(codes(initial(pair, 'p2'), event('x', 'pair.begun', 'cho', { teachers: 'ben' }))).toEqual(['not-open-to-you']);
    expect(codes(initial(pair, 'p2'), event('x', 'aim.drafted', 'cho', {}))).toEqual(['not-open-to-you']);
    expect(
      codes(initial(pair, 'p2'), event('x', 'pair.begun', 'cho', { teachers: ['ben'], coach: 'cho' }), { allowed: false, conflict: false }),
    ).toEqual(['allowed']);
  });

  it('keeps two times', () => {
    const state = begun();
    const note = (at: string, recordedAt: string) => codes(state, event('x', 'note.taken', 'ben', { text: 'a', at, recordedAt }));
    expect(note('2026-09-14T09:00:00Z', '2026-09-17T09:00:00Z')).toEqual([]);
    expect(note('2026-09-14T09:00:00Z', '2026-09-30T09:00:00Z')).toEqual(['entered-too-late']);
    expect(note('2026-09-14T09:00:01Z', '2026-09-14T09:00:00Z')).toEqual(['in-the-future']);
    expect(note('2026-09-13T09:00:00Z', '2026-09-13T09:00:00Z')).toEqual(['before-the-last']);
    expect(codes(state, event('x', 'phase.finished', 'ben', { recordedAt: '2026-09-15T08:00:00Z' }))).toEqual(['dated-back']);
  });

  it('leads where the payload or the record says', () => {
    const state = run(begun(), event('e2', 'pair.paused', 'ben', { resumeAt: 'second' }), event('e3', 'pair.resumed', 'ben'));
    expect(state.state).toBe('active.second');
    expect(run(state, event('e4', 'pair.closed', 'ben', { outcome: 'stopped' })).state).toBe('closed.stopped');
  });

  it('lets an author correct and strike, in any state, and nobody else', () => {
    const noted = run(begun(), event('e2', 'note.taken', 'cho', { text: 'seeen' }), event('e3', 'pair.closed', 'ben', { outcome: 'met' }));
    expect(codes(noted, event('e4', 'item.corrected', 'ben', { item: 'e2', to: { text: 'mine' } }))).toEqual(['no-such-item']);
    expect(codes(noted, event('e4', 'item.corrected', 'cho', { item: 'e2', to: { text: 5 } }))).toEqual(['payload']);
    const right = run(noted, event('e4', 'item.corrected', 'cho', { item: 'e2', to: { text: 'seen' } }));
    expect(right).toMatchObject({ state: 'closed.met', record: { notes: [{ id: 'e2', by: 'cho', text: 'seen' }] } });
    expect(run(right, event('e5', 'item.struck', 'cho', { item: 'e2' })).record.notes).toEqual([]);
  });

  it('takes a state of another process, or one that it does not have, for a mistake', () => {
    const asked = event('x', 'phase.finished', 'ben');
    for (const [state, found] of [
      [{ ...begun(), kind: 'other' }, 'other'],
      [{ ...begun(), state: 'nowhere' }, 'pair'],
      [{ ...begun(), kind: 7 }, '7'],
    ] as const)
      expect(() => decide(pair, state as never, asked, facts)).toThrow(
        expect.objectContaining({
          code: 'kernel/other-process',
          details: { expected: 'pair', found },
          message: "Expected a state of pair, found another's.",
        }),
      );
  });

  it('replays to the same state', () => {
    const events = [
      event('e1', 'pair.begun', 'cho', { teachers: ['ben'], coach: 'cho' }),
      event('e2', 'plan.made', 'ben', { plan: { words: ['a'] } }),
      event('e3', 'plan.changed', 'ben', { word: 'b' }),
    ];
    const log: never[] = [];
    let state = initial(pair, 'p1');
    for (const each of events) {
      const decided = decide(pair, state, each, facts);
      if (!decided.ok) throw new Error('refused');
      log.push(decided.entry as never);
      state = decided.state;
    }
    expect(state.record.plan).toEqual({ words: ['a', 'b'] });
    expect(replay(pair, 'p1', log, { verify: true })).toEqual(state);
    expect((log[1] as unknown as { event: unknown }).event).toMatchObject({ plan: { words: ['a'] } });
  });
});
