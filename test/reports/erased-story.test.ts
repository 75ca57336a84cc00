import { expect, it } from 'vitest';
import { asViewer } from '../../src/privacy/as-viewer';
import { strict } from '../../src/privacy/policies/strict';
import { eraseItems, eraseStream } from '../../src/process/erase';
import { noticesFor } from '../../src/reports/notice';
import { storyOf } from '../../src/reports/story';
import { runWalk } from '../../src/testing/run-walk';
import { event, facts, pair } from '../process/example-process';

const at = '2026-09-20T08:00:00Z';
const people = [
  { person: 'ben', part: 'teacher' as const, from: '2026-09-01T00:00:00Z' },
  { person: 'cho', part: 'coach' as const, from: '2026-09-01T00:00:00Z' },
];
const evidence = {
  partnerships: [{ id: 'p1', policy: { id: 'strict', version: 1 }, people }],
  assignments: [],
  consents: [],
  classes: [],
};
const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at }, evidence);
const { entries, states } = runWalk(pair, 'p1', {
  steps: [
    event('e1', 'pair.begun', 'cho', { teachers: ['ben'], coach: 'cho' }),
    event('n1', 'note.taken', 'cho', { text: 'seen' }),
    event('n2', 'note.taken', 'cho', { text: 'heard' }),
    event('c1', 'item.corrected', 'cho', { item: 'n1', to: { text: 'noticed' } }),
  ].map((each) => ({ event: each, facts })),
});
const full = storyOf(pair, states.at(-1) as (typeof states)[number], entries, ben);
const cleaner = { id: 'x1', by: 'cho', recordedAt: at };

it('an erased line is not there, nor that it was erased', () => {
  const erased = eraseItems(pair, entries, ['n1'], cleaner);
  if (!erased.ok) throw new Error(erased.message);
  expect(full.map(({ item, about }) => item ?? about)).toEqual([undefined, 'n1', 'n2', 'n1']);
  expect(storyOf(pair, erased.state, erased.log, ben)).toEqual(full.filter(({ item, about }) => item !== 'n1' && about !== 'n1'));
  expect(noticesFor(pair, erased.state, erased.log, [ben])).toEqual([]);
});

it('of an erased stream there is no story, and it is still whose it was', () => {
  const erased = eraseStream(pair, entries, cleaner);
  if (!erased.ok) throw new Error(erased.message);
  expect(storyOf(pair, erased.state, erased.log, ben)).toEqual([]);
  expect(ben.sees(pair, erased.state, [])).toBe(true);
});
