import { type Draft, produce } from 'immer';
import type { Cycle } from '../../src/cycle/cycle';
import type { Context } from './context';
import type { Sent, Type } from './event';

/** A step from one context to the next, by a recipe. What it only reads it reads of the record before: a draft costs more. */
function step<T extends Type>(recipe: (record: Draft<Cycle>, event: Sent<T>, before: Cycle) => void) {
  return (context: Context, event: Sent<T>): Context =>
    produce(context, (draft) => {
      draft.revision += 1;
      recipe(draft.record, event, context.record);
    });
}

interface Kept {
  readonly id: string;
  readonly owner: string;
}

/** An item as it is entered: its fields, its author, and whom it is about, which is whom the item is about that it follows. */
function itemOf<Event extends Sent & { readonly owner?: string | undefined }>({ teachers }: Cycle, event: Event, followed?: Kept) {
  const { type, facts, recordedAt, owner, ...fields } = event;
  const [only] = teachers;
  const own = teachers.includes(event.by) ? event.by : teachers.length === 1 && only !== undefined ? only : 'team';
  return { ...fields, owner: followed?.owner ?? owner ?? own };
}

function byId(items: readonly Kept[], id: string): Kept | undefined {
  return items.find((item) => item.id === id);
}

/** Moves an item to a stage, and hands it out. */
function move<Item extends { readonly id: string; stage: string; since: string }>(
  items: Item[],
  { item, recordedAt }: { readonly item: string; readonly recordedAt: string },
  stage: Item['stage'],
): Item | undefined {
  const found = items.find(({ id }) => id === item);
  if (found !== undefined) {
    found.stage = stage;
    found.since = recordedAt;
  }
  return found;
}

export const nothing = step(() => undefined);

export const propose = step<'cycle.proposed'>((record, event) => {
  record.partnership = event.partnership;
  record.teachers = event.teachers;
  record.coaches = event.coaches;
  record.policy = event.policy;
  record.model = event.model;
  record.continues = event.continues ?? null;
  record.topic = event.topic ?? null;
  record.acceptedBy = [event.by];
});

export const accept = step<'cycle.accepted'>((record, event) => {
  record.acceptedBy.push(event.by);
});

export const leaveTeam = step<'teacher.left'>((record, event) => {
  record.teachers = record.teachers.filter((teacher) => teacher !== event.by);
});

/** A pause leaves a phase to be gone on with, and so does a suspension. */
export const pause = (phase: string) =>
  step<'cycle.paused'>((record, event) => {
    record.resumeAt = phase;
    record.pausedUntil = event.until ?? null;
  });

export const suspend = (phase: string) =>
  step<'cycle.suspended'>((record) => {
    record.resumeAt = phase;
  });

export const resume = step<'cycle.resumed'>((record) => {
  record.resumeAt = null;
  record.pausedUntil = null;
});

export const close = step<'cycle.closed'>((record, event) => {
  record.closingReason = event.reason ?? null;
});

export const addSession = step<'session.held'>((record, event, before) => {
  record.sessions.push(itemOf(before, event));
});

export const addReality = step<'reality.recorded'>((record, event, before) => {
  record.realities.push(itemOf(before, event));
});

export const addArtifact = step<'artifact.added'>((record, event, before) => {
  record.artifacts.push(itemOf(before, event));
});

export const addObservation = step<'time-on-task.observed'>((record, event, before) => {
  record.observations.push(itemOf(before, event));
});

export const addNote = step<'note.taken'>((record, event, before) => {
  record.notes.push(itemOf(before, event));
});

export const addGoal = step<'goal.drafted'>((record, event, before) => {
  record.goals.push({ ...itemOf(before, event), stage: 'drafted', since: event.recordedAt });
});

export const agreeGoal = step<'goal.agreed'>((record, event) => {
  move(record.goals, event, 'agreed');
});

export const setGoalAside = step<'goal.set-aside'>((record, event) => {
  move(record.goals, event, 'set-aside');
});

export const addMeasurement = step<'measurement.recorded'>((record, event, before) => {
  record.measurements.push(itemOf(before, event, byId(before.goals, event.goal)));
});

