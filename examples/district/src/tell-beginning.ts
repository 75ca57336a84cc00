import { growModel, impactModel } from 'coaching-cycles';
import { strict } from 'coaching-cycles/privacy';
import type { Pair } from './pairs';
import type { Scribe } from './scribe';

const policy = { id: strict.id, version: strict.version };

/** How a partnership begins: proposed by the coach, agreed by both. */
export function tellPartnership(scribe: Scribe, { teacher, coach }: Pair): void {
  scribe.partnership({
    type: 'partnership.proposed',
    by: coach,
    teachers: [teacher],
    coaches: [coach],
    enrolment: 'voluntary',
    agreement: { version: 1, terms: ['We meet once a week.', 'What we say and see stays between us.', 'The goal is the teacher’s own.'] },
    policy,
  });
  scribe.partnership({ type: 'agreement.signed', by: teacher, version: 1 });
  scribe.partnership({ type: 'agreement.signed', by: coach, version: 1 });
}

/** How a cycle begins: proposed by one, accepted by the other. */
export function tellProposal(
  scribe: Scribe,
  { teacher, coach }: Pair,
  partnership: string,
  of: 'impact' | 'grow',
  topic: string | undefined,
  proposer: 'teacher' | 'coach' = 'coach',
): void {
  const { name, version } = of === 'impact' ? impactModel : growModel;
  const [first, second] = proposer === 'coach' ? [coach, teacher] : [teacher, coach];
  scribe.cycle(of);
  scribe.ask({
    type: 'cycle.proposed',
    by: first,
    partnership,
    teachers: [teacher],
    coaches: [coach],
    policy,
    model: { name, version },
    ...(topic === undefined ? {} : { topic }),
  });
  scribe.ask({ type: 'cycle.accepted', by: second });
}
