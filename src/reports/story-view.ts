import type * as z from 'zod';
import type { LabelledObject } from '../labels/label';
import type { Policy, Purpose, Relationship } from '../labels/label-kind';
import type { Stated } from '../labels/labelled';
import type { ViewerOf } from '../privacy/as-viewer';
import { type View, viewFor } from '../privacy/view-for';
import type { EventStamp } from '../process/event';
import type { Entry, Process } from '../process/process';
import { type StoryLine, storyOf } from './story';

/**
 * Answers what {@link storyOf} does, with the receipt of the look: hand it to `show`, which keeps the receipt before the story is read. The
 * fields on the receipt are those of the record that this viewer sees, for a story tells of no others.
 *
 * @param process - The process.
 * @param state - The state that the log led to: it says who may look.
 * @param log - The entries of the stream, in order, from revision 1.
 * @param viewer - Who looks, from `asViewer`.
 * @returns The lines, for the viewer's purpose, and the receipt; `[]` and a denial where the viewer may see nothing of the record.
 * @throws {CoachingError} as {@link storyOf} does.
 * @example
 * const nobody = { partnerships: [], assignments: [], consents: [], classes: [] };
 * const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: '2026-09-14T08:00:00Z' }, nobody);
 * const { data, receipt } = storyView(impact, initial(impact, 'c1'), [], ben);
 * data; // => []
 * receipt.outcome; // => 'denied'
 */
export function storyView<
  Schema extends LabelledObject,
  Event extends EventStamp,
  State extends string,
  Facts,
  P extends Policy | readonly Policy[],
  As extends Relationship,
  For extends Purpose,
>(
  process: Process<Schema, Event, State, Facts>,
  state: Stated<z.output<Schema>, State>,
  log: readonly Entry<Event, State, Facts>[],
  viewer: ViewerOf<P, As, For>,
): View<readonly StoryLine[], For> {
  const { receipt } = viewFor(process, state, viewer);
  const data = Object.freeze(storyOf(process, state, log, viewer));
  return Object.freeze({ data, receipt }) as View<readonly StoryLine[], For>;
}
