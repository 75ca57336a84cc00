import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Labelled, Stated } from '../../src/labels/labelled';
import { makeCalendar } from '../../src/people/school-calendar';
import { asViewer } from '../../src/privacy/as-viewer';
import { explain } from '../../src/privacy/explain';
import { everything } from '../../src/privacy/mask';
import { strict } from '../../src/privacy/policies/strict';
import { type MaskOfItem, project } from '../../src/privacy/project';
import { type Proof, prove } from '../../src/privacy/prove';
import { viewFor } from '../../src/privacy/view-for';
import { deadlines } from '../../src/process/deadlines';
import { decide } from '../../src/process/decide';
import { nextSteps } from '../../src/process/next-steps';
import { twins as twinsOf, type WornHat } from '../../src/testing/twins';
import { anyTeam, now, people, type Team, teamEvidence } from './any-team';
import { open } from './oracle';
import { team } from './team-process';
import { twins } from './twin';

/**
 * Leaks that a wall could have, each put around the functions that tell somebody something. The laws of secrecy are worth what they find: the
 * twins that hold the real functions to them must find every one of these.
 */

const hats: readonly WornHat[] = Object.entries(strict.table).flatMap(([as, rows]) =>
  Object.keys(rows).map((purpose) => ({ as, for: purpose }) as WornHat),
);
const world = { evidence: teamEvidence, at: now, known: ['teachers', 'coach'] as const };
const { viewerOf, twinFor } = twins(team, world);
const made = makeCalendar({ timeZone: 'America/Chicago', terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }] });
if (!made.ok) throw new Error(made.message);
const { calendar } = made;

/** What is handed to a leak: somebody in a hat, and the record behind the wall. */
interface Asked {
  readonly state: Team;
  readonly record: Team['record'];
  readonly viewer: ReturnType<typeof viewerOf>;
  readonly view: { readonly data: Readonly<Record<string, unknown>>; readonly receipt: object };
}
type Leak = (asked: Asked) => unknown;

const labelled = team as unknown as Labelled;
const proofOf = ({ viewer, state }: Asked) => prove(viewer.looking, labelled, state as Stated);
/** A projection by a proof that somebody got wrong. */
const shownBy =
  (wrong: (proof: Proof, asked: Asked) => MaskOfItem): Leak =>
  (asked) => {
    const proof = proofOf(asked);
    return proof === undefined ? {} : project(team.record, proof.record, asked.record, { ofItem: wrong(proof, asked), most: everything });
  };
const shown = ({ view }: Asked, list: string) => (view.data[list] ?? []) as readonly { readonly id: string }[];
const anyAllowed = ({ view }: Asked) => Object.keys(view.data).length > 0;
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

