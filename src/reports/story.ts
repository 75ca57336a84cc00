import type * as z from 'zod';
import type { Instant } from '../core/instant';
import type { LabelledObject } from '../labels/label';
import type { Labelled, Stated, Viewer } from '../labels/labelled';
import { sameJson } from '../process/copy-json';
import type { EventStamp } from '../process/event';
import type { AnyRecord, Compiled, Entry, Process } from '../process/process';
import { aboutOpen, knowsStates, wholeOpen } from './entry-open';
import { type Look, lookAt } from './look';
import { type Telling, type Thread, tellingsOf } from './telling';

/** One thing that happened, as one viewer sees it. */
export interface StoryLine {
  readonly type: string;
  /** When it happened, by its author's last word. */
  readonly at: Instant;
  /** When it was entered. */
  readonly recordedAt: Instant;
  /** Who asked for it: a person, or `system`. */
  readonly by: string;
  /** The item that it entered. */
  readonly item?: string;
  /** The item, entered before, that it is about. */
  readonly about?: string;
  /** The teacher whose item it entered or is about, or `team`; absent where it concerns the record as a whole. */
  readonly owner?: string;
  /** The state that it led to or stayed in, where it concerns the whole, or where the viewer may know every state. */
  readonly state?: string;
  /** What the viewer sees of what was said, by its author's last word; absent where the item is struck, and of a strike. */
  readonly payload?: Readonly<Record<string, unknown>>;
  /** What this viewer would have read here was corrected since. */
  readonly corrected?: true;
  /** The item was struck since. */
  readonly struck?: true;
}

/**
 * Answers what happened in a process, as one viewer sees it. What the viewer may not see leaves no trace: no number, no gap, no
 * sign of how much there is.
 *
 * Who sees an item by the label of its list sees that it was entered. Who may know an item sees what it is about, and of the whole
 * record what its states and payloads are open for; of each line only the visible fields. An item's lines all show its author's last
 * word; a correction of what the viewer does not see is no line. What was struck stays a line, without what it said.
 *
 * @param process - The process.
 * @param state - The state that the log led to: it says who may look. What the log holds beyond it is left out.
 * @param log - The entries of the stream, in order, from revision 1.
 * @param viewer - Who looks, from `asViewer`.
 * @returns The lines in the order in which they were entered; `[]` where the viewer may see nothing of the record.
 * @throws {CoachingError} `log/broken` as `replay` does, and where the log ends before the state.
 * @example
 * const nobody = { partnerships: [], assignments: [], consents: [], classes: [] };
 * const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: '2026-09-14T08:00:00Z' }, nobody);
 * storyOf(impact, initial(impact, 'c1'), [], ben); // => []
 */
export function storyOf<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  state: Stated<z.output<Schema>, State>,
  log: readonly Entry<Event, State, Facts>[],
  viewer: Viewer,
): readonly StoryLine[] {
  if (!viewer.sees(process, state, [])) return [];
  return linesOf(process, state, tellingsOf(process.compiled, state, log as readonly Entry[]), viewer);
}

/** The lines of some tellings that a viewer sees who may see the record. */
export function linesOf(
  process: Labelled & Pick<Process, 'compiled'>,
  state: Stated,
  tellings: readonly Telling[],
  viewer: Viewer,
): readonly StoryLine[] {
  const { compiled } = process;
  const look = lookAt(process, state, viewer);
  const named = knowsStates(look, compiled);
  return tellings.flatMap((telling) => {
    const line = lineOf(look, compiled, telling);
    if (line === undefined) return [];
    const { event, to } = telling;
    const { type, at, recordedAt, by } = event;
    return [{ type, at, recordedAt, by, ...(named || telling.kind === 'whole' ? { state: to } : {}), ...line }];
  });
}

/** What a line says beside its stamp; nothing where there is none for this viewer. */
type Line = Omit<StoryLine, 'type' | 'at' | 'recordedAt' | 'by' | 'state'> & Partial<Pick<StoryLine, 'at'>>;

function lineOf(look: Look, compiled: Compiled, telling: Telling): Line | undefined {
  const { event } = telling;
  switch (telling.kind) {
    case 'word':
      return wordLine(look, telling.thread, telling.nth);
    case 'strike': {
      const { thread } = telling;
      return lastSeen(look, thread) === undefined ? undefined : { about: thread.item, owner: thread.of.owner };
    }
    case 'about': {
      const { item, label, of, spec, thread } = telling.about;
      if (!aboutOpen(look, telling.about, event.by)) return undefined;
      const payload = look.shows(label, spec.payload, event, { owner: of.owner, by: event.by });
      if (payload === undefined) return undefined;
      return { about: item, owner: of.owner, ...(thread?.struck === true ? { struck: true } : { payload }) };
    }
    case 'whole': {
      const { spec, to } = telling;
      if (!wholeOpen(look, compiled, spec, to, event.by)) return undefined;
      const label = compiled.states.get(to)?.label;
      const payload = label === undefined ? undefined : look.shows(label, spec.payload, event, { owner: 'team', by: event.by });
      return payload === undefined ? undefined : { payload };
    }
  }
}

function wordLine(look: Look, thread: Thread, nth: number): Line | undefined {
  const last = lastSeen(look, thread);
  const own = seen(look, thread, nth);
  // A correction of what is hidden from somebody is hidden from them.
  if (last === undefined || (nth > 0 && sameJson(own, seen(look, thread, nth - 1)))) return undefined;
  const { item, of, about } = thread;
  const which = nth > 0 ? { about: item } : { item, at: last.at, ...(about === undefined ? {} : { about: about.item }) };
  if (thread.struck) return { ...which, owner: of.owner, struck: true };
  return { ...which, owner: of.owner, payload: last.payload, ...(sameJson(own, last) ? {} : { corrected: true }) };
}

interface Seen {
  readonly payload: AnyRecord;
  readonly at: Instant;
}

function lastSeen(look: Look, thread: Thread): Seen | undefined {
  return seen(look, thread, thread.words.length - 1);
}

/** What a viewer sees of one word on an item. */
function seen(look: Look, { label, payload, of, about, words }: Thread, nth: number): Seen | undefined {
  const word = words[nth];
  if (word === undefined || (about !== undefined && !aboutOpen(look, about, of.by))) return undefined;
  const shown = look.shows(label, payload, word.value, of);
  return shown === undefined ? undefined : { payload: shown, at: word.at };
}
