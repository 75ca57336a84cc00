import { classesOf } from 'coaching-cycles/people';
import type { District } from './district';
import { goalKinds } from './goal-kinds';
import type { Pair } from './pairs';
import { randomFrom } from './random';
import { scribeOf } from './scribe';
import type { Step } from './step';
import { tellPartnership } from './tell-beginning';
import { tellGrow } from './tell-grow';
import { type ImpactTold, tellImpact } from './tell-impact';

/** The stream of a pair's partnership. */
export function partnershipOf({ teacher, coach }: Pick<Pair, 'teacher' | 'coach'>): string {
  return `p-${teacher}-${coach}`.slice(0, 100);
}

const turns: readonly (ImpactTold['turn'] | 'grow')[] = ['met', 'withdrawn', 'new-strategy', 'pause', 'grow', 'partly'];

/**
 * What happens in a term, in order of time: the same for the same district and seed. The first pair's cycle is the one in which
 * things go wrong; the second teacher withdraws, and where there is no second one the first does, from a second cycle.
 */
export function termScript(district: District, pairs: readonly Pair[], seed: number): readonly Step[] {
  const random = randomFrom(seed);
  const steps = pairs.flatMap((pair, n) => {
    const partnership = partnershipOf(pair);
    const scribe = scribeOf(partnership, district.calendar);
    const [schoolClass] = classesOf(district.classes, pair.teacher);
    const turn = n < turns.length ? turns[n] : turns[Math.floor(random() * turns.length)];
    const kind = goalKinds[n % goalKinds.length];
    if (turn === undefined || kind === undefined) return [];
    const start = 4 + (n % 12) * 2;
    const told = { partnership, start, kind, schoolClass: schoolClass?.id, random, mishaps: n === 0 };
    scribe.on(start - 3);
    tellPartnership(scribe, pair);
    if (turn === 'grow') tellGrow(scribe, pair, partnership, start, kind);
    else tellImpact(scribe, pair, { ...told, turn });
    if (pairs.length === 1) tellImpact(scribe, pair, { ...told, start: start + 45, mishaps: false, turn: 'withdrawn' });
    scribe.on(78);
    scribe.partnership({ type: 'contact.recorded', by: pair.coach, kind: 'conversation', minutes: 10 });
    return scribe.steps;
  });
  return steps.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