const leaks: Readonly<Record<string, Leak>> = {
  // What a list tells of what is not in it.
  'a count of what is hidden': (asked) => [asked.view, asked.record.notes.length - shown(asked, 'notes').length],
  'showing three of seven': (asked) => [
    asked.view,
    anyAllowed(asked) ? `${shown(asked, 'work').length} of ${asked.record.work.length}` : '',
  ],
  'gaps where something is hidden': ({ record, ...asked }) =>
    record.notes.map((note) => shown({ record, ...asked }, 'notes').find(({ id }) => id === note.id) ?? null),
  'positions that count what is hidden': (asked) =>
    shown(asked, 'meetings').map(({ id }) => [id, asked.record.meetings.findIndex((each) => each.id === id)]),
  'the order of what is hidden': (asked) => {
    const key = new Map(asked.record.meetings.map((each) => [each.id, each.agenda ?? '']));
    return [...shown(asked, 'meetings')].sort((a, b) => ((key.get(a.id) ?? '') < (key.get(b.id) ?? '') ? -1 : 1));
  },
  'an empty list for nobody’s and none for somebody’s': ({ view, record }) => [view, record.grades.length === 0 ? [] : undefined],

  // What a value tells without being shown.
  'how long a text is': ({ view, record }) => [view, sum(record.notes.map(({ text }) => text.length))],
  'that a field is there': ({ view, record }) => [view, record.topic !== null],
  'null against an object': ({ view, record }) => [view, record.focus === null ? null : {}],
  'the keys that a record has': ({ view, record }) => [view, Object.keys(record)],
  'a value in bands': ({ view, record }) => [view, (record.focus?.depth ?? 0) > 6 ? 'deep' : 'usual'],
  'a mean of hidden values': ({ view, record }) => [view, sum(record.work.map(({ score }) => score)) / Math.max(1, record.work.length)],
  'a rare conjunction': ({ view, record }) => [view, record.notes.length > 3 && record.rating !== null && record.focus === null],
  'an axis as long as hidden values need': (asked) => ({
    data: shown(asked, 'meetings'),
    scale: { domain: [0, Math.max(0, ...asked.record.work.map(({ score }) => score))] },
  }),
  'a search that finds what is hidden': (asked) =>
    shown(asked, 'notes').filter(({ id }) => /[a-m]/.test(asked.record.notes.find((note) => note.id === id)?.mine ?? '')),

  // What goes with a view.
  'an etag of the whole record': ({ view, record }) => [
    view,
    [...JSON.stringify(record)].reduce((hash, each) => (hash * 31 + each.charCodeAt(0)) | 0, 7),
  ],
  'the record’s revision': ({ view, state }) => [view, state.revision],
  'when something was last entered': ({ view, state }) => [view, state.recordedAt],
  'a state’s own name, where it has a coarse one': ({ view, state }) => [view, anyAllowed({ view } as Asked) ? state.state : undefined],
  'since when, where the state is hidden': ({ view, state }) => [view, anyAllowed({ view } as Asked) ? state.since : undefined],
  'a receipt that names what is held': ({ view, record }) => ({
    ...view.receipt,
    fields: Object.entries(record).flatMap(([key, value]) => (value === null || (Array.isArray(value) && value.length === 0) ? [] : [key])),
  }),

  // A proof that somebody got wrong.
  'labels ignored inside an item': shownBy((proof) => (item) => (proof.ofItem(item) === 0 ? 0 : ~0)),
  'a colleague’s item': shownBy(
    (proof, { viewer }) =>
      (item) =>
        proof.ofItem({ ...item, owner: viewer.person }),
  ),
  'the author ignored': shownBy(
    (proof, { viewer }) =>
      (item) =>
        proof.ofItem({ ...item, by: viewer.person }),
  ),
  'the own class ignored': shownBy((proof) => (item) => proof.ofItem({ ...item, class: 'k1' })),
  'the record’s mask for its items': shownBy((proof) => () => proof.record),
  'a view kept after its window closed': ({ state, viewer: { person, as, for: purpose } }) =>
    viewFor(team, state, asViewer(strict, { person, as, for: purpose, at: '2026-08-20T08:00:00Z' }, teamEvidence)),
  'a view made by a service in its own hat': ({ state }) =>
    viewFor(team, state, asViewer(strict, { person: 'cho', as: 'coach', for: 'coaching', at: now }, teamEvidence)),

  // What else is told.
  'an explanation that tells others what is held': ({ state, viewer }) => [explain(team, state, viewer), state.record.aside !== undefined],
  'an explanation that tells an owner of a colleague’s': ({ state, viewer, record }) => {
    const explained = explain(team, state, viewer);
    return explained.tier === 'owner'
      ? [explained, record.notes.some(({ owner }) => owner !== 'team' && owner !== viewer.person)]
      : explained;
  },
  'a next step that is ready by what is hidden': ({ state, viewer, record }) =>
    nextSteps(team, state, { allowed: true }, viewer).map((step) => ({ ...step, ready: record.grades.length > 1 })),
  'a deadline of what is hidden': ({ state }) => {
    const cho = asViewer(strict, { person: 'cho', as: 'coach', for: 'coaching', at: now }, teamEvidence);
    return deadlines(team, state, cho, calendar).map(({ dueOn }) => dueOn);
  },
  'a notice that something new is there': ({ view, record }) => [view, `${record.notes.at(-1)?.by ?? 'nobody'} wrote something`],
  'a refusal that repeats what it found': ({ viewer, record }) =>
    `Expected a grade, found ${record.grades[0]?.grade} for ${viewer.person}.`,
  'a refusal that tells a stranger how things stand': ({ state, viewer: { person } }) => {
    const asked = { id: 'asked', type: 'team.moved' as const, by: person, at: now, recordedAt: now };
    const decided = decide(team, state, asked, { allowed: true });
    return decided.ok || decided.refusals[0]?.code !== 'not-open-to-you' ? [] : [decided.refusals, state.state === 'closed'];
  },
};

