import { isCoachingError } from '../core/error';
import { eraseReceipt, type SealedReceipt, verifyChain } from '../privacy/receipt-chain';
import type { Receipt } from '../privacy/view-for';
import { sameJson } from '../process/copy-json';
import { eraseItems } from '../process/erase';
import type { Correction } from '../process/event';
import type { Entry, Process } from '../process/process';
import { replay } from '../process/replay';
import { type Stored, toStored } from '../process/stored';
import { eraseFrom } from '../store/erase-from';
import { type Handled, handle } from '../store/handle';
import { logOf } from '../store/log-of';
import { show } from '../store/show';
import type { Unstamped } from '../store/stamp';
import { stateOf, statesOf } from '../store/state-of';
import type { Store, Stores } from '../store/store';
import { talk } from './conformance-process';

/** One thing that a store must do. */
export interface ConformanceCheck {
  /** What it must do, as a sentence. */
  readonly name: string;
  /** Throws an `Error` that says what was expected, where the store does not do it. */
  readonly run: (open: Stores) => Promise<void>;
}

type TalkEvent = typeof talk extends Process<infer _Schema, infer Event, infer _State, infer _Facts> ? Event : never;

const noon = '2026-09-14T12:00:00Z';
const first = { id: 'e1', type: 'talk.begun' as const, by: 'cho', people: ['ben'], guest: 'cho' };
const receipt: Receipt = {
  outcome: 'denied',
  kind: talk.kind,
  stream: 't1',
  person: 'dee',
  as: 'evaluator',
  for: 'evaluation',
  at: noon,
  fields: [],
};

/** Texts that databases and their drivers are known to lose, change or choke on. */
const hostileTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\\u0000',
  '\ud800',
  '\udfff\ud800',
  '\u{1f469}\u200d\u{1f3eb}',
  'é e\u0301',
  '\u2028\u2029\r\n\t\b',
  '\ufeff\uffff',
  `'; drop table coaching_streams; --`,
  '$1 $2 %s {{x}}',
  '"\\"\\\\',
  '{"a":1}',
  'null',
  '__proto__',
  'x'.repeat(200_000),
];

const notIds: readonly unknown[] = [
  '',
  ' ',
  'a b',
  '__proto__',
  '-a',
  "a'b",
  'a"b',
  'a;b',
  'a/b',
  '../a',
  'a\u0000',
  'a\n',
  'é',
  'x'.repeat(129),
  7,
  null,
  {},
];

/** Ids that are ids, and names of what objects and databases already have. */
const oddIds = [
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  '0',
  '-1'.slice(1),
  'a--b',
  'a@b.c:d_e-f',
  'x'.repeat(128),
];

/**
 * What every store must do, check by check; each works under tenants of its own, named after it. Run all of them against a
 * store of your own, over a database that has not seen them.
 */
