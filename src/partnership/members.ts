import { compareInstants, type Instant } from '../core/instant';
import type { Partnership } from './partnership';

interface Member {
  readonly person: string;
  readonly part: string;
  readonly until?: Instant | undefined;
  readonly plannedUntil?: Instant | undefined;
}

/** Whether the time of a substitute is over at a moment. */
export function isOver({ plannedUntil }: Pick<Member, 'plannedUntil'>, at: Instant): boolean {
  return plannedUntil !== undefined && compareInstants(at, plannedUntil) >= 0;
}

/** The members of a part who have not left; at a moment, without substitutes whose time is over. */
export function membersNow(people: readonly Member[], part: string, at?: Instant): readonly string[] {
  const here = (each: Member) => each.part === part && each.until === undefined && (at === undefined || !isOver(each, at));
  return people.filter(here).map((each) => each.person);
}

/** Ends the parts of some. */
export function leave(
  draft: Pick<Partnership, 'people'>,
  event: { readonly recordedAt: Instant },
  who: (each: Partnership['people'][number]) => boolean,
): void {
  for (const each of draft.people) if (each.until === undefined && who(each)) each.until = event.recordedAt;
}
