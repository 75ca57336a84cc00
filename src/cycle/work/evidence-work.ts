import { says } from '../../core/sentence';
import { artifactSchema } from '../../evidence/artifact';
import { classEvidenceSchema } from '../../evidence/class-evidence';
import { classMissing } from '../../evidence/class-missing';
import { freeNoteSchema } from '../../observation/free-note';
import { timeOnTaskSchema } from '../../observation/time-on-task-observation';
import type { EventOf } from '../../process/event';
import { cycleEvents } from '../declare';
import { sessionSchema } from '../items/session';
import { happening, stillToCome } from './happening';

export interface SessionHeld extends EventOf<'session.held', typeof sessionSchema> {}
export interface RealityRecorded extends EventOf<'reality.recorded', typeof classEvidenceSchema> {}
export interface ArtifactAdded extends EventOf<'artifact.added', typeof artifactSchema> {}
export interface TimeOnTaskObserved extends EventOf<'time-on-task.observed', typeof timeOnTaskSchema> {}
export interface NoteTaken extends EventOf<'note.taken', typeof freeNoteSchema> {}

/** What is seen and kept: sessions, pictures of reality, artifacts, observations, notes. */
export const evidenceWork = cycleEvents({
  'session.held': {
    payload: sessionSchema,
    by: ['teacher', 'coach'],
    append: 'sessions',
    when: happening,
    check: (event, { record }) => {
      // Who said yes and has left since may have been there.
      const people = [...record.teachers, ...record.coaches, ...record.acceptedBy];
      if (new Set(event.attended).size < event.attended.length)
        return says('session.held/attended-twice', 'Expected each who attended once, found one twice.');
      return event.attended.every((each) => people.includes(each))
        ? undefined
        : says('session.held/attended', 'Expected people of this cycle to attend, found another.');
    },
    // A colleague may leave before a correction; one's own presence stays possible as long as one can ask.
    example: ({ by, record }) => ({ kind: 'meeting' as const, minutes: 30, attended: [attending(record, by)] }),
  },
  'reality.recorded': {
    payload: classEvidenceSchema,
    by: ['teacher', 'coach'],
    append: 'realities',
    when: happening,
    check: (event) => classMissing(event) ?? stillToCome(event.on, event.recordedAt),
    example: ({ at }) => ({ method: 'observation' as const, on: at.slice(0, 10), summary: 'Eight of 24 students explain their answers.' }),
  },
  'artifact.added': {
    payload: artifactSchema,
    by: ['teacher', 'coach'],
    append: 'artifacts',
    check: (event) => classMissing(event),
    example: () => ({ kind: 'document' as const, held: { shows: 'no-students' as const, address: 'app:documents/1' } }),
  },
  'time-on-task.observed': { payload: timeOnTaskSchema, by: ['teacher', 'coach'], append: 'observations', when: happening },
  'note.taken': { payload: freeNoteSchema, by: ['teacher', 'coach'], append: 'notes', when: happening },
});

function attending(record: { readonly [K in 'teachers' | 'coaches']: readonly string[] }, by: string): string {
  const people = [...record.teachers, ...record.coaches];
  return people.includes(by) ? by : (people[0] ?? by);
}
