import * as fc from 'fast-check';
import type * as z from 'zod';
import { labelOf } from '../labels/label';
import { type Policy, type Purpose, partsOf, type Relationship, relationships } from '../labels/label-kind';
import type { Labelled, Stated, Viewer } from '../labels/labelled';
import { makeCalendar, type SchoolCalendar } from '../people/school-calendar';
import { asViewer } from '../privacy/as-viewer';
import { consentable, type Evidence } from '../privacy/evidence';
import { explain } from '../privacy/explain';
import { viewFor } from '../privacy/view-for';
import { sameJson } from '../process/copy-json';
import { deadlines } from '../process/deadlines';
import { decide } from '../process/decide';
import { nextSteps } from '../process/next-steps';
import type { AnyRecord, CompiledState, Process } from '../process/process';
import { itemsIn, membersOf } from '../process/who-is-who';
import { isAlike } from './alike';
import { anyWalk } from './any-walk';
import type { Exploration } from './exploration';
import { runWalk } from './run-walk';
import { twins, type WornHat } from './twins';
import type { World } from './walk';

const from = '2000-01-01T00:00:00Z';

/** The relationships that assignments prove. */
const assigned = relationships.filter((each) => each !== 'teacher' && each !== 'coach' && each !== 'peer');

/**
 * Throws where somebody is told of what a policy hides from them. What is hidden in a record is made another's, and every view,
 * explanation, step, deadline and refusal must stay the same to the byte; and two states that look the same to somebody must offer the same.
 */
export function expectSecrecy(
  process: Process,
  found: Exploration,
  world: World,
  policy: Policy,
  { evidence, seed }: { readonly evidence: Evidence | undefined; readonly seed: number },
): void {
  expectBranchesHeld(process, policy);
  const reached = [...found.places.values()].map(({ state }) => state).filter(({ revision }) => revision > 0);
  const begun = spread(reached, 12);
  const drawn = fc.sample(anyWalk(process, world), { numRuns: 6, seed }).flatMap((walk) => endOf(process, walk));
  const others = [...spread(reached, 4), ...drawn.filter(({ revision }) => revision > 0)];
  const latest = Math.max(...reached.map(({ recordedAt }) => Date.parse(recordedAt ?? from)), 0);
  const telling: Telling = {
    process: ruledBy(process, policy),
    facts: found.facts.slice(0, 2),
    calendar: calendarFrom(world.start ?? '2026-09-14T08:00:00Z'),
    policy,
    people: [...world.people, 'stranger'],
    at: new Date(latest + 3_600_000).toISOString(),
    hats: Object.entries(policy.table).flatMap(([as, rows]) =>
      Object.keys(rows).map((purpose): WornHat => ({ as: as as Relationship, for: purpose as Purpose })),
    ),
  };
  const classes = [...new Set([...begun, ...others].flatMap((state) => classesIn(process, state)))];
  const proofsOf = (state: Stated) => evidence ?? evidenceOf(process, state, policy, classes);
  for (const state of begun) expectTwinsAlike(telling, state, others, proofsOf(state));
  expectLookalikesAlike(telling, reached, proofsOf);
}

/**
 * Where an event leads by an enum of its payload, the states tell which value it was: whoever may read the states' names, fine
 * or coarse, must be somebody who may read the value.
 */
function expectBranchesHeld(process: Process, { table }: Policy): void {
  const rows = Object.entries(table).flatMap(([as, hats]) =>
    Object.entries(hats).map(([purpose, row]) => ({ who: `${as} for ${purpose}`, row })),
  );
  for (const { name: from, moves } of process.compiled.states.values())
    for (const { event, target } of moves.values()) {
      const label = target.kind === 'payload' ? labelOf(event.payload.shape[target.key] as z.ZodType) : undefined;
      if (target.kind !== 'payload' || label === undefined) continue;
      const states = [...new Set(Object.values(target.is))].map((to) => process.compiled.states.get(to) as CompiledState);
      const coarse = new Set(states.map(({ seenAs }) => seenAs)).size > 1 ? (['operational'] as const) : [];
      const fine = states.length > 1 ? states.map((state) => state.label) : [];
      for (const { who, row } of rows)
        for (const told of [...coarse, ...fine])
          if (row[partsOf(told).kind] === 'allow' && row[partsOf(label).kind] !== 'allow')
            throw new Error(
              `Expected where ${event.type} leads from ${from} to be hidden from ${who} as its ${target.key} is, which is ${label}, found states that are ${told}.`,
            );
    }
}

/** What is told to whom, and when. */
interface Telling {
  readonly process: Process;
  readonly policy: Policy;
  readonly people: readonly string[];
  readonly hats: readonly WornHat[];
  readonly at: string;
  readonly facts: readonly unknown[];
  readonly calendar: SchoolCalendar;
}

