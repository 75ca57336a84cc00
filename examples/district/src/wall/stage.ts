import { partnership, partnershipFact } from 'coaching-cycles';
import type { Instant, IsoDate } from 'coaching-cycles/core';
import type { LabelledObject, Purpose, Relationship } from 'coaching-cycles/labels';
import { dateOf } from 'coaching-cycles/people';
import { asViewer, type Hat, strict, viewFor } from 'coaching-cycles/privacy';
import { type EventStamp, type Process, replay } from 'coaching-cycles/process';
import type { KnownOfSharing } from 'coaching-cycles/sharing';
import { logOf, type Store, stateOf } from 'coaching-cycles/store';
import type { District } from '../district';
import { evidenceOf, shownBy } from '../looks';
import { namesOf } from '../names';
import { momentOf, schoolDaysOf } from '../school-days';
import { dateOfDay } from '../scribe';

/** What every act needs. */
export interface Stage {
  readonly district: District;
  readonly store: Store;
  readonly nameOf: (person: string) => string;
  readonly dateOf: (at: Instant) => IsoDate;
  /** A moment in the afternoon of a day of the script: whatever is asked for later on the same day comes later. */
  readonly moment: (day: number) => Instant;
  /** The evening of the last day of school. */
  readonly end: Instant;
}

export function stageOf(district: District, store: Store): Stage {
  const { calendar } = district;
  const dates = schoolDaysOf(calendar);
  let minutes = 12 * 60;
  const moment = (day: number) => {
    minutes += 5;
    return momentOf(calendar, dateOfDay(dates, day), minutes);
  };
  const end = momentOf(calendar, dates.at(-1) ?? '', 18 * 60);
  return { district, store, nameOf: namesOf(district).nameOf, dateOf: (at) => dateOf(calendar, at), moment, end };
}

type Answer =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusals?: readonly { readonly message: string }[]; readonly message?: string };

/**
 * Asks for something that is to be kept. What an earlier run has kept under the event's id is not asked for again: an event that is there
 * `handle` would keep once, but of one that was erased since nothing is left to tell that it was the same.
 */
export async function once({ store }: Stage, stream: string, event: string, asking: () => Promise<Answer>): Promise<void> {
  if ((await store.load(stream, event)).entry !== null) return;
  const answer = await asking();
  if (!answer.ok) throw new Error(`Expected ${event} to be kept, found that it was refused: ${reasonsOf(answer)}`);
}

/** Why something was refused, in one line; nothing where it was not. */
export function reasonsOf(answer: Answer): string {
  if (answer.ok) return '';
  return answer.refusals?.map(({ message }) => message).join(' ') ?? answer.message ?? '';
}

/** A stream as it stood at a moment. */
export async function stateAt<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  { store }: Pick<Stage, 'store'>,
  process: Process<Schema, Event, State, Facts>,
  stream: string,
  at: Instant,
) {
  const log = await logOf(store, process, stream);
  return replay(
    process,
    stream,
    log.filter(({ event }) => Date.parse(event.recordedAt) <= Date.parse(at)),
  );
}

/** What somebody sees of a stream at a moment. The look leaves a receipt before anything is shown. */
export async function look<
  Schema extends LabelledObject,
  Event extends EventStamp,
  State extends string,
  Facts,
  const As extends Relationship,
  const For extends Purpose,
>(stage: Stage, process: Process<Schema, Event, State, Facts>, stream: string, hat: Hat<As, For>) {
  const viewer = asViewer(strict, hat, await evidenceOf(stage.district, stage.store));
  return (await shownBy(stage.store, viewFor(process, await stateAt(stage, process, stream, hat.at), viewer))).data;
}

/** What the rules of an act may know, asked for afresh at each attempt. */
export async function knownOf({ district, store }: Stage, stream: string, at: Instant): Promise<KnownOfSharing> {
  const state = await stateOf(store, partnership, stream);
  const fact = partnershipFact(state);
  if (fact === null) throw new Error(`Expected the partnership ${stream}, found none.`);
  return { partnership: fact, active: state.state === 'active', policy: strict, assignments: district.assignments, at };
}
