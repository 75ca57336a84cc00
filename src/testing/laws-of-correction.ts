import type { Stated } from '../labels/labelled';
import type { AnyRecord, Entry, Item, Process } from '../process/process';
import { replay } from '../process/replay';
import { restsOn } from '../process/rests-on';
import { itemsIn } from '../process/who-is-who';
import type { ProcessLaw } from './process-law';
import { runWalk } from './run-walk';
import { expectSame, expectThat } from './same';

/** Laws of what authors put right. */
export const lawsOfCorrection: readonly ProcessLaw[] = [
  {
    name: 'after a correction the record is that of having entered it rightly, and the state stays',
    holds: (process, walk) => {
      const { states, entries } = runWalk(process, 'walk', walk);
      for (const entry of entries) {
        if (entry.event.type !== 'item.corrected') continue;
        const before = entries.slice(0, entry.revision - 1);
        const after = states.find((state) => state.revision === entry.revision) as Stated;
        expectSame('the state of before', [entry.from, entry.to], [after.state, after.state]);
        expectSame(
          'the record of having entered it rightly',
          after.record,
          rightly(process, before, entry.event as unknown as Corrected).record,
        );
      }
    },
  },
  {
    name: 'a struck item is gone, and nothing else is',
    holds: (process, walk) => {
      const { states, entries } = runWalk(process, 'walk', walk);
      for (const entry of entries) {
        if (entry.event.type !== 'item.struck') continue;
        const [before, after] = [entry.revision - 1, entry.revision].map(
          (revision) => states.find((state) => state.revision === revision) as Stated,
        );
        const left = without(process, before?.record as AnyRecord, entry.event.item);
        expectSame('the record without the item', after?.record, left);
        expectSame('the state of before', after?.state, before?.state);
      }
    },
  },
  {
    name: 'who decided about what was later corrected or struck is named',
    holds: (process, walk) => {
      const { entries } = runWalk(process, 'walk', walk);
      const rests = restsOn(process, entries);
      for (const change of entries) {
        if (!change.event.type.startsWith('item.')) continue;
        for (const earlier of entries.slice(0, change.revision - 1)) {
          if (earlier.event.type.startsWith('item.') || earlier.event.item !== change.event.item) continue;
          const named = rests.find((each) => each.revision === earlier.revision)?.on.some((each) => each.item === change.event.item);
          expectThat(named === true, `${earlier.event.type} to be said to rest on what was corrected`);
        }
      }
      for (const each of rests) {
        const changes = entries.filter((entry) => entry.event.type.startsWith('item.') && entry.revision > each.revision);
        for (const on of each.on)
          expectThat(
            changes.some((entry) => entry.event.item === on.item),
            'nothing to rest on what nobody corrected since',
          );
      }
    },
  },
];

type Corrected = { readonly item: string; readonly to: AnyRecord; readonly happenedAt?: string };

/** The state of a log in which the item was entered as it should have been, its earlier corrections left out. */
function rightly(process: Process, log: readonly Entry[], { item, to, happenedAt }: Corrected): Stated {
  const kept = log.filter((entry) => !(entry.event.type === 'item.corrected' && entry.event.item === item));
  const at = kept.findLastIndex((entry) => entry.event.id === item && !entry.event.type.startsWith('item.'));
  const happened =
    happenedAt ??
    (
      log
        .filter((entry) => entry.event.type === 'item.corrected' && entry.event.item === item)
        .findLast((entry) => (entry.event as unknown as Corrected).happenedAt !== undefined)?.event as unknown as Corrected | undefined
    )?.happenedAt;
  const fixed = kept.map((entry, n) => {
    if (n !== at) return entry;
    const { id, type, by, at: when, recordedAt, owner, item: about } = entry.event;
    const event = {
      ...to,
      id,
      type,
      by,
      recordedAt,
      at: happened ?? when,
      ...(owner === undefined ? {} : { owner }),
      ...(about === undefined ? {} : { item: about }),
    };
    return { ...entry, event };
  });
  return replay(process, 'walk', fixed.map((entry, n) => ({ ...entry, revision: n + 1 })) as never);
}

function without(process: Process, record: AnyRecord, id: string | undefined): AnyRecord {
  const first = [...process.compiled.lists.keys()].find((list) => itemsIn(record, list).some((item: Item) => item.id === id));
  return first === undefined ? record : { ...record, [first]: itemsIn(record, first).filter((item) => item.id !== id) };
}
