import type { Model } from './model';
import type { WorkOfModel } from './work-of';

/** How far a cycle of a model can come at most: what is made stays, and nobody ever lacks the will. */
export interface Reach {
  readonly phases: ReadonlySet<string>;
  canMeet(rule: string): boolean;
  /** The list whose item a piece of work is about. */
  about(work: string): string | undefined;
  /** The list whose item a piece of work is about or follows, where nobody can make one. */
  lacks(work: string): string | undefined;
  /** The work by which a rule can be met. */
  inWords(rule: string): string;
}

/** Answers which phases a cycle can come to and which rules it can meet, by what can be made on the way. */
export function reachOf(model: Model, { events, needs, waysOf }: WorkOfModel): Reach {
  const made = new Set<string>();
  const phases = new Set(model.order === 'free' ? Object.keys(model.phases) : [model.start]);

  const canMeet = (rule: string) => waysOf(rule).some((way) => way.every((work) => made.has(work)));
  const lacks = (work: string) =>
    [events[work]?.about?.items, events[work]?.follows?.items].find(
      (list) => list !== undefined && ![...made].some((each) => events[each]?.append === list),
    );
  const canBeDone = (work: string) => needs(work).every(canMeet) && lacks(work) === undefined;
  const goOn = (name: string) => {
    const { work = [], leave = [], next, back } = model.phases[name] ?? {};
    for (const each of [...work, ...model.anytime]) if (canBeDone(each)) made.add(each);
    const reviews = made.has('review.held') && [...work, ...model.anytime].includes('review.held');
    const ways = [leave.every(canMeet) ? next : undefined, back, ...(reviews ? Object.values(model.review ?? {}) : [])];
    for (const to of ways) if (to !== undefined) phases.add(to);
  };

  // What one phase makes may open another, or the one before.
  for (let before = -1; before < made.size + phases.size; ) {
    before = made.size + phases.size;
    for (const name of phases) goOn(name);
  }
  return {
    phases,
    canMeet,
    about: (work) => events[work]?.about?.items,
    lacks,
    inWords: (rule) =>
      waysOf(rule)
        .map((way) => way.join(' and '))
        .join(', or '),
  };
}
