import type { CycleEvent } from '../../src/cycle/cycle-event';
import type { CognitiveEvent } from '../../src/cycle/models/cognitive';
import type { GetBetterFasterEvent } from '../../src/cycle/models/get-better-faster';
import type { LessonStudyEvent } from '../../src/cycle/models/lesson-study';
import type { MyTeachingPartnerEvent } from '../../src/cycle/models/my-teaching-partner';
import type { PdsaEvent } from '../../src/cycle/models/pdsa';
import type { PeerCoachingEvent } from '../../src/cycle/models/peer-coaching';
import type { PracticeBasedEvent } from '../../src/cycle/models/practice-based';
import type { StudentCenteredEvent } from '../../src/cycle/models/student-centered';

/** An event of any model. */
export type AnyEvent =
  | CycleEvent
  | CognitiveEvent
  | GetBetterFasterEvent
  | LessonStudyEvent
  | MyTeachingPartnerEvent
  | PdsaEvent
  | PeerCoachingEvent
  | PracticeBasedEvent
  | StudentCenteredEvent;

type Untimed<Event> = Event extends AnyEvent ? Omit<Event, 'id' | 'at' | 'recordedAt'> & { readonly id?: string } : never;

/** An event as a story tells it: its times follow from its place, and its id where nothing refers to it. */
export type Told = Untimed<AnyEvent>;
