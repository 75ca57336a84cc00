import type * as z from 'zod';
import { type Catalogue, inWords, says } from '../core/sentence';
import type { LabelledObject } from '../labels/label';
import type { Stated, Viewer } from '../labels/labelled';
import type { EventStamp } from '../process/event';
import type { Entry, Process } from '../process/process';
import { linesOf, type StoryLine } from './story';
import { tellingsOf } from './telling';

/** What one person is told of one thing that happened. */
export interface Notice {
  /** The id of the person. */
  readonly to: string;
  /** The same for everything that ever happens: it is read on a locked phone, over a shoulder. */
  readonly subject: string;
  /** What this person sees of it, as their story has it. It belongs behind the lock. */
  readonly line: StoryLine;
}

export interface NoticeOptions {
  /** The subject in other words. Default English. */
  readonly catalogue?: Catalogue;
}

/**
 * Answers whom to tell what of the last thing that happened: each of those who may see it, cut for each, and never who did it.
 *
 * A notice is there where `storyOf` has a line for the entry, and says what that line says. That there is a notice tells that
 * something happened; so for whom it is hidden there is none, and nothing is counted.
 *
 * @param process - The process.
 * @param state - The state that the log led to.
 * @param log - The entries of the stream, in order, from revision 1. The notices are of the one that led to the state: only the log
 *   before it says what a correction changed, or what was struck.
 * @param viewers - Who could be told, each as the viewer that they are at that moment, from `asViewer`. Somebody who is named in
 *   two hats is told in both.
 * @param options - The words of the subject. They are no person's, and the same for all.
 * @returns The notices, in the order of the viewers; `[]` where nobody else may see it.
 * @throws {CoachingError} `log/broken` as `storyOf` does, where somebody else may see the record.
 * @example
 * const nobody = { partnerships: [], assignments: [], consents: [], classes: [] };
 * const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: '2026-09-14T08:00:00Z' }, nobody);
 * noticesFor(impact, initial(impact, 'c1'), [], [ben]); // => []
 */
export function noticesFor<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  state: Stated<z.output<Schema>, State>,
  log: readonly Entry<Event, State, Facts>[],
  viewers: readonly Viewer[],
  options: NoticeOptions = {},
): readonly Notice[] {
  const by = log[state.revision - 1]?.event.by;
  const others = viewers.filter((viewer) => viewer.person !== by && viewer.sees(process, state, []));
  if (others.length === 0) return [];
  // No topic, no name, no event, and not that there is coaching at all.
  const subject = inWords(says('notice/subject', 'There is something new for you'), options.catalogue);
  const last = tellingsOf(process.compiled, state, log as readonly Entry[]).filter(({ revision }) => revision === state.revision);
  return others.flatMap((viewer) => linesOf(process, state, last, viewer).map((line) => ({ to: viewer.person, subject, line })));
}
