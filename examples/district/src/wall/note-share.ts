import { impact } from 'coaching-cycles';
import type { Instant } from 'coaching-cycles/core';
import { freeNoteSchema } from 'coaching-cycles/observation';
import { asViewer, strict, viewFor } from 'coaching-cycles/privacy';
import { scopeFrom, shareFacts, shareOf } from 'coaching-cycles/sharing';
import { handle } from 'coaching-cycles/store';
import { evidenceOf } from '../looks';
import type { Leader, Pair } from '../pairs';
import { partnershipOf } from '../term-script';
import { knownOf, type Stage, stateAt } from './stage';

/** How one note is shared: a copy without the aside in it, which a leader may read. */
export const noteShare = shareOf('note', freeNoteSchema, 'shareable');

/** Which note is to be put before whom, and who asks for it: the teacher does it, a coach proposes it. */
export interface Asking {
  readonly stream: string;
  readonly by: string;
  readonly reader: Leader;
  readonly note: string;
}

/** Asks for the share of a note of the pair's first cycle. The copy is the note as its teacher sees it: of another one nothing is kept. */
export async function askToShare(stage: Stage, pair: Pair, { stream, by, reader: { person, as }, note }: Asking, at: Instant) {
  const of = partnershipOf(pair);
  const { teacher } = pair;
  const whose = scopeFrom(await knownOf(stage, of, at), teacher);
  const reader = { person, as, for: 'operations' } as const;
  const factsOf = async () => shareFacts(noteShare, { teacher, reader }, await knownOf(stage, of, at), await noteOf(stage, pair, note, at));
  const { original: copy, originalAt } = await factsOf();
  const type = by === teacher ? 'share.made' : 'share.proposed';
  const original = originalAt ?? { stream: `${of}-c1`, item: note, revision: 1 };
  const event = { ...whose, id: `${stream}-1`, type, by, reader, until: stage.end, original, copy: copy ?? {} } as const;
  return handle(stage.store, noteShare, stream, event, factsOf, { clock: () => at });
}

/** The teacher answers a proposal, or the app's clock does. Whether the copy may still be put before its reader is asked again. */
export async function answerShare(
  stage: Stage,
  pair: Pair,
  stream: string,
  { type, by, at }: { readonly type: 'share.agreed' | 'share.declined' | 'share.expired'; readonly by: string; readonly at: Instant },
) {
  const { scope } = (await stateAt(stage, noteShare, stream, at)).record;
  if (scope === null) throw new Error(`Expected a proposal in ${stream}, found none.`);
  const factsOf = async () =>
    shareFacts(noteShare, scope, await knownOf(stage, partnershipOf(pair), at), await noteOf(stage, pair, scope.original.item, at));
  return handle(stage.store, noteShare, stream, { id: `${stream}-2`, type, by }, factsOf, { clock: () => at });
}

/** The notes of the first cycle as the teacher sees them. They are not shown to anybody by this, so it leaves no receipt. */
export async function notesOf(stage: Stage, pair: Pair, at: Instant) {
  const teacher = { person: pair.teacher, as: 'teacher', for: 'coaching', at } as const;
  const viewer = asViewer(strict, teacher, await evidenceOf(stage.district, stage.store));
  return viewFor(impact, await stateAt(stage, impact, `${partnershipOf(pair)}-c1`, at), viewer).data.notes;
}

async function noteOf(stage: Stage, pair: Pair, id: string, at: Instant) {
  const state = await stateAt(stage, impact, `${partnershipOf(pair)}-c1`, at);
  const item = (await notesOf(stage, pair, at)).find((note) => note.id === id);
  return item && { state, item };
}
