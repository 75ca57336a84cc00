import type { NextStep } from 'coaching-cycles/process';
import type { Seen } from './cycle';

/** What a button says, and under which heading it stands. */
interface Button {
  readonly group: StepGroup;
  readonly label: string;
}

export type StepGroup = 'happened' | 'decide' | 'course';

const buttons: Readonly<Record<string, readonly [StepGroup, string]>> = {
  'cycle.accepted': ['decide', 'Accept the cycle'],
  'cycle.declined': ['decide', 'Decline the cycle'],
  'goal.drafted': ['decide', 'Draft a goal'],
  'goal.agreed': ['decide', 'Agree on the goal'],
  'goal.set-aside': ['decide', 'Set the goal aside'],
  'strategy.chosen': ['decide', 'Choose a strategy'],
  'checklist.agreed': ['decide', 'Agree on a checklist'],
  'modeling.planned': ['decide', 'Plan to see it modeled'],
  'modeling.dropped': ['decide', 'Drop the modeling'],
  'implementation.planned': ['decide', 'Plan a lesson with it'],
  'implementation.dropped': ['decide', 'Drop the planned lesson'],
  'review.held': ['decide', 'Review the goal'],
  'option.raised': ['decide', 'Raise an option'],
  'option.chosen': ['decide', 'Choose the option'],
  'commitment.made': ['decide', 'Make a commitment'],
  'commitment.settled': ['happened', 'Say what became of the commitment'],
  'session.held': ['happened', 'Record a session'],
  'reality.recorded': ['happened', 'Record a picture of reality'],
  'artifact.added': ['happened', 'Add an artifact'],
  'time-on-task.observed': ['happened', 'Record time on task'],
  'note.taken': ['happened', 'Take a note'],
  'measurement.recorded': ['happened', 'Record a measurement'],
  'modeling.done': ['happened', 'Say that it was modeled'],
  'implementation.done': ['happened', 'Say how the lesson went'],
  'phase.finished': ['course', 'Finish this phase'],
  'phase.reopened': ['course', 'Go back to the phase before'],
  'phase.entered': ['course', 'Go on to another part'],
  'cycle.paused': ['course', 'Pause the cycle'],
  'cycle.resumed': ['course', 'Resume the cycle'],
  'cycle.closed': ['course', 'Close the cycle'],
  'cycle.withdrawn': ['course', 'Withdraw from the cycle'],
  'teacher.left': ['course', 'Leave the team'],
  'item.corrected': ['happened', 'Correct it'],
  'item.struck': ['happened', 'Strike it'],
};

/** A step as a button. */
export function buttonOf(type: string): Button {
  const [group, label] = buttons[type] ?? ['course', spaced(type)];
  return { group, label };
}

/** What an item that a step or a deadline is about is called, as far as its viewer sees it. */
export function itemWords({ item }: Pick<NextStep, 'item'>, seen: Seen): string | undefined {
  if (item === undefined) return undefined;
  const { goals = [], strategies = [], modelings = [], implementations = [], options = [], commitments = [] } = seen;
  const named = [
    ...[...goals, ...options, ...commitments].map(({ id, text }) => ({ id, words: text })),
    ...strategies.map(({ id, name }) => ({ id, words: name })),
    ...modelings.map(({ id, mode }) => ({ id, words: mode === undefined ? undefined : spaced(mode) })),
    ...implementations.map(({ id, strategy }) => ({ id, words: strategies.find((each) => each.id === strategy)?.name })),
  ];
  return named.find(({ id }) => id === item)?.words;
}

const lists: Readonly<Record<string, string>> = {
  goals: 'A goal',
  modelings: 'A planned modeling',
  implementations: 'A planned lesson',
  commitments: 'A commitment',
};

/** What falls due: a list's item, or the phase that the cycle is in. */
export function dueWords(of: string): string {
  return lists[of] ?? `Phase: ${stateWords(of)}`;
}

const states: Readonly<Record<string, string>> = { 'closed.not-met': 'Closed: not met' };

/** The name of a state, as people say it: `active.identify` is *Identify*. */
export function stateWords(state: string): string {
  const [whole = '', part] = state.split('.');
  return (
    states[state] ?? (part === undefined ? sentence(whole) : whole === 'active' ? sentence(part) : `${sentence(whole)}: ${spaced(part)}`)
  );
}

/** `ownNote` and `not-met` as words: *Own note*, *Not met*. */
export function sentence(name: string): string {
  const words = spaced(name);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function spaced(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-._]/g, ' ')
    .toLowerCase();
}

/** What a record calls by one word and a form had better say in more; all else the library says. */
export const titles: Readonly<Record<string, string>> = {
  on: 'Day',
  text: 'In words',
  measure: 'What is measured',
  unit: 'In which unit',
  held: 'What it shows',
  onTask: 'Students on task',
  offTask: 'Students off task',
  direction: 'Whether the goal still matters',
  progress: 'How far it has come',
  improvement: 'What to change',
  startsOn: 'Begins on',
  dueOn: 'To be reached by',
  why: 'What difference it would make',
  easy: 'This is the simplest way to that difference',
  emotional: 'How much it matters to the teacher, from 1 to 5',
  nextOn: 'Next review on',
  attended: 'Who was there',
  ownNote: 'A note for yourself alone',
  gathers: 'Who gathers the data',
  key: 'Short name',
  reached: 'How many reached it',
  of: 'Out of how many',
  value: 'What was measured',
};

/** What a field is called. */
export function fieldTitle(name: string): string {
  return titles[name] ?? sentence(name);
}
