import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { replay } from '../../src/process/replay';
import { deciderOf } from '../../src/store/decider';
import { facts, pair } from '../process/example-process';

const at = '2026-09-14T08:00:00Z';
const stamp = { at, recordedAt: at };
const opening = { id: 'e0', type: 'pair.begun', by: 'cho', teachers: ['ben'], coach: 'cho', ...stamp };
const later = (more: Record<string, fc.Arbitrary<unknown>>) => fc.record({ by: fc.constantFrom('ben', 'cho'), ...more });
const eventOf = fc.oneof(
  later({ type: fc.constant('note.taken'), text: fc.string() }),
  later({ type: fc.constant('aim.drafted'), text: fc.constant('Ask'), level: fc.nat(4), tags: fc.array(fc.string(), { maxLength: 2 }) }),
  later({ type: fc.constant('aim.agreed'), item: fc.constantFrom('e1', 'e2', 'e3') }),
  later({ type: fc.constant('plan.made'), plan: fc.record({ words: fc.array(fc.string(), { maxLength: 3 }) }) }),
  later({ type: fc.constant('plan.changed'), word: fc.string() }),
  later({ type: fc.constant('phase.finished') }),
  later({ type: fc.constant('pair.paused'), resumeAt: fc.constantFrom('first', 'second') }),
  later({ type: fc.constant('pair.resumed') }),
  later({ type: fc.constant('item.struck'), item: fc.constantFrom('e1', 'e2') }),
  later({ type: fc.constant('item.corrected'), item: fc.constantFrom('e1', 'e2'), to: fc.record({ text: fc.string() }) }),
);

describe('laws', () => {
  test.prop([fc.array(eventOf, { maxLength: 25 })])('folding events one by one leads where replay leads', (events) => {
    const { decide, evolve, initialState } = deciderOf(pair, 'p1');
    const commands = [opening, ...events.map((event, i) => ({ ...event, id: `e${i + 1}`, ...stamp }))];
    let state = initialState();
    const log: ReturnType<typeof decide> = [];
    for (const command of commands)
      for (const each of decide({ event: command as never, facts }, state)) {
        log.push(each);
        state = evolve(state, each);
      }
    expect(log.length).toBeGreaterThan(0);
    expect(log.map((each) => each.type)).toEqual(log.map((each) => each.data.event.type));
    expect(state).toEqual(
      replay(
        pair,
        'p1',
        log.map((each) => each.data),
        { verify: true },
      ),
    );
  });
});

describe('a decider', () => {
  it('tells why an event is refused, and keeps none', () => {
    const reasons: string[] = [];
    const { decide, initialState } = deciderOf(pair, 'p1', { onRefused: (refusals) => reasons.push(...refusals.map(({ code }) => code)) });
    expect(decide({ event: { ...opening, by: 'dee' } as never, facts }, initialState())).toEqual([]);
    expect(reasons).toEqual(['not-open-to-you']);
  });

  it.each([
    ['another stream', { stream: 'p2' }],
    ['another revision', { revision: 2 }],
    ['a newer version', { version: 2 }],
    ['another state before', { from: 'paused' }],
    ['no state of the process after', { to: 'nowhere' }],
    ['no event of the process', { event: { ...opening, type: 'no.such' } }],
  ])('does not fold an event of %s', (_, wrong) => {
    const { decide, evolve, initialState } = deciderOf(pair, 'p1');
    const [first] = decide({ event: opening as never, facts }, initialState());
    const changed = { type: 'pair.begun', data: { ...first?.data, ...wrong } } as never;
    expect(() => evolve(initialState(), changed)).toThrow(expect.objectContaining({ code: 'log/broken' }));
  });
});
