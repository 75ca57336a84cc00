import { replay } from '../process/replay';
import { fromStored, toStored } from '../process/stored';
import { freezeDeep, objectsIn } from './freeze-deep';
import type { ProcessLaw } from './process-law';
import { runWalk } from './run-walk';
import { expectSame, expectThat } from './same';

/** Laws of what is kept: logs and stored states. */
export const lawsOfReplay: readonly ProcessLaw[] = [
  {
    name: 'replaying a log gives the state that deciding gave',
    holds: (process, walk) => {
      const { states, entries } = runWalk(process, 'walk', walk);
      const frozen = freezeDeep(entries);
      const kept = JSON.parse(JSON.stringify(entries));
      expectSame('the state of the log', replay(process, 'walk', frozen), states.at(-1));
      expectSame('the state of the log after JSON', replay(process, 'walk', kept), states.at(-1));
      expectSame('the state of a verified log', replay(process, 'walk', kept, { verify: true }), states.at(-1));
    },
  },
  {
    name: 'each state on the way is what the log so far leads to',
    holds: (process, walk) => {
      const { states, entries } = runWalk(process, 'walk', walk);
      for (const state of states)
        expectSame(`the state at revision ${state.revision}`, replay(process, 'walk', entries.slice(0, state.revision)), state);
    },
  },
  {
    name: 'replaying leaves the log as it was, and shares nothing with it',
    holds: (process, walk) => {
      const { entries } = runWalk(process, 'walk', walk);
      const before = JSON.stringify(entries);
      const state = replay(process, 'walk', entries);
      expectThat(JSON.stringify(entries) === before, 'a log that replay leaves as it was');
      const kept = objectsIn(entries);
      for (const each of objectsIn(state.record)) expectThat(!kept.has(each), 'a state that shares no object with its log');
    },
  },
  {
    name: 'storing and then loading gives the same state',
    holds: (process, walk) => {
      for (const state of runWalk(process, 'walk', walk).states) {
        const loaded = fromStored(process, JSON.parse(JSON.stringify(toStored(process, state))));
        if (!loaded.ok) throw new Error(`Expected a stored state to load, found ${loaded.reason} at ${loaded.path ?? 'its root'}.`);
        expectSame('the state that was stored', loaded.state, state);
      }
    },
  },
];
