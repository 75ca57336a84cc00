import type { CycleFacts } from '../../src/cycle/cycle';
import type { Process } from '../../src/process/process';
import type { AnyEvent, Told } from './told-event';

/** A step that is wrong where it stands: it is refused. */
export interface Wrong {
  readonly wrong: Told;
}

export interface Step {
  readonly event: AnyEvent;
  readonly refused: boolean;
}

/** A whole cycle of one model, from its proposal to its close. */
export interface Story {
  /** A process knows the events of its own model; what a story asks of it is checked as it is decided. */
  readonly process: Process;
  readonly facts: CycleFacts;
  readonly people: readonly string[];
  readonly steps: readonly Step[];
  /** The events of all steps that are not wrong. */
  readonly accepted: readonly AnyEvent[];
}

interface Beginning {
  readonly process: { readonly kind: string };
  readonly teachers?: readonly string[];
  readonly coaches?: readonly string[];
  readonly policy?: string;
}

const start = Date.parse('2026-09-14T08:00:00Z');
const halfADay = 43_200_000;

/** Tells a story, an event each half a day: somebody proposes the cycle, the others say yes, and then what is told happens. */
export function storyOf(
  { process, teachers = ['ben'], coaches = ['cho'], policy = 'strict' }: Beginning,
  told: readonly (Told | Wrong)[],
): Story {
  const people = [...coaches, ...teachers];
  const [first = 'cho', ...others] = people;
  const partnership = { id: 'p1', teachers: [...teachers], coaches: [...coaches], policy: { id: policy, version: 1 } };
  const { id, ...rest } = partnership;
  const model = { name: process.kind.replace(/-cycle$/, ''), version: 1 };
  const begun: readonly Told[] = [
    { type: 'cycle.proposed', by: first, partnership: id, ...rest, model, topic: 'Talk in class' },
    ...others.map((by): Told => ({ type: 'cycle.accepted', by })),
  ];
  const steps = [...begun, ...told].map((each, n): Step => {
    const at = new Date(start + n * halfADay).toISOString();
    const event = 'wrong' in each ? each.wrong : each;
    return { event: { id: `e${n + 1}`, ...event, at, recordedAt: at } as AnyEvent, refused: 'wrong' in each };
  });
  return {
    process: process as Process,
    facts: { partnership: { ...partnership, standing: 'active' }, coachEvaluates: false },
    people,
    steps,
    accepted: steps.filter(({ refused }) => !refused).map(({ event }) => event),
  };
}

export const finished = (by = 'ben'): Told => ({ type: 'phase.finished', by });

/** Ben and Cho meet. */
export const met: Told = { type: 'session.held', by: 'cho', kind: 'meeting', minutes: 30, attended: ['ben', 'cho'] };

export const noted = (by: string, note: string): Told => ({ type: 'note.taken', by, note, ownNote: 'A word for myself.' });

export const studentGoal = {
  id: 'g1',
  type: 'goal.drafted',
  by: 'ben',
  text: 'Students explain how they got to an answer.',
  about: 'students',
  measure: 'Students who explain, in a sweep over the class',
  unit: 'percent of students',
  target: { kind: 'increase', baseline: 35, target: 75 },
} as const satisfies Told;

export const practiceGoal = {
  ...studentGoal,
  text: 'I name what children did well.',
  about: 'practice',
  measure: 'Times in a lesson',
  unit: 'times',
  target: { kind: 'increase', baseline: 0, target: 3 },
} as const satisfies Told;

export const agreedOn = (item = 'g1'): Told => ({ type: 'goal.agreed', by: 'ben', item });