/** Who looks in which hats: the people in each, and those who are there for one relationship in that. */
function lookers({ people, hats }: Telling, evidence: Evidence): readonly (readonly [string, readonly WornHat[]])[] {
  const others = [...new Set(evidence.assignments.map((each) => each.person))].filter((person) => !people.includes(person));
  return [
    ...people.map((person) => [person, hats] as const),
    ...others.map((person) => {
      const as = new Set(evidence.assignments.filter((each) => each.person === person).map((each) => each.as));
      return [person, hats.filter((hat) => as.has(hat.as))] as const;
    }),
  ];
}

/** What is hidden is another's: nothing that is told changes. The state stays, which what is seen may imply. */
function expectTwinsAlike(telling: Telling, state: Stated, others: readonly Stated[], evidence: Evidence): void {
  const { process, policy, hats, at } = telling;
  const { twinFor } = twins(process, { policy, hats, evidence, at, known: knownTo(process, state) });
  for (const [person, worn] of lookers(telling, evidence)) {
    const before = worn.map((hat) => toldOf(telling, state, asViewer(policy, { person, ...hat, at }, evidence)));
    // Of who sees nearly all, a twin is often the state itself, or one that was told already.
    const told = new Set([JSON.stringify(state)]);
    for (const other of others) {
      const twin = twinFor(person, state as never, { ...other, id: state.id, state: state.state } as never) as Stated;
      const key = JSON.stringify(twin);
      if (told.has(key) || !isTwin(process, state, twin)) continue;
      told.add(key);
      for (const [n, hat] of worn.entries())
        expectAlike(before[n], toldOf(telling, twin, asViewer(policy, { person, ...hat, at }, evidence)), person, hat, state);
    }
  }
}

/** States that somebody cannot tell apart in any hat offer and remind of the same. */
function expectLookalikesAlike(telling: Telling, reached: readonly Stated[], proofsOf: (state: Stated) => Evidence): void {
  const { process, policy, at, people, hats } = telling;
  const labelled = process as unknown as Labelled;
  const evidences = new Map(reached.map((state) => [state, proofsOf(state)]));
  for (const person of people) {
    const viewersOf = (state: Stated) => hats.map((hat) => asViewer(policy, { person, ...hat, at }, evidences.get(state) as Evidence));
    const seen = new Map<string, { readonly state: Stated; told?: readonly (Told | undefined)[] }>();
    for (const state of reached) {
      const parts = [...process.compiled.parties.keys()].map((party) =>
        membersOf(process.compiled, party, state.record as AnyRecord).includes(person),
      );
      const viewers = viewersOf(state);
      const key = JSON.stringify([parts, viewers.map((viewer) => viewFor(labelled, state as never, viewer))]);
      const alike = seen.get(key);
      if (alike === undefined) {
        seen.set(key, { state });
        continue;
      }
      alike.told ??= viewersOf(alike.state).map((viewer) => toldOf(telling, alike.state, viewer));
      for (const [n, viewer] of viewers.entries())
        expectAlike(alike.told[n], toldOf(telling, state, viewer), person, hats[n] as WornHat, alike.state);
    }
  }
}

type Told = Readonly<Record<string, unknown>>;

function expectAlike(before: Told | undefined, after: Told | undefined, person: string, hat: WornHat, state: Stated): void {
  if (before === undefined || after === undefined) return;
  for (const [what, said] of Object.entries(before)) {
    if (isAlike(said, after[what])) continue;
    const whom = `${person} as ${hat.as} for ${hat.for}`;
    throw new Error(
      `Expected ${what} of ${whom} in ${state.state} not to tell of what is hidden, found\n${JSON.stringify(said)}\nand, where only that differs,\n${JSON.stringify(after[what])}`,
    );
  }
}

/** What somebody is told in one hat; nothing where a rule throws, which is for another check. */
function toldOf({ process, facts, calendar }: Telling, state: Stated, viewer: ReturnType<typeof asViewer>): Told | undefined {
  const labelled = process as unknown as Labelled;
  try {
    return {
      'the view': viewFor(labelled, state as never, viewer),
      // Who is no teacher is told the policy, which is of no record.
      ...(viewer.as === 'teacher' ? { 'the explanation': explain(labelled, state as never, viewer) } : {}),
      'the next steps': facts.map((known) => nextSteps(process, state as never, known, viewer)),
      'the deadlines': deadlines(process, state as never, viewer, calendar),
      ...(viewer.for === 'coaching' && process.compiled.parties.has(viewer.as)
        ? { 'the refusals': facts.slice(0, 1).map((known) => refusalsOf(process, state, known, viewer)) }
        : {}),
    };
  } catch {
    return undefined;
  }
}

