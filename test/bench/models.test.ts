import { describe, expect, test } from 'vitest';
import { type AnyMachineSnapshot, getInitialSnapshot, transition } from 'xstate';
import { nameOf } from '../../bench/by-hand/decide';
import { type Pair, pairs, tellActor, tellByTransition, tellOurs, tellParsed } from '../../bench/models';
import type { CycleFacts } from '../../src/cycle/cycle';
import { decide } from '../../src/process/decide';
import { initial } from '../../src/process/initial';
import type { StateOf } from '../../src/process/process';

type State = StateOf<Pair['story']['process']>;

/** One place of a story, as both sides have it. */
interface Place {
  readonly state: State;
  readonly snapshot: AnyMachineSnapshot;
}

const places = new Map(pairs.map((pair) => [pair.name, placesOf(pair)]));

test('there is a story of each of the ten models', () => expect(places.size).toBe(10));

describe.each(pairs)('$name', (pair) => {
  const { story } = pair;

  test('both come to the same state at every step, and refuse the same wrong ones', () => {
    let place = begin(pair);
    for (const { event, refused } of story.steps) {
      const after = step(pair, place, event);
      expect({ event, ours: after.ours !== undefined, byHand: after.byHand !== undefined }).toEqual({
        event,
        ours: !refused,
        byHand: !refused,
      });
      place = { state: after.ours ?? place.state, snapshot: after.byHand ?? place.snapshot };
      expect(byHandOf(place.snapshot)).toEqual(oursOf(place.state));
    }
    expect(place.state.state).toMatch(/^closed\./);
  });

  test('what is timed comes to that close', () => {
    const last = tellOurs(story).state;
    expect(oursOf(last)).toEqual(byHandOf(tellByTransition(pair)));
    expect(byHandOf(tellActor(pair))).toEqual(byHandOf(tellByTransition(pair)));
    expect(tellParsed(pair).context).toEqual(tellByTransition(pair).context);
    expect(tellOurs(story).log.length).toBe(story.accepted.length);
  });

  test('at every step both accept the same of everybody, and lead to the same', () => {
    let accepted = 0;
    const differing: string[] = [];
    const over = { partnership: { ...story.facts.partnership, standing: 'ended' }, coachEvaluates: true } as CycleFacts;
    for (const place of places.get(pair.name) ?? [])
      for (const event of [...story.steps.map((each) => each.event), ...envelope])
        for (const by of [...story.people, 'zoe', 'system'])
          for (const facts of [story.facts, over]) {
            const asked = { ...event, id: 'asked', by, at: at(place), recordedAt: at(place) };
            const { ours, byHand } = step(pair, place, asked, facts);
            if (ours !== undefined) accepted += 1;
            if (ours?.state === (byHand && nameOf(byHand.value))) continue;
            differing.push(
              `${JSON.stringify(event)} by ${by} in ${place.state.state}: ${ours?.state} and ${byHand && nameOf(byHand.value)}`,
            );
          }
    expect(differing).toEqual([]);
    expect(accepted).toBeGreaterThan(story.accepted.length);
  });
});

function begin({ story, machine }: Pair): Place {
  return { state: initial(story.process, 'c1'), snapshot: getInitialSnapshot(machine) };
}

/** Every place that a story comes to. */
function placesOf(pair: Pair): readonly Place[] {
  const found = [begin(pair)];
  for (const event of pair.story.accepted) {
    const { ours, byHand } = step(pair, found.at(-1) as Place, event);
    if (ours !== undefined && byHand !== undefined) found.push({ state: ours, snapshot: byHand });
  }
  return found;
}

const at = ({ state }: Place) => state.recordedAt ?? '2026-09-14T08:00:00Z';

/**
 * What the stories leave out of the states around the phases. Life events (appointments, successes, coaches who join or leave, carried
 * work) are the same in every model and no part of the nine short machines; the Impact Cycle's has them, and same-result.test.ts asks it.
 */
const envelope = [
  { type: 'cycle.declined' },
  { type: 'cycle.paused' },
  { type: 'cycle.resumed' },
  { type: 'cycle.suspended' },
  { type: 'cycle.withdrawn' },
  { type: 'cycle.ended' },
  { type: 'teacher.left' },
  { type: 'phase.finished' },
  { type: 'phase.reopened' },
  ...['met', 'partly', 'not-met', 'abandoned'].map((outcome) => ({ type: 'cycle.closed', outcome })),
];

/** What follows from an event on both sides; nothing where it is refused, of which XState says nothing unless it is asked. */
function step({ story, machine }: Pair, { state, snapshot }: Place, event: { readonly type: string }, facts = story.facts) {
  const decided = decide(story.process, state, event as never, facts);
  const sent = { ...event, facts };
  return {
    ours: decided.ok ? decided.state : undefined,
    byHand: snapshot.can(sent) ? transition(machine, snapshot, sent)[0] : undefined,
  };
}

/** What is compared: the state, the people, and of each list its items with their stages. */
function comparedOf(state: string, record: Readonly<Record<string, unknown>>, lists: readonly string[]) {
  const { teachers, coaches, acceptedBy, resumeAt } = record;
  const staged = (items: unknown) => (items as readonly { id: string; stage?: string }[]).map(({ id, stage }) => ({ id, stage }));
  return {
    state,
    people: { teachers, coaches, acceptedBy, resumeAt },
    lists: Object.fromEntries(lists.map((list) => [list, staged(record[list])])),
  };
}

function oursOf({ state, record }: State) {
  const fields = record as Readonly<Record<string, unknown>>;
  const filled = Object.keys(fields).filter((key) => isItems(fields[key]));
  return comparedOf(state, fields, filled);
}

function byHandOf({ value, context }: AnyMachineSnapshot) {
  const fields = (context.record ?? context) as Readonly<Record<string, unknown>>;
  return comparedOf(
    nameOf(value),
    fields,
    Object.keys(fields).filter((key) => isItems(fields[key])),
  );
}

/** A list that something was entered in; what both have empty need not be named by both. */
function isItems(field: unknown): boolean {
  return Array.isArray(field) && field.length > 0 && typeof field[0] === 'object';
}
