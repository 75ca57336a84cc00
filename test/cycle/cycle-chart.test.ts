import { describe, expect, test } from 'vitest';
import { grow } from '../../src/cycle/models/grow';
import { impact } from '../../src/cycle/models/impact';
import { diagram } from '../../src/process/diagram';

const moves = [grow, impact].flatMap(({ compiled }) =>
  [...compiled.states.values()].flatMap((state) =>
    [...state.moves].map(([type, { event, allow }]) => ({ state: state.name, type, by: event.by, rules: allow.map((rule) => rule.name) })),
  ),
);

/** What somebody may do who only wants out: no partnership and no conflict stands in the way. */
const waysOut = ['cycle.declined', 'cycle.withdrawn', 'teacher.left'];

describe('laws', () => {
  test('what people do goes on only in their partnership, and while no coach evaluates', () => {
    const work = moves.filter(({ type, by }) => !by.includes('system') && !waysOut.includes(type));
    expect(work.length).toBeGreaterThan(100);
    expect(work.filter(({ rules }) => !rules.includes('in-partnership') || !rules.includes('coach-is-not-evaluator'))).toEqual([]);
  });

  test('the way out is open in every state of work, pause and suspension', () => {
    for (const { compiled } of [grow, impact])
      for (const [name, { moves: open }] of compiled.states)
        if (name.startsWith('active.') || name === 'paused' || name === 'suspended')
          expect([name, open.has('cycle.withdrawn'), open.has('teacher.left'), open.has('cycle.ended')]).toEqual([name, true, true, true]);
  });

  test('the way out asks for nothing but colleagues or none', () => {
    const asked = new Set(moves.filter(({ type }) => waysOut.includes(type)).flatMap(({ rules }) => rules));
    expect([...asked].sort()).toEqual(['has-colleagues', 'only-teacher']);
  });

  test('a state is confidential, and tells others no more than that a cycle has not begun, is in progress or has ended', () => {
    for (const { states } of [grow, impact])
      for (const [name, { label, seenAs, final }] of Object.entries(states)) {
        const coarse = name === 'none' ? 'not-started' : final ? 'finished' : 'in-progress';
        expect([name, label, seenAs]).toEqual([name, 'confidential', coarse]);
      }
  });

  test('what happens is entered in a pause as in any phase', () => {
    for (const { compiled } of [grow, impact]) {
      const happenings = [...compiled.events.values()].filter(({ when }) => when !== 'act').map(({ type }) => type);
      const places = [...compiled.states.keys()].filter((name) => name.startsWith('active.') || name === 'paused');
      // A review leads on, so it belongs to its phase.
      for (const type of happenings.filter((each) => each !== 'review.held'))
        expect([type, places.filter((name) => compiled.states.get(name)?.moves.has(type) !== true)]).toEqual([type, []]);
    }
  });
});

test('the Impact Cycle is drawn with its loops', () => {
  const lines = diagram(impact).split('\n');
  expect(lines).toContain('  active_improve --> active_learn: review.held (revise-use)');
  expect(lines).toContain('  active_learn --> active_improve: phase.finished');
  expect(lines.find((line) => line.includes('active_improve --> active_identify'))).toContain('new-goal or change-strategy');
});