export const storeConformance: readonly ConformanceCheck[] = [
  check('holds nothing before the first event', async (store) => {
    same(await store.load('t1', 'e1'), { state: null, entry: null }, 'nothing loaded');
    same(await store.read('t1'), [], 'an empty log');
    same(await store.list(talk.kind), [], 'no states');
    same(await store.receipts('t1'), [], 'no receipts');
    same((await stateOf(store, talk, 't1')).revision, 0, 'a state at revision 0');
  }),
  check('keeps an accepted event, its entry and the state after it', async (store) => {
    const began = accepted(await ask(store, 't1', first));
    same(began.entry.event, { ...first, at: noon, recordedAt: noon }, 'the event with its times');
    const made = accepted(await ask(store, 't1', remark('e2', 'seen')));
    same(await store.load('t1', 'e2'), { state: toStored(talk, made.state), entry: made.entry }, 'the state, and the entry asked for');
    same(await store.load('t1'), { state: toStored(talk, made.state), entry: null }, 'the state alone');
    same(await store.load('t1', 'e3'), { state: toStored(talk, made.state), entry: null }, 'no entry of another id');
    same(await store.read('t1'), [began.entry, made.entry], 'both entries in order');
    same(
      replay(talk, 't1', await logOf(store, talk, 't1'), { verify: true }),
      await stateOf(store, talk, 't1'),
      'the state that its log leads to',
    );
  }),
  check('keeps nothing of a refused event', async (store) => {
    refused(await handle(store, talk, 't1', first, () => ({ open: false }), { clock: () => noon }), 'rule');
    refused(await ask(store, 't1', remark('e2', 'seen')), 'not-open-to-you');
    same(await store.load('t1', 'e1'), { state: null, entry: null }, 'nothing kept');
    accepted(await ask(store, 't1', first));
    refused(await ask(store, 't1', { id: 'e2', type: 'talk.resumed', by: 'cho' }), 'wrong-state');
    same((await store.read('t1')).length, 1, 'one entry');
    accepted(await ask(store, 't1', remark('e2', 'seen')));
  }),
  check('gives every text back as it was', async (store) => {
    accepted(await ask(store, 't1', first));
    for (const [i, text] of hostileTexts.entries()) accepted(await ask(store, 't1', remark(`x${i}`, text)));
    const { record } = await stateOf(store, talk, 't1');
    const log = await logOf(store, talk, 't1');
    for (const [i, text] of hostileTexts.entries()) {
      same(record.remarks[i]?.text, text, `text ${i} in the state`);
      same((log[i + 1] as { event: { text?: string } } | undefined)?.event.text, text, `text ${i} in the log`);
      same(accepted(await ask(store, 't1', remark(`x${i}`, text))).repeated, true, `text ${i} known again`);
    }
  }),
  check('keeps the order of keys', async (store) => {
    const began = accepted(await ask(store, 't1', first));
    const { state, entry } = await store.load('t1', 'e1');
    same(JSON.stringify(state), JSON.stringify(toStored(talk, began.state)), 'the same text of the state');
    same(JSON.stringify(entry), JSON.stringify(began.entry), 'the same text of the entry');
  }),
  check('shares no object with who asks', async (store) => {
    const people = ['ben'];
    const asking = ask(store, 't1', { ...first, people });
    people.push('dee');
    const began = accepted(await asking);
    (began.state.record.people as string[]).push('eve');
    const loaded = await store.load('t1');
    (loaded.state as { record: { people: string[] } } | null)?.record.people.push('fay');
    same((await stateOf(store, talk, 't1')).record.people, ['ben'], 'the people as they were when it was asked');
  }),
  check('appends only after the revision that it is at', async (store) => {
    const began = accepted(await ask(store, 't1', first));
    const at = (revision: number, id: string) =>
      store.append({ ...began.entry, revision, event: { ...began.entry.event, id } } as Entry, {
        ...toStored(talk, began.state),
        revision,
      });
    same(await at(1, 'e9'), false, 'no second entry of revision 1');
    same(await at(3, 'e9'), false, 'no gap before revision 3');
    same(await store.load('t1', 'e9'), { state: toStored(talk, began.state), entry: null }, 'nothing changed');
    same(await at(2, 'e9'), true, 'revision 2 after revision 1');
    same((await store.load('t1')).state?.revision, 2, 'the state at revision 2');
    same(
      (await store.read('t1')).map((entry) => entry.revision),
      [1, 2],
      'two entries',
    );
  }),
  check('starts no stream in the middle', async (store) => {
    const began = accepted(await ask(store, 't1', first));
    const entry = { ...began.entry, stream: 't2', revision: 2 } as Entry;
    same(await store.append(entry, { ...toStored(talk, began.state), id: 't2', revision: 2 }), false, 'no stream from revision 2');
    same(await store.load('t2', 'e1'), { state: null, entry: null }, 'nothing kept');
  }),
  check('takes an event id once in a stream, and again in another', async (store) => {
    const began = accepted(await ask(store, 't1', first));
    const again = { ...began.entry, revision: 2 } as Entry;
    same(await store.append(again, { ...toStored(talk, began.state), revision: 2 }), false, 'no second entry of the id');
    same(await store.load('t1'), { state: toStored(talk, began.state), entry: null }, 'the state as it was');
    same(accepted(await ask(store, 't2', first)).repeated, false, 'the same id in another stream');
  }),
  check('answers the same event again as before', async (store) => {
    const began = accepted(await ask(store, 't1', first));
    accepted(await ask(store, 't1', { id: 'e2', type: 'talk.paused', by: 'ben' }));
    const paused = accepted(await ask(store, 't1', { id: 'e2', type: 'talk.paused', by: 'ben' }, '2026-09-15T12:00:00Z'));
    same([paused.repeated, paused.entry.revision, paused.state.state], [true, 2, 'active.paused'], 'the pause that was kept');
    const again = accepted(await ask(store, 't1', { ...first, people: ['ben'] }));
    same([again.repeated, again.entry], [true, began.entry], 'the first entry');
    same(again.state.revision, 2, 'the latest state');
    same((await store.read('t1')).length, 2, 'two entries');
  }),
  check('refuses an id that comes again with other content', async (store) => {
    accepted(await ask(store, 't1', first));
    accepted(await ask(store, 't1', remark('e2', 'seen')));
    refused(await ask(store, 't1', remark('e2', 'not seen')), 'same-id-other-content');
    refused(await ask(store, 't1', { ...remark('e2', 'seen'), at: '2026-09-13T12:00:00Z' } as never), 'same-id-other-content');
    refused(await ask(store, 't1', remark('e2', 'seen', 'ben')), 'same-id-other-content');
    same((await store.read('t1')).length, 2, 'two entries');
  }),
  check('tells a stranger nothing about ids', async (store) => {
    accepted(await ask(store, 't1', first));
    accepted(await ask(store, 't1', remark('e2', 'seen')));
    for (const by of ['dee', '', 'team'])
      for (const stream of ['t1', 'nowhere']) {
        const answers = [remark('e2', 'seen', by), remark('e2', 'not seen', by), remark('e99', 'seen', by)].map((event) =>
          ask(store, stream, event),
        );
        const [known, other, unknown] = await Promise.all(answers);
        same([known, other], [unknown, unknown], `one answer for ${by || 'nobody'}`);
        refused(known as Asked, 'not-open-to-you');
      }
  }),
  check('answers for a stream of another kind as for none', async (store) => {
    const began = accepted(await ask(store, 't0', first));
    const foreign = { ...toStored(talk, began.state), id: 't1', kind: 'conformance-other' };
    await store.append({ ...began.entry, stream: 't1' } as Entry, foreign);
    same((await stateOf(store, talk, 't1')).revision, 0, 'a state at revision 0');
    same(await ask(store, 't1', remark('e2', 'seen')), await ask(store, 'nowhere', remark('e2', 'seen')), 'the same answer');
    refused(await ask(store, 't1', first), 'not-open-to-you');
    same((await store.load('t1')).state, foreign, 'the other process as it was');
    same(
      (await statesOf(store, talk)).map((state) => state.id),
      ['t0'],
      'only its own kind',
    );
  }),
  check('applies each of many events at once exactly once', async (store) => {
    accepted(await ask(store, 't1', first));
    const events = Array.from({ length: 20 }, (_, i) => remark(`x${i}`, `text ${i}`));
    const answers = await Promise.all(events.map((event) => ask(store, 't1', event)));
    same(
      answers.map((answer) => accepted(answer).entry.revision).sort((a, b) => a - b),
      events.map((_, i) => i + 2),
      'a revision for each',
    );
    const { record, revision } = await stateOf(store, talk, 't1');
    same([revision, record.remarks.map((each) => each.id).sort()], [21, events.map((event) => event.id).sort()], 'every remark once');
    same(replay(talk, 't1', await logOf(store, talk, 't1'), { verify: true }), await stateOf(store, talk, 't1'), 'the state of the log');
  }),
  check('keeps one event that comes many times at once only once', async (store) => {
    accepted(await ask(store, 't1', first));
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(store, 't1', remark('e2', 'seen'))));
    same(answers.filter((answer) => !accepted(answer).repeated).length, 1, 'one that was new');
    same((await store.read('t1')).length, 2, 'two entries');
  }),
  check('lets one of many start a stream', async (store) => {
    const starts = Array.from({ length: 10 }, (_, i) => ({ ...first, id: `e${i}` }));
    const answers = await Promise.all(starts.map((event) => ask(store, 't1', event)));
    same(answers.filter((answer) => answer.ok).length, 1, 'one that began');
    same((await store.read('t1')).length, 1, 'one entry');
  }),
  check('lets everybody through where somebody never rests', async (store) => {
    accepted(await ask(store, 't1', first));
    let others = 3;
    const busy = async () => {
      for (let i = 0; others > 0 && i < 2000; i++) accepted(await ask(store, 't1', remark(`busy${i}`, 'again')));
    };
    const other = async (name: string) => {
      for (let i = 0; i < 3; i++) accepted(await ask(store, 't1', remark(`${name}${i}`, 'seen')));
      others -= 1;
    };
    const working = busy();
    await Promise.all([working, other('a'), other('b'), other('c')]);
    same((await store.read('t1')).filter((entry) => !entry.event.id.startsWith('busy')).length, 10, 'an entry for each');
    same((await store.read('t1')).length < 1000, true, 'a turn for the others before long');
  }),
  check('asks for the facts anew at every attempt', async (store) => {
    accepted(await ask(store, 't1', first));
    let asked = 0;
    const answer = await handle(
      store,
      talk,
      't1',
      remark('e2', 'late'),
      async () => {
        asked += 1;
        if (asked === 1) accepted(await ask(store, 't1', remark('e3', 'first')));
        return { open: asked === 1 };
      },
      { clock: () => noon },
    );
    refused(answer, 'rule');
    same([asked, (await store.read('t1')).length], [2, 2], 'two questions, and the other event alone');
  }),
  check('never records an event before the last one', async (store) => {
    accepted(await ask(store, 't1', first));
    const made = accepted(await ask(store, 't1', remark('e2', 'seen'), '2026-09-14T11:59:59.999Z'));
    same([made.entry.event.at, made.entry.event.recordedAt], [noon, noon], 'the time of the last event');
    const later = accepted(await ask(store, 't1', remark('e3', 'seen'), '2026-09-14T12:00:00.001Z'));
    same(later.entry.event.recordedAt, '2026-09-14T12:00:00.001Z', 'the time of the clock');
  }),
  check('erases an item from the log and the state', async (store) => {
    const texts = ['Said in trust \u0000 \ud800', 'Said aloud'] as const;
    const began = accepted(await ask(store, 't1', first));
    accepted(await ask(store, 't1', remark('e2', texts[0])));
    const stays = accepted(await ask(store, 't1', remark('e3', texts[1])));
    const erased = accepted(await eraseFrom(store, talk, 't1', ['e2'], cleaner()));
    same([erased.items, erased.repeated, erased.state.revision], [['e2'], false, 4], 'the item gone, one revision on');
    const log = await logOf(store, talk, 't1');
    same([log[0], log[2]], [began.entry, stays.entry], 'the other entries as they were');
    same(log[1]?.event, { id: 'e2', type: 'erased.entry', by: 'system', at: noon, recordedAt: noon }, 'a tombstone');
    same(await stateOf(store, talk, 't1'), erased.state, 'the state without it');
    same(replay(talk, 't1', log, { verify: true }), erased.state, 'the state of the log');
    const known = await Promise.all(['e2', 'e3', 'x1'].map((id) => store.load('t1', id)));
    same(JSON.stringify([log, known, await store.list(talk.kind)]).includes('in trust'), false, 'no word of it anywhere');
    same((await store.receipts('t1')).length, 0, 'receipts as they were');
  }),
  check('never brings back what was erased', async (store) => {
    const began = accepted(await ask(store, 't1', first));
    const said = accepted(await ask(store, 't1', remark('e2', 'Said in trust')));
    const before = await store.load('t1');
    accepted(await eraseFrom(store, talk, 't1', ['e2'], cleaner()));
    const after = await store.load('t1', 'e2');
    refused(await ask(store, 't1', remark('e2', 'Said in trust')), 'same-id-other-content');
    for (const { entry, state } of [began, said])
      same(await store.append(entry as Entry, toStored(talk, state)), false, 'no entry of an old export again');
    const later = { ...said.entry, revision: 3, event: { ...said.entry.event, id: 'e9' } } as Entry;
    const stale = { ...(before.state as Stored), revision: 3 };
    same(await store.append(later, stale), false, 'nothing decided on the state before');
    same(await store.append({ ...later, revision: 4, event: said.entry.event } as Entry, { ...stale, revision: 4 }), false, 'no id again');
    same(await store.load('t1', 'e2'), after, 'everything as it was after the erasure');
    const again = accepted(await eraseFrom(store, talk, 't1', ['e2'], cleaner()));
    same([again.repeated, again.items], [true, ['e2']], 'the erasure that was made');
    same((await store.read('t1')).length, 3, 'three entries');
    accepted(await ask(store, 't1', remark('e4', 'Said later')));
    same(replay(talk, 't1', await logOf(store, talk, 't1'), { verify: true }), await stateOf(store, talk, 't1'), 'the state of the log');
  }),
  check('erases a whole stream but whose it was', async (store, other) => {
    for (const each of [store, other]) {
      accepted(await ask(each, 't1', first));
      accepted(await ask(each, 't1', remark('e2', 'Said in trust')));
    }
    accepted(await ask(store, 't2', first));
    accepted(await ask(store, 't2', remark('e2', 'Said in trust')));
    const erased = accepted(await eraseFrom(store, talk, 't1', 'all', cleaner()));
    same(erased.state.record, { people: ['ben'], guest: 'cho', remarks: [] }, 'the people alone');
    same(replay(talk, 't1', await logOf(store, talk, 't1'), { verify: true }), await stateOf(store, talk, 't1'), 'the state of the log');
    same(JSON.stringify([await store.read('t1'), await store.load('t1')]).includes('trust'), false, 'no word left');
    same((await stateOf(store, talk, 't2')).record.remarks.length, 1, 'the other stream as it was');
    same((await stateOf(other, talk, 't1')).record.remarks.length, 1, 'the other tenant’s as it was');
    same(accepted(await eraseFrom(store, talk, 't1', 'all', cleaner())).repeated, true, 'the erasure that was made');
  }),
  check('erases all or nothing, and only as the stream is', async (store) => {
    accepted(await ask(store, 't1', first));
    accepted(await ask(store, 't1', remark('e2', 'seen')));
    const log = await logOf(store, talk, 't1');
    const kept = await store.load('t1', 'e2');
    const erased = eraseItems(talk, log, ['e2'], { id: 'x1', by: 'system', recordedAt: noon });
    if (!erased.ok) throw new Error(erased.message);
    const [tombstone, entry, state] = [erased.tombstones[0] as Entry, erased.entry as Entry, toStored(talk, erased.state)];
    const of = (change: object, event: object = {}) => ({ ...tombstone, ...change, event: { ...tombstone.event, ...event } }) as Entry;
    const at = (revision: number, id = 'x1') => ({ ...entry, revision, event: { ...entry.event, id } }) as Entry;
    same(await store.erase([], at(2), { ...state, revision: 2 }), false, 'not at a revision that is taken');
    same(await store.erase([tombstone], at(4), { ...state, revision: 4 }), false, 'not after a gap');
    same(await store.erase([tombstone], at(3, 'e1'), state), false, 'not under an id that is taken');
    same(await store.erase([of({}, { id: 'e1' })], entry, state), false, 'no tombstone of another event');
    same(await store.erase([tombstone, of({ revision: 1 })], entry, state), false, 'none of two where one does not fit');
    same(
      await store.erase([of({ stream: 't2' })], { ...entry, stream: 't2' }, { ...state, id: 't2' }),
      false,
      'not in a stream that is not there',
    );
    await throwsInvalid(() => store.erase([of({ stream: 't2' })], entry, state), 'another stream’s tombstone');
    await throwsInvalid(() => store.erase([of({ revision: 3 })], entry, state), 'a tombstone of no earlier entry');
    await throwsInvalid(() => store.erase([tombstone, tombstone], entry, state), 'a tombstone twice');
    await throwsInvalid(() => store.erase([of({}, { type: 'remark.made' })], entry, state), 'a tombstone that is none');
    await throwsInvalid(() => store.erase([tombstone], entry, { ...state, id: 't2' }), 'another stream’s state');
    same(await store.load('t1', 'e2'), kept, 'nothing changed');
    same(await store.read('t1'), log, 'the log as it was');
    same((await eraseFrom(store, talk, 't9', ['e2'], cleaner())).ok, false, 'nothing to erase where there is nothing');
    same((await store.load('t9')).state, null, 'still no stream');
  }),
  check('loses nothing where many write and erase at once', async (store) => {
    accepted(await ask(store, 't1', first));
    for (let i = 0; i < 6; i++) accepted(await ask(store, 't1', remark(`gone${i}`, `Said in trust ${i}`)));
    await Promise.all([
      ...Array.from({ length: 6 }, (_, i) => eraseFrom(store, talk, 't1', [`gone${i}`], cleaner(`x${i}`)).then(accepted)),
      ...Array.from({ length: 6 }, (_, i) => ask(store, 't1', remark(`stays${i}`, 'seen')).then(accepted)),
    ]);
    const { record, revision } = await stateOf(store, talk, 't1');
    same(
      [revision, record.remarks.map(({ id }) => id).sort()],
      [19, Array.from({ length: 6 }, (_, i) => `stays${i}`)],
      'what stays, and no more',
    );
    same(JSON.stringify([await store.read('t1'), await store.load('t1')]).includes('trust'), false, 'no word left');
    same(replay(talk, 't1', await logOf(store, talk, 't1'), { verify: true }), await stateOf(store, talk, 't1'), 'the state of the log');
  }),
  check('reads a log a page at a time', async (store) => {
    accepted(await ask(store, 't1', first));
    for (let i = 2; i <= 5; i++) accepted(await ask(store, 't1', remark(`e${i}`, 'seen')));
    const revisions = async (page: object) => (await store.read('t1', page)).map((entry) => entry.revision);
    same(await revisions({ limit: 2 }), [1, 2], 'the first page');
    same(await revisions({ after: 2, limit: 2 }), [3, 4], 'the second page');
    same(await revisions({ after: 4 }), [5], 'the rest');
    same(await revisions({ after: 5, limit: 2 }), [], 'nothing after the last');
    for (const limit of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
      await throwsInvalid(() => store.read('t1', { limit }), `a limit of ${limit}`);
    await throwsInvalid(() => store.read('t1', { after: -1 }), 'a position below 0');
  }),
  check('lists states in order of their ids', async (store) => {
    const ids = ['a', 'B', 'a.b', 'a-b', 'a:b', 'a_b', 'a@b', 'A1', '10', '9', 'aa', 'ab'];
    for (const id of ids) accepted(await ask(store, id, first));
    const listed = async (page: object) => (await statesOf(store, talk, page)).map((state) => state.id);
    const sorted = [...ids].sort();
    same(await listed({}), sorted, 'all');
    same(await listed({ limit: 5 }), sorted.slice(0, 5), 'the first page');
    same(await listed({ after: sorted[4], limit: 5 }), sorted.slice(5, 10), 'the second page');
    same(await store.list('conformance-other'), [], 'none of another kind');
    await throwsInvalid(() => store.list("talk' or '1'='1"), 'a kind that is none');
    await throwsInvalid(() => store.list(talk.kind, { after: "a' or '1'='1" }), 'a position that is none');
  }),
  check('shows one tenant nothing of another', async (store, other) => {
    accepted(await ask(store, 't1', first));
    await store.record(receipt);
    same(await other.load('t1', 'e1'), { state: null, entry: null }, 'nothing loaded');
    same(await other.read('t1'), [], 'an empty log');
    same(await other.list(talk.kind), [], 'no states');
    same(await other.receipts('t1'), [], 'no receipts');
    const theirs = accepted(await ask(other, 't1', { ...first, people: ['dee'] }));
    await other.record(receipt);
    same([theirs.repeated, theirs.entry.revision], [false, 1], 'a stream of the same id of its own');
    same(
      (await other.receipts('t1')).map((each) => each.number),
      [1],
      'receipts that count its own looks only',
    );
    same((await stateOf(store, talk, 't1')).record.people, ['ben'], 'the first as it was');
  }),
  check('takes odd ids for what they are', async (store) => {
    for (const id of oddIds) {
      same(await store.load(id, id), { state: null, entry: null }, `nothing under ${id}`);
      const began = accepted(await ask(store, id, { ...first, id }));
      same(await store.load(id, id), { state: toStored(talk, began.state), entry: began.entry }, `what was kept under ${id}`);
    }
    same(
      (await statesOf(store, talk)).map((state) => state.id),
      [...oddIds].sort(),
      'all of them',
    );
  }),
  {
    name: 'throws on what cannot be an id',
    run: async (open) => {
      const store = open('ids');
      for (const bad of notIds as readonly string[]) {
        await throwsInvalid(async () => open(bad), `tenant ${JSON.stringify(bad)}`);
        await throwsInvalid(() => store.load(bad), `stream ${JSON.stringify(bad)}`);
        await throwsInvalid(() => store.load('t1', bad), `event ${JSON.stringify(bad)}`);
        await throwsInvalid(() => store.read(bad), `log ${JSON.stringify(bad)}`);
        await throwsInvalid(() => store.receipts(bad), `receipts ${JSON.stringify(bad)}`);
        await throwsInvalid(() => store.record({ ...receipt, stream: bad }), `receipt ${JSON.stringify(bad)}`);
        await throwsInvalid(() => ask(store, bad, first), `handled ${JSON.stringify(bad)}`);
        same((await ask(store, 't1', { ...first, id: bad })).ok, false, `a refusal of event ${JSON.stringify(bad)}`);
      }
    },
  },
  check('keeps receipts in order, also for what does not exist', async (store) => {
    const people = ['dee', 'eve', '\u0000', '\ud800'];
    for (const person of people) await store.record({ ...receipt, person });
    const kept = await store.receipts('t1');
    same(
      kept,
      people.map((person, i) => ({ number: i + 1, receipt: { ...receipt, person } })),
      'receipts as they were kept',
    );
    same(
      (await store.receipts('t1', { after: 1, limit: 2 })).map((each) => each.number),
      [2, 3],
      'a page of them',
    );
    same(await store.load('t1'), { state: null, entry: null }, 'still no stream');
    await Promise.all(Array.from({ length: 20 }, () => store.record({ ...receipt, stream: 't2' })));
    same(
      (await store.receipts('t2')).map((each) => each.number),
      Array.from({ length: 20 }, (_, i) => i + 1),
      'each of many at once',
    );
  }),
  check('keeps sealed receipts in one chain, and what is left of an erased one', async (store) => {
    same(await store.latest('t1'), null, 'no last receipt');
    let n = 0;
    const salt = () => (++n).toString(16).padStart(32, '0');
    const view = { data: {}, receipt };
    await Promise.all(Array.from({ length: 6 }, () => show(store, view, { salt })));
    const kept = await store.receipts('t1');
    same(
      kept.map(({ number, seal }) => [number, seal?.position]),
      [1, 2, 3, 4, 5, 6].map((i) => [i, i]),
      'a place for each',
    );
    same(await store.latest('t1'), kept.at(-1), 'the last one');
    const whole = await verifyChain(kept as readonly SealedReceipt[]);
    same(whole.ok, true, 'a whole chain');
    const last = (kept.at(-1) as SealedReceipt).seal;
    same(await store.record(receipt, last), false, 'none at a position that is taken');
    same(await store.record(receipt, { ...last, position: 8 }), false, 'none after a gap');
    same(await store.record({ ...receipt, stream: 't2' }, { ...last, position: 2 }), false, 'no list from the middle');
    same(await store.receipts('t2'), [], 'nothing kept of it');
    const left = eraseReceipt(kept[2] as SealedReceipt);
    same(await store.forget('t1', left), true, 'one forgotten');
    same(await store.forget('t1', { ...left, seal: { ...left.seal, position: 7 } }), false, 'none that is not there');
    same((await store.receipts('t1'))[2], { number: 3, ...left }, 'what is left of it');
    same(await verifyChain((await store.receipts('t1')) as readonly SealedReceipt[]), whole, 'the chain as it was');
    await throwsInvalid(() => store.forget('t1', kept[1] as SealedReceipt), 'a receipt that is not erased');
    await throwsInvalid(() => store.record(receipt, { ...last, position: 0 }), 'a seal of no position');
    await store.record({ ...receipt, stream: 't3' });
    await throwsInvalid(() => show(store, { ...view, receipt: { ...receipt, stream: 't3' } }, { salt }), 'a seal after none');
  }),
  check('shows a view once its receipt is kept', async (store) => {
    const view = { data: { open: 1 }, receipt };
    same(await show(store, view), view, 'the view');
    same(
      (await store.receipts('t1')).map((each) => each.receipt),
      [receipt],
      'its receipt',
    );
    await throwsInvalid(() => show(store, { data: {}, receipt: { ...receipt, stream: '' } }), 'a view whose receipt cannot be kept');
  }),
];