export const addStrategy = step<'strategy.chosen'>((record, event, before) => {
  record.strategies.push(itemOf(before, event, byId(before.goals, event.goal)));
});

export const addChecklist = step<'checklist.agreed'>((record, event, before) => {
  record.checklists.push(itemOf(before, event, byId(before.strategies, event.strategy)));
});

export const planModeling = step<'modeling.planned'>((record, event, before) => {
  record.modelings.push({ ...itemOf(before, event, byId(before.strategies, event.strategy)), stage: 'planned', since: event.recordedAt });
});

export const seeModeling = step<'modeling.done'>((record, event) => {
  const modeling = move(record.modelings, event, 'done');
  if (modeling !== undefined && event.words !== undefined) modeling.words = event.words;
});

export const dropModeling = step<'modeling.dropped'>((record, event) => {
  move(record.modelings, event, 'dropped');
});

export const planImplementation = step<'implementation.planned'>((record, event, before) => {
  record.implementations.push({
    ...itemOf(before, event, byId(before.strategies, event.strategy)),
    stage: 'planned',
    since: event.recordedAt,
  });
});

export const tryOut = step<'implementation.done'>((record, event) => {
  const implementation = move(record.implementations, event, 'done');
  if (implementation === undefined) return;
  if (event.words !== undefined) implementation.words = event.words;
  if (event.marks !== undefined) implementation.marks = event.marks;
});

export const dropImplementation = step<'implementation.dropped'>((record, event) => {
  move(record.implementations, event, 'dropped');
});

export const review = step<'review.held'>((record, event, before) => {
  const { item, ...fields } = itemOf(before, event, byId(before.goals, event.item));
  record.reviews.push({ ...fields, goal: item });
  if (event.decision === 'new-goal') move(record.goals, event, 'met');
  if (event.decision === 'change-goal' || event.decision === 'change-measure') move(record.goals, event, 'set-aside');
  if (event.decision === 'change-strategy') {
    const goal = record.goals.find(({ id }) => id === item);
    const strategies = before.strategies.filter(({ goal }) => goal === item).map(({ id }) => id);
    if (goal !== undefined) goal.strategiesSetAside = strategies;
  }
});

export const makeAppointment = step<'appointment.made'>((record, event, before) => {
  record.appointments.push({ ...itemOf(before, event), stage: 'planned', since: event.recordedAt });
});

export const moveAppointment = step<'appointment.moved'>((record, event, before) => {
  const { item, ...fields } = itemOf(before, event, byId(before.appointments, event.item));
  record.appointments.push({ ...fields, replaces: item, stage: 'planned', since: event.recordedAt });
  move(record.appointments, event, 'moved');
});

export const keepAppointment = step<'appointment.kept'>((record, event, before) => {
  const { item, ...fields } = itemOf(before, event, byId(before.appointments, event.item));
  record.sessions.push(fields);
  move(record.appointments, event, 'kept');
});

export const missAppointment = step<'appointment.missed'>((record, event) => {
  const appointment = move(record.appointments, event, 'missed');
  if (appointment === undefined) return;
  if (event.missing !== undefined) appointment.missing = event.missing;
  if (event.why !== undefined) appointment.why = event.why;
});

export const cancelAppointment = step<'appointment.canceled'>((record, event) => {
  move(record.appointments, event, 'canceled');
});

export const noteSuccess = step<'success.noted'>((record, event, before) => {
  const goal = event.goal === undefined ? undefined : byId(before.goals, event.goal);
  record.successes.push({ ...itemOf(before, event, goal), stage: 'noted', since: event.recordedAt });
});

export const celebrate = step<'success.celebrated'>((record, event) => {
  const success = move(record.successes, event, 'celebrated');
  if (success !== undefined) success.how = event.how;
});

export const joinCoach = step<'coach.joined'>((record, { person }) => {
  record.coaches.push(person);
  if (!record.acceptedBy.includes(person)) record.acceptedBy.push(person);
});

export const leaveCoach = step<'coach.left'>((record, { person }) => {
  record.coaches = record.coaches.filter((coach) => coach !== person);
});

export const carryOver = step<'work.carried-over'>((record, event, before) => {
  record.carried.push(itemOf(before, event));
});
