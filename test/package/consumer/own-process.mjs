// A process of the user's own, walked from its first event to its end: decided, stored, loaded, replayed, seen.
import { isDeepStrictEqual } from 'node:util';

/** Declares it with one copy of the library. */
export function declare({ defineProcess }, { label, labelEach, itemsOf }, z) {
  return defineProcess({
    kind: 'visit',
    version: 1,
    record: z.object({
      teacher: label('operational', z.string().nullable()),
      coach: label('operational', z.string().nullable()),
      notes: itemsOf('confidential', z.object(labelEach('confidential', { text: z.string().min(1) }))),
    }),
    empty: { teacher: null, coach: null, notes: [] },
    facts: z.object(labelEach('operational', { schoolIsOpen: z.boolean() })),
    parties: {
      teacher: (record) => (record.teacher === null ? [] : [record.teacher]),
      coach: (record) => (record.coach === null ? [] : [record.coach]),
    },
    owners: 'teacher',
    partnership: (_record, id) => id,
    policy: (record) => (record.coach === null ? null : { id: 'strict', version: 1 }),
    rules: {
      open: { reads: [], test: (_read, { facts }) => (facts.schoolIsOpen ? undefined : 'Expected an open school, found it closed.') },
      noted: { reads: ['notes'], test: ({ notes }) => (notes.length > 0 ? undefined : 'Expected a note first, found none.') },
    },
    events: {
      'visit.begun': {
        payload: z.object(labelEach('operational', { teacher: z.string(), coach: z.string() })),
        by: ['coach', 'teacher'],
        write: (draft, event) => {
          draft.teacher = event.teacher;
          draft.coach = event.coach;
        },
      },
      'note.taken': { payload: z.object(labelEach('confidential', { text: z.string().min(1) })), by: ['coach'], append: 'notes' },
      'visit.ended': { payload: z.object({}), by: ['teacher'] },
    },
    chart: {
      initial: 'none',
      states: {
        none: { label: 'operational', seenAs: 'not-started', on: { 'visit.begun': { allow: ['open'], to: 'active' } } },
        active: { label: 'operational', seenAs: 'in-progress', on: { 'note.taken': {}, 'visit.ended': { allow: ['noted'], to: 'ended' } } },
        ended: { label: 'operational', seenAs: 'finished', final: true },
      },
    },
  });
}

const asked = [
  { id: 'e1', type: 'visit.begun', by: 'cho', teacher: 'ben', coach: 'cho' },
  { id: 'e2', type: 'visit.ended', by: 'ben' },
  { id: 'e3', type: 'note.taken', by: 'cho', owner: 'ben', text: 'Testina counted to ten.' },
  { id: 'e3', type: 'note.taken', by: 'cho', owner: 'ben', text: 'Testina counted to ten.' },
  { id: 'e4', type: 'visit.ended', by: 'zoe' },
  { id: 'e5', type: 'visit.ended', by: 'ben' },
];

const at = '2026-09-14T08:30:00Z';

const evidence = {
  partnerships: [
    {
      id: 'v1',
      policy: { id: 'strict', version: 1 },
      people: [
        { person: 'ben', part: 'teacher', from: '2026-08-01T00:00:00Z' },
        { person: 'cho', part: 'coach', from: '2026-08-01T00:00:00Z' },
      ],
    },
  ],
  assignments: [{ id: 'a1', person: 'eva', as: 'evaluator', of: 'ben', from: '2026-08-01T00:00:00Z' }],
  consents: [],
  classes: [],
};

const hats = [
  { person: 'ben', as: 'teacher', for: 'coaching', at },
  { person: 'cho', as: 'coach', for: 'coaching', at },
  { person: 'eva', as: 'evaluator', for: 'evaluation', at },
];

/** Walks it to its end: what was said at each step, what was stored, replayed and seen. Plain JSON. */
export function walk(visit, lib) {
  return walkThrough(visit, { stream: 'v1', events: asked, facts: { schoolIsOpen: true }, evidence, hats }, lib);
}

/** Walks any process through a script of events, each under the time of its own or one for all. */
export async function walkThrough(process, { stream, events, facts, evidence, hats }, lib) {
  const { handle, memoryStores, show } = lib.stores;
  const { fromStored, replay, toStored } = lib.kernel;
  const { asViewer, strict, viewFor } = lib.privacy;
  const store = memoryStores()('district-a');
  const said = [];
  for (const event of events) {
    const handled = await handle(store, process, stream, event, () => facts, { clock: () => event.at ?? at });
    said.push(handled.ok ? handled.state.state : handled.refusals.map((refusal) => refusal.code));
  }
  const { state } = await store.load(stream);
  const loaded = fromStored(process, JSON.parse(JSON.stringify(state)));
  const log = await store.read(stream);
  const replayed = toStored(process, replay(process, stream, log, { verify: true }));
  const seen = {};
  for (const hat of hats) seen[hat.as] = await show(store, viewFor(process, loaded.state, asViewer(strict, hat, evidence)));
  const receipts = await store.receipts(stream);
  // JSON has no order of keys: a state that was read back has its schema's.
  const same = isDeepStrictEqual(JSON.parse(JSON.stringify(replayed)), state);
  return JSON.parse(JSON.stringify({ said, loaded, log, seen, receipts, same }));
}