type Asked = Handled<(typeof talk)['record'], TalkEvent, string, { open: boolean }>;

function check(name: string, run: (store: Store, other: Store) => Promise<void>): ConformanceCheck {
  const tenant = name.replaceAll(/[^a-z]+/g, '-');
  return { name, run: (open) => run(open(tenant), open(`${tenant}.other`)) };
}

function ask(store: Store, stream: string, event: Unstamped<TalkEvent | Correction>, now = noon) {
  return handle(store, talk, stream, event, () => ({ open: true }), { clock: () => now });
}

function cleaner(id = 'x1') {
  return { id, by: 'system', clock: () => noon };
}

function remark(id: string, text: string, by = 'cho') {
  return { id, type: 'remark.made', by, text } as const;
}

function accepted<H extends { readonly ok: boolean }>(answer: H): Extract<H, { readonly ok: true }> {
  if (answer.ok) return answer as Extract<H, { readonly ok: true }>;
  throw new Error(`Expected the event to be accepted, found ${JSON.stringify(answer)}.`);
}

function refused(answer: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }, code: string): void {
  same(answer.ok ? 'accepted' : answer.refusals?.map((each) => each.code), [code], 'the refusal');
}

function same(found: unknown, expected: unknown, what: string): void {
  if (sameJson(found, expected)) return;
  const short = (value: unknown) => `${JSON.stringify(value)}`.slice(0, 300);
  throw new Error(`Expected ${what}: ${short(expected)}, found ${short(found)}.`);
}

async function throwsInvalid(run: () => Promise<unknown>, what: string): Promise<void> {
  const found = await run().then(
    () => 'an answer',
    (thrown: unknown) => (isCoachingError(thrown, 'store/invalid') ? undefined : String(thrown)),
  );
  if (found !== undefined) throw new Error(`Expected store/invalid for ${what}, found ${found}.`);
}