/** One that no person’s twin finds, who may know both: what one hat shows may not be shown in another. */
const stacked: Leak = ({ state, viewer: { person } }) => hats.map((hat) => viewFor(team, state, viewerOf(person, hat)).data);

/** Mostly those who have a part, for they are told most. */
const anybody = fc.oneof(fc.constantFrom('ben', 'dan', 'cho'), fc.constantFrom(...people));
const cases = fc.sample(fc.tuple(anybody, anyTeam, anyTeam), { numRuns: 120, seed: 20_260_914 });

const tell = (leak: Leak, state: Team, person: string, hat: WornHat): string => {
  const viewer = viewerOf(person, hat);
  const view = viewFor(team, state, viewer) as Asked['view'];
  return JSON.stringify(leak({ state, record: state.record, viewer, view })) ?? '';
};

/** In how many cases a twin tells a leak. */
const caught = (leak: Leak): number =>
  cases.filter(([person, state, other]) => {
    const twin = twinFor(person, state, other);
    return hats.some((hat) => tell(leak, twin, person, hat) !== tell(leak, state, person, hat));
  }).length;

const caughtInOneHat = (leak: Leak): number =>
  cases.filter(([person, state, other]) =>
    hats.some((hat) => {
      const twin = twinsOf(team, { policy: strict, hats: [hat], open, ...world }).twinFor(person, state, other);
      return tell(leak, twin, person, hat) !== tell(leak, state, person, hat);
    }),
  ).length;

const counts: string[] = [];
afterAll(() => console.info([`Injected leaks, and in how many of ${cases.length} cases each was caught:`, ...counts].join('\n')));

describe('a leak that somebody put in is caught', () => {
  test.each(Object.entries(leaks))('%s', (name, leak) => {
    const found = caught(leak);
    counts.push(`${String(found).padStart(4)}  ${name}`);
    expect(found).toBeGreaterThan(0);
  });

  test('the union of somebody’s hats, by twins of one hat', () => {
    const found = caughtInOneHat(stacked);
    counts.push(`${String(found).padStart(4)}  the union of somebody’s hats`);
    expect(found).toBeGreaterThan(0);
  });

  test('there are more than twenty', () => expect(Object.keys(leaks).length).toBeGreaterThan(20));
});

describe('where there is no leak, none is found', () => {
  const clean: Readonly<Record<string, Leak>> = {
    'the view': ({ view }) => view,
    'the explanation': ({ state, viewer }) => explain(team, state, viewer),
    'the deadlines': ({ state, viewer }) => deadlines(team, state, viewer, calendar),
    'the next steps': ({ state, viewer }) =>
      // A coach who evaluates is told by refusals what the view hides until the suspension: see `roads-out`.
      viewer.person === 'cap' ? [] : nextSteps(team, state, { allowed: true }, viewer),
  };
  test.each(Object.entries(clean))('%s', (_name, told) => expect(caught(told)).toBe(0));
  test('the view, by twins of one hat', () => expect(caughtInOneHat(({ view }) => view)).toBe(0));
});
