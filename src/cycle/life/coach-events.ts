import * as z from 'zod';
import { personIdSchema } from '../../core/ids';
import { says } from '../../core/sentence';
import { labelEach } from '../../labels/label';
import type { EventOf } from '../../process/event';
import type { CycleFacts } from '../cycle';
import { cycleEvents, cycleRules } from '../declare';

/** A coach who comes into a cycle, or goes. */
export const coachSchema = z.object(labelEach('operational', { person: personIdSchema }));

export interface CoachJoined extends EventOf<'coach.joined', typeof coachSchema> {}
export interface CoachLeft extends EventOf<'coach.left', typeof coachSchema> {}

/** Who came into the partnership and not yet into the cycle, and who is in the cycle and no more in the partnership. */
function changes({ partnership }: CycleFacts, coaches: readonly string[]) {
  const now = partnership?.coaches ?? [];
  return { came: now.filter((each) => !coaches.includes(each)), went: coaches.filter((each) => !now.includes(each)) };
}

/** The coaches of a cycle follow those of its partnership, such as a substitute for a while. The cycle's list says who acts. */
export const coachEvents = cycleEvents({
  'coach.joined': {
    payload: coachSchema,
    by: ['teacher', 'coach'],
    write: (draft, { person }) => {
      draft.coaches.push(person);
      // Who has left since may have been there.
      if (!draft.acceptedBy.includes(person)) draft.acceptedBy.push(person);
    },
    check: ({ person }, { facts, record }) =>
      changes(facts, record.coaches).came.includes(person)
        ? undefined
        : says('coach-joins', 'Expected a coach whom the partnership has and the cycle has not, found another.'),
    example: ({ facts, record }) => ({ person: changes(facts, record.coaches).came[0] ?? 'coach' }),
  },
  'coach.left': {
    payload: coachSchema,
    by: ['teacher', 'coach'],
    write: (draft, { person }) => {
      draft.coaches = draft.coaches.filter((each) => each !== person);
    },
    check: ({ person }, { facts, record }) =>
      changes(facts, record.coaches).went.includes(person)
        ? undefined
        : says('coach-leaves', 'Expected a coach of the cycle whom the partnership has no more, found another.'),
    example: ({ facts, record }) => ({ person: changes(facts, record.coaches).went[0] ?? 'coach' }),
  },
});

/** Both are asked for only where the partnership has changed. */
export const coachRules = cycleRules({
  'coach-came': {
    reads: ['coaches'],
    test: ({ coaches }, { facts }) =>
      changes(facts, coaches).came.length > 0
        ? undefined
        : says('coach-came', 'Expected a coach whom the partnership has and the cycle has not, found none.'),
  },
  'coach-went': {
    reads: ['coaches'],
    test: ({ coaches }, { facts }) =>
      changes(facts, coaches).went.length > 0
        ? undefined
        : says('coach-went', 'Expected a coach of the cycle whom the partnership has no more, found none.'),
  },
});