/** After all that is in any record: a clock that is behind the last event is refused, and no app has one. */
const late = '2999-01-01T00:00:00Z';

/** What is said to each event without a payload: by what the table says of it, or by what its payload lacks. */
function refusalsOf(process: Process, state: Stated, facts: unknown, viewer: Viewer): readonly unknown[] {
  return [...process.compiled.events.keys()].map((type) => {
    const event = { id: 'asked', type, by: viewer.person, at: late, recordedAt: late };
    const decided = decide(process, state as never, event as never, facts, viewer);
    return decided.ok ? decided.entry.to : decided.refusals;
  });
}

/** The process with its records under another policy. */
function ruledBy(process: Process, { id, version }: Policy): Process {
  const who: Process['who'] = (state) => {
    const found = process.who(state);
    return found.policy === null ? found : { ...found, policy: { id, version } };
  };
  return { ...process, who };
}

/** The fields by which it is known who is who: they are the same in a twin. */
function knownTo(process: Process, state: Stated): readonly string[] {
  const read = new Set<string>();
  const record = new Proxy(state.record as Record<string, unknown>, {
    get(target, key) {
      if (typeof key === 'string') read.add(key);
      return Reflect.get(target, key);
    },
  });
  process.who({ ...state, record });
  for (const party of process.compiled.parties.keys()) membersOf(process.compiled, party, record);
  return [...read];
}

/** Whether it is a record of the process, with the same people. */
function isTwin(process: Process, state: Stated, twin: Stated): boolean {
  if (!process.record.safeParse(twin.record).success || !sameJson(process.who(state), process.who(twin))) return false;
  const members = ({ record }: Stated) =>
    [...process.compiled.parties.keys()].map((party) => membersOf(process.compiled, party, record as AnyRecord));
  return sameJson(members(state), members(twin));
}

/**
 * Everybody is to each teacher what the record says, and beside them there is one of each relationship, and one more, to whom every teacher
 * consents, where the policy leaves something to that.
 */
function evidenceOf(process: Process, state: Stated, { id, version, table }: Policy, classes: readonly string[]): Evidence {
  const { owners, partnership } = process.who(state);
  const members = (party: string) => membersOf(process.compiled, party, state.record as AnyRecord);
  const parts = [
    ...owners.map((person) => ({ person, part: 'teacher' as const, from })),
    ...members('coach').map((person) => ({ person, part: 'coach' as const, from })),
  ];
  const left = assigned.flatMap((as) =>
    Object.entries(table[as] ?? {}).flatMap(([purpose, row]) => {
      const labels = consentable.filter((label) => row[label] === 'consent');
      return labels.length === 0 ? [] : [{ as, for: purpose as Purpose, labels }];
    }),
  );
  const assignments = assigned.flatMap((as) =>
    [...members(as), `the-${as}`, ...(left.some((each) => each.as === as) ? [`trusted-${as}`] : [])].flatMap((person) =>
      owners.filter((of) => of !== person).map((of) => ({ id: `${as}:${person}:${of}`, person, as, of, from })),
    ),
  );
  const consents =
    partnership === null
      ? []
      : left.flatMap((each) =>
          owners.map((owner) => ({
            id: `${each.as}:${each.for}:${owner}`,
            owner,
            partnership,
            person: `trusted-${each.as}`,
            ...each,
            streams: [state.id],
            from,
            until: late,
          })),
        );
  return {
    partnerships: partnership === null ? [] : [{ id: partnership, policy: { id, version }, people: parts }],
    assignments,
    consents,
    classes: classes.map((each) => ({ id: each, school: 'the-school', teachers: [...owners], students: [] })),
  };
}

/** The classes that items are about. */
function classesIn(process: Process, { record }: Stated): readonly string[] {
  const items = [...process.compiled.lists.keys()].flatMap((list) => itemsIn(record as AnyRecord, list));
  return (items as readonly { readonly class?: unknown }[]).flatMap((item) => (typeof item.class === 'string' ? [item.class] : []));
}

function endOf(process: Process, walk: Parameters<typeof runWalk>[2]): readonly Stated[] {
  try {
    return runWalk(process, 'walk', walk).states.slice(-1) as readonly Stated[];
  } catch {
    return [];
  }
}

/** So many of a list, as far from each other as they may be. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  return all.length <= most ? all : Array.from({ length: most }, (_, n) => all[Math.floor((n * all.length) / most)] as T);
}

/** A year of school days around a moment. */
function calendarFrom(start: string): SchoolCalendar {
  const dayOf = (days: number) => new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
  const made = makeCalendar({ timeZone: 'UTC', terms: [{ name: 'Year', from: dayOf(-30), to: dayOf(330) }] });
  if (!made.ok) throw new Error(`Expected a calendar, found: ${made.message}`);
  return made.calendar;
}
