import { isDeepStrictEqual } from 'node:util';
import { impact, partnership } from 'coaching-cycles';
import { eraseItems, replay, verify } from 'coaching-cycles/process';
import { copiesOf } from 'coaching-cycles/sharing';
import { eraseFrom, logOf, stateOf } from 'coaching-cycles/store';
import { everyState } from '../every-state';
import type { Pair } from '../pairs';
import { hearsay, hearsayOf } from '../tell-impact';
import { partnershipOf } from '../term-script';
import { noteShare } from './note-share';
import type { Part } from './part';
import { once, reasonsOf, type Stage } from './stage';

/** One note that should never have been written is erased, with its copy in a share: from the log and from the state. */
export async function eraseNote(stage: Stage, pair: Pair): Promise<Part> {
  const { store, nameOf, dateOf, moment } = stage;
  const { teacher, coach } = pair;
  const cycle = `${partnershipOf(pair)}-c1`;
  const note = hearsayOf(partnershipOf(pair));
  const at = moment(74);

  // Copies first: afterwards nobody could tell that there is something left to do.
  const states = [...(await everyState(store, noteShare)), ...(await everyState(store, impact)), ...(await everyState(store, partnership))];
  const copies = copiesOf({ stream: cycle, items: [note] }, states);
  for (const { kind, stream } of copies) {
    if (kind !== noteShare.kind) throw new Error(`Expected copies in shares, found one in ${kind}.`);
    const erasing = { id: `${stream}-erased`, by: teacher, clock: () => at };
    await once(stage, stream, erasing.id, () => eraseFrom(store, noteShare, stream, 'all', erasing));
  }
  const erasing = { id: `${cycle}-erased`, by: teacher, clock: () => at };
  await once(stage, cycle, erasing.id, () => eraseFrom(store, impact, cycle, [note], erasing));

  const log = await logOf(store, impact, cycle);
  const state = await stateOf(store, impact, cycle);
  const erasure = log.find(({ event }) => event.id === erasing.id);
  const notVerifiable = verify(impact, cycle, log);
  const equal = isDeepStrictEqual(replay(impact, cycle, log), state);
  const kept = JSON.stringify([
    log,
    state,
    ...(await Promise.all(copies.map(({ stream }) => Promise.all([store.load(stream), store.read(stream)])))),
  ]);
  const hold = { id: 'hold-1', streams: [cycle], from: at };
  const [other] = state.record.notes;
  const held = eraseItems(impact, log, [other?.id ?? ''], { id: `${cycle}-held`, by: teacher, recordedAt: stage.end, holds: [hold] });
  const tombstones = log.flatMap(({ event, revision, to }) =>
    event.type === 'erased.entry'
      ? [['What is left of it', `revision ${revision}, ${dateOf(event.recordedAt)}: that the cycle was in ${to} then`]]
      : [],
  );
  return {
    heading: 'One note is erased',
    blocks: [
      `${nameOf(coach)} had written down something about a student’s family. ${nameOf(teacher)} declined to share it and has it erased.`,
      {
        rows: [
          ...tombstones,
          ['What the log says', `revision ${erasure?.revision}: ${nameOf(erasure?.event.by ?? '')} erased 1 item, on ${dateOf(at)}`],
          ['Copies of it', copies.length === 0 ? 'none' : `${copies.length}, in the share that was declined: erased with it`],
          ['Its words', kept.includes(hearsay) ? 'still there' : 'nowhere in the log, the state or the copies'],
          ['Can be verified', `${log.length - notVerifiable.length} of ${log.length} entries`],
          ['Cannot', notVerifiable.map(({ revision, why }) => `revision ${revision}: ${why.replaceAll('-', ' ')}`).join(', ')],
          ['Replay of the log', equal ? 'equals the state that is kept' : 'differs from the state that is kept'],
          ['Under a legal hold', `Another note is not erased. ${reasonsOf(held)}`],
        ],
      },
    ],
  };
}
