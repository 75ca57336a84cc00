import { cycleFacts, grow, impact, partnership, partnershipFacts } from 'coaching-cycles';
import type { SchoolCalendar } from 'coaching-cycles/people';
import { strict } from 'coaching-cycles/privacy';
import { handle, type Store, stateOf } from 'coaching-cycles/store';
import { goalKinds } from '../../../district/src/goal-kinds';
import { randomFrom } from '../../../district/src/random';
import { momentOf } from '../../../district/src/school-days';
import { type Scribe, scribeOf } from '../../../district/src/scribe';
import type { Step } from '../../../district/src/step';
import { tellPartnership } from '../../../district/src/tell-beginning';
import { tellGrow } from '../../../district/src/tell-grow';
import { tellImpact } from '../../../district/src/tell-impact';
import { assignments } from './people';
import { weeksBehind } from './school';

/** A teacher, a coach, and how their story goes; the day of the term on which it starts. */
interface Story {
  readonly teacher: string;
  readonly coach: string;
  readonly start: number;
  readonly turn: 'met' | 'new-strategy' | 'partly' | 'grow';
  /** The number of the goal among the district's. */
  readonly kind: number;
  /** The story ends where the cycle is proposed. */
  readonly proposedOnly?: boolean;
}

const stories: readonly Story[] = [
  { teacher: 'ana', coach: 'noor', start: 3, turn: 'met', kind: 0 },
  { teacher: 'ben', coach: 'noor', start: 6, turn: 'new-strategy', kind: 1 },
  { teacher: 'dee', coach: 'noor', start: 32, turn: 'met', kind: 3 },
  { teacher: 'eli', coach: 'noor', start: 29, turn: 'grow', kind: 0 },
  { teacher: 'fay', coach: 'sam', start: 20, turn: 'partly', kind: 2 },
  { teacher: 'gus', coach: 'noor', start: 33, turn: 'met', kind: 2, proposedOnly: true },
];

/**
 * Fills a store with the first weeks of a term, told by the scripts of the district example. What was kept at an earlier start is known
 * by its id and not kept twice, so that a start that was cut off is gone on with.
 */
export async function fill(store: Store, calendar: SchoolCalendar): Promise<void> {
  const steps = stories.flatMap((story, n) => stepsOf(story, n, calendar));
  for (const step of steps.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) await keep(store, step);
}

function stepsOf({ teacher, coach, start, turn, kind: number, proposedOnly }: Story, n: number, calendar: SchoolCalendar): readonly Step[] {
  const pair = { teacher, coach, principal: undefined, evaluator: undefined, leaders: [] };
  const stream = `p-${teacher}-${coach}`;
  const scribe: Scribe = scribeOf(stream, calendar);
  const kind = goalKinds[number];
  if (kind === undefined) return [];
  scribe.on(start - 3);
  tellPartnership(scribe, pair);
  if (turn === 'grow') tellGrow(scribe, pair, stream, start, kind);
  else tellImpact(scribe, pair, { partnership: stream, start, kind, schoolClass: undefined, random: randomFrom(n), turn, mishaps: false });
  const until = Date.parse(momentOf(calendar, scribe.date(weeksBehind * 5), 0));
  const told = scribe.steps.filter((step) => step.meant === undefined && Date.parse(step.at) < until);
  const proposed = told.findIndex((step) => step.process !== 'partnership');
  return proposedOnly ? told.slice(0, proposed + 1) : told;
}

async function keep(store: Store, step: Step): Promise<void> {
  if (step.process === 'look') return;
  const options = { clock: () => step.at };
  const known = { assignments, at: step.at, policy: strict };
  const facts = async () => cycleFacts(await stateOf(store, partnership, step.partnership), known);
  const [, teacher = '', coach = ''] = step.partnership.split('-');
  const people = { teachers: [teacher], coaches: [coach] };
  const answer =
    step.process === 'partnership'
      ? await handle(store, partnership, step.stream, step.event, () => partnershipFacts(people, { ...known, mayPropose: true }), options)
      : step.process === 'impact'
        ? await handle(store, impact, step.stream, step.event, facts, options)
        : await handle(store, grow, step.stream, step.event, facts, options);
  if (answer.ok) return;
  throw new Error(
    `Expected ${step.event.type} of ${step.stream} to be kept, found: ${answer.refusals.map(({ message }) => message).join(' ')}`,
  );
}
