import { createMongoAbility } from '@casl/ability';
import { impact } from '../../src/cycle/models/impact';
import { frozen } from '../../src/privacy/frozen';
import { viewFor } from '../../src/privacy/view-for';
import { abilities, rules } from '../by-casl/rules';
import { type CycleSubject, viewByCasl } from '../by-casl/view';
import type { Comparison } from '../comparison';
import { type Hat, hats, viewers } from '../people';
import { tell } from '../told';

const { state } = tell();

/** CASL writes what type it is on a subject: it has a copy of the record. */
const cycle = structuredClone({
  ...state.record,
  state: state.state,
  since: state.since,
  seenAs: impact.states[state.state].seenAs,
}) as CycleSubject;

const kept = frozen(state);

const ours = (hat: Hat) => viewFor(impact, state, viewers[hat]).data;
const oursKept = (hat: Hat) => viewFor(impact, kept, viewers[hat]).data;
const theirs = (hat: Hat) => viewByCasl(abilities[hat], cycle);
const theirsAnew = (hat: Hat) => viewByCasl(createMongoAbility([...rules[hat]]), cycle);

/** What one hat sees of the closed cycle. */
const viewOf = (hat: Hat): Comparison => ({
  name: `view, ${hat}`,
  against: 'CASL, ability kept',
  per: 1,
  ours: () => ours(hat),
  theirs: () => theirs(hat),
  results: () => [ours(hat), theirs(hat)],
});

/** A state as an event leaves it: another record, in which one item is another. */
const afterAnEvent = (): typeof state => {
  const { notes } = kept.record;
  return { ...kept, record: { ...kept.record, notes: [...notes.slice(0, -1), { ...notes.at(-1) }] as typeof notes } };
};

/** Frozen once, then looked at by all four. */
const oursAfter = () => {
  const after = frozen(afterAnEvent());
  return hats.map((hat) => viewFor(impact, after, viewers[hat]).data);
};

const inTurn = (see: (hat: Hat) => unknown) => () => hats.map(see);

export const views: readonly Comparison[] = [
  ...hats.map(viewOf),
  {
    name: 'views, all four',
    against: 'CASL, abilities kept',
    per: hats.length,
    ours: inTurn(ours),
    theirs: inTurn(theirs),
    results: () => [hats.map(ours), hats.map(theirs)],
    aim: { atLeast: 5 },
  },
  {
    name: 'views of a frozen state, all four',
    against: 'CASL, abilities kept',
    per: hats.length,
    ours: inTurn(oursKept),
    theirs: inTurn(theirs),
    results: () => [hats.map(oursKept), hats.map(theirs)],
    aim: { atLeast: 5 },
  },
  {
    name: 'frozen after one event, views, all four',
    against: 'CASL, abilities kept',
    per: hats.length,
    ours: oursAfter,
    theirs: inTurn(theirs),
    results: () => [oursAfter(), hats.map(theirs)],
  },
  {
    // `viewFor` proves at each look who somebody is; CASL is told so when an ability is made.
    name: 'views, all four',
    against: 'CASL, made at each look',
    per: hats.length,
    ours: inTurn(ours),
    theirs: inTurn(theirsAnew),
    results: () => [hats.map(ours), hats.map(theirsAnew)],
  },
];
