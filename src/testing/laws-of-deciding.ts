import { conflicts } from '../process/conflicts';
import { decide } from '../process/decide';
import { initial } from '../process/initial';
import { freezeDeep, objectsIn } from './freeze-deep';
import { stepsOf } from './open-steps';
import type { ProcessLaw } from './process-law';
import { runWalk } from './run-walk';
import { expectSame, expectThat } from './same';

/** Laws of one decision. */
export const lawsOfDeciding: readonly ProcessLaw[] = [
  {
    name: 'no walk, however hostile, throws or leaves the chart',
    holds: (process, walk) => {
      const { states } = runWalk(process, 'walk', walk);
      for (const { state } of states) expectThat(process.compiled.states.has(state), `a state of the chart, found ${state}`);
    },
  },
  {
    name: 'a refused event changes nothing and says why',
    holds: (process, walk) => {
      let state = freezeDeep(initial(process, 'walk'));
      for (const { event, facts } of walk.steps) {
        const before = JSON.stringify(state);
        const decided = decide(process, state, event as never, freezeDeep(facts));
        expectThat(JSON.stringify(state) === before, 'the state handed in to stay as it was');
        if (decided.ok) state = freezeDeep(decided.state);
        else {
          expectThat(decided.refusals.length > 0, 'a refusal to have a reason');
          for (const each of decided.refusals) expectThat(each.message.length > 0, `the refusal ${each.code} to say what was expected`);
        }
      }
    },
  },
  {
    name: 'deciding twice is deciding once: the same answer, and nothing is remembered',
    holds: (process, walk) => {
      const once = runWalk(process, 'walk', walk);
      const twice = runWalk(process, 'walk', walk);
      expectSame('the same decisions', twice.decisions, once.decisions);
    },
  },
  {
    name: 'a state shares no object with its entry or with the event that was asked',
    holds: (process, walk) => {
      const { decisions } = runWalk(process, 'walk', walk);
      for (const [at, decided] of decisions.entries()) {
        if (!decided.ok) continue;
        const own = objectsIn(decided.state);
        const asked = objectsIn(walk.steps[at]);
        for (const each of objectsIn(decided.entry)) {
          expectThat(!own.has(each), 'a state that shares no object with its entry');
          expectThat(!asked.has(each), 'an entry that shares no object with what was asked');
        }
        for (const each of own) expectThat(!asked.has(each), 'a state that shares no object with what was asked');
      }
    },
  },
  {
    name: 'every entry says what was: its revision, where from and where to, and never goes back in time',
    holds: (process, walk) => {
      const { states, decisions } = runWalk(process, 'walk', walk);
      for (const [at, decided] of decisions.entries()) {
        const [before, after] = [states[at], states[at + 1]];
        if (!decided.ok || before === undefined || after === undefined) continue;
        const { entry } = decided;
        const said = { revision: entry.revision, from: entry.from, to: entry.to, recordedAt: entry.event.recordedAt };
        expectSame('the entry', said, { revision: before.revision + 1, from: before.state, to: after.state, recordedAt: after.recordedAt });
        const moments = [before.recordedAt ?? entry.event.recordedAt, entry.event.recordedAt].map((each) => Date.parse(each));
        expectThat((moments[0] as number) <= (moments[1] as number), 'a log in order of time');
        expectThat(Date.parse(entry.event.at) <= Date.parse(entry.event.recordedAt), 'nothing recorded before it happened');
        expectSame('since', after.since, after.state === before.state ? (before.since ?? after.recordedAt) : after.recordedAt);
      }
    },
  },
  {
    name: 'what facts call for is open to system in that state',
    holds: (process, walk) => {
      const { states } = runWalk(process, 'walk', walk);
      for (const [at, { facts }] of walk.steps.entries()) {
        const state = states[at + 1];
        if (state === undefined) continue;
        const open = stepsOf(process, state, facts, 'system', '2026-09-14T08:00:00Z').map((step) => step.type);
        for (const type of conflicts(process, state, facts))
          expectThat(open.includes(type), `${type} to be open to system in ${state.state}`);
      }
    },
  },
];
