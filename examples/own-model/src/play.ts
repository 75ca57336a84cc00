import type { CycleFacts } from 'coaching-cycles';
import type { LabelledObject } from 'coaching-cycles/labels';
import { asViewer, strict } from 'coaching-cycles/privacy';
import { decide, diagram, type EventStamp, initial, nextSteps, type Process } from 'coaching-cycles/process';

/** An event as a story tells it: it is stamped with its id and its time. */
export type Told<Event extends EventStamp> = Event extends EventStamp
  ? Omit<Event, 'id' | 'at' | 'recordedAt'> & Partial<Pick<Event, 'id'>>
  : never;

const from = '2026-08-01T00:00:00Z';
const policy = { id: strict.id, version: strict.version };

/** Cho coaches Ben; nobody of the two evaluates. */
export const facts: CycleFacts = {
  partnership: { id: 'p1', standing: 'active', teachers: ['ben'], coaches: ['cho'], policy },
  coachEvaluates: false,
};

const evidence = {
  partnerships: [
    {
      id: 'p1',
      policy,
      people: [
        { person: 'ben', part: 'teacher' as const, from },
        { person: 'cho', part: 'coach' as const, from },
      ],
    },
  ],
  assignments: [],
  consents: [],
  classes: [],
};

/** What the coach proposes. */
export function proposalOf({ name, version }: { readonly name: string; readonly version: number }) {
  const people = { teachers: ['ben'], coaches: ['cho'] };
  return { type: 'cycle.proposed' as const, by: 'cho', partnership: 'p1', ...people, policy, model: { name, version } };
}

/** Plays a story through a process and prints it: its diagram, every event and refusal, and what the teacher could do next. */
export function play<Schema extends LabelledObject, Event extends EventStamp, State extends string>(
  title: string,
  process: Process<Schema, Event, State, CycleFacts>,
  story: readonly Told<Event>[],
): void {
  console.log(`\n${title}\n${'='.repeat(title.length)}\n\n${diagram(process)}\n`);
  let state = initial(process, 'c1');
  for (const [n, told] of story.entries()) {
    const at = new Date(Date.UTC(2026, 8, 14, 8, n)).toISOString();
    // A story leaves out the stamp alone; what is left is the event's.
    const event = { id: `e${n + 1}`, at, recordedAt: at, ...told } as unknown as Event;
    const decided = decide(process, state, event, facts);
    if (decided.ok) {
      state = decided.state;
      console.log(`${event.by}: ${event.type} -> ${state.state}`);
      continue;
    }
    console.log(`${event.by}: ${event.type} is refused`);
    for (const { rule, code, message } of decided.refusals) console.log(`  ${rule ?? code}: ${message}`);
    const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at }, evidence);
    const ready = nextSteps(process, state, facts, ben).filter((step) => step.ready);
    console.log(`  Ben could ask for: ${ready.map(({ type }) => type).join(', ')}`);
  }
}
