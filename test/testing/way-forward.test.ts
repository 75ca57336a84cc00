import { describe, expect, it, test } from 'vitest';
import { explore } from '../../src/testing/explore';
import { waysForward } from '../../src/testing/way-forward';
import { explorables } from '../process/processes';

/** Rules whose refusals last, each with why. */
const lasting: Readonly<Record<string, string>> = {
  'said-yes-once': 'Each teacher says yes once; when the last has, the cycle is active and the question is over.',
  'has-colleagues': 'The only teacher of a cycle does not leave it: they withdraw.',
  'others-go-on': 'The last teacher and the last coach do not leave a partnership: they end it.',
  'goes-on': 'Who goes on from no other partnership carries nothing over.',
  'coach-came': 'Who coaches is for the partnership to say, and comes from outside.',
  'coach-went': 'Who coaches no more is for the partnership to say, and comes from outside.',
  'agrees-once': 'Everybody says yes to a substitute once.',
};

/** Some of each sort: the laws of every place follow the others. */
const some = ['pair', 'impact', 'grow', 'partnership', 'pdsa'];

const all = explorables
  .filter(({ name }) => some.some((kind) => name.startsWith(kind)))
  .map(({ name, process, world }) => {
    const { explorer } = explore(process, world, { places: 40, seed: 1 });
    return { name, outcomes: waysForward(explorer, []) };
  });

describe.each(all)('from refusal to acceptance in $name', ({ outcomes }) => {
  it('comes to where the same is accepted of who was refused, by what people are told is ready', () => {
    const stuck = outcomes.filter(({ inside, forward }) => forward !== 'accepted' && !inside.some((rule) => rule in lasting));
    const told = stuck.map(({ place, refused: { by, type, item }, inside }) => [place.state.state, by, type, item, ...inside].join(' '));
    expect([...new Set(told)]).toEqual([]);
  });

  it('has refusals to follow', () => {
    expect(outcomes.filter(({ forward }) => forward === 'accepted').length).toBeGreaterThan(5);
  });
});

test('what is said to last was met with, each of it', () => {
  const met = all.flatMap(({ outcomes }) => outcomes.flatMap(({ inside, forward }) => (forward === 'accepted' ? [] : inside)));
  expect(Object.keys(lasting).filter((rule) => !met.includes(rule))).toEqual([]);
});
