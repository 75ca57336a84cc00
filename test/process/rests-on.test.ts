import { describe, expect, it } from 'vitest';
import { restsOn } from '../../src/process/rests-on';
import { runWalk } from '../../src/testing/run-walk';
import { event, facts, pair } from './example-process';

function logOf(...events: never[]) {
  const { entries, refusals } = runWalk(pair, 'p1', { steps: events.map((each) => ({ event: each, facts })) });
  expect(refusals).toEqual([]);
  return entries;
}

const agreed = [
  event('e1', 'pair.begun', 'cho', { teachers: ['ben', 'dan'], coach: 'cho' }),
  event('e2', 'aim.drafted', 'cho', { text: 'Wait', level: 1, tags: [], owner: 'ben' }),
  event('e3', 'note.taken', 'ben', { text: 'seeen' }),
  event('e4', 'note.taken', 'dan', { text: 'other' }),
  event('e5', 'aim.agreed', 'ben', { item: 'e2' }),
];

describe('restsOn', () => {
  it('names nothing where nothing was corrected', () => {
    expect(restsOn(pair, logOf(...agreed))).toEqual([]);
    expect(restsOn(pair, [])).toEqual([]);
  });

  it('names the agreement whose rule read a note that was corrected', () => {
    const log = logOf(...agreed, event('e6', 'item.corrected', 'ben', { item: 'e3', to: { text: 'seen' } }));
    expect(restsOn(pair, log)).toEqual([
      { revision: 5, event: 'e5', type: 'aim.agreed', on: [{ item: 'e3', list: 'notes', since: 'corrected' }] },
    ]);
  });

  it('says struck where it was corrected first and struck later', () => {
    const log = logOf(
      ...agreed,
      event('e6', 'item.corrected', 'ben', { item: 'e3', to: { text: 'seen' } }),
      event('e7', 'item.struck', 'ben', { item: 'e3' }),
    );
    expect(restsOn(pair, log).map((rests) => rests.on)).toEqual([[{ item: 'e3', list: 'notes', since: 'struck' }]]);
  });

  it('names what was about the item itself', () => {
    const log = logOf(...agreed, event('e6', 'item.corrected', 'cho', { item: 'e2', to: { text: 'Wait longer', level: 1, tags: [] } }));
    expect(restsOn(pair, log).map((rests) => [rests.type, rests.on[0]?.item])).toEqual([['aim.agreed', 'e2']]);
  });

  it('leaves out what the asker could not see: a colleague’s note', () => {
    const log = logOf(...agreed, event('e6', 'item.struck', 'dan', { item: 'e4' }));
    expect(restsOn(pair, log)).toEqual([]);
  });

  it('leaves out what came after the correction', () => {
    const log = logOf(
      ...agreed.slice(0, 3),
      event('e4', 'item.corrected', 'ben', { item: 'e3', to: { text: 'seen' } }),
      event('e5', 'aim.agreed', 'ben', { item: 'e2' }),
    );
    expect(restsOn(pair, log)).toEqual([]);
  });
});
