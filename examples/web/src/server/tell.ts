import type { StoryLine } from 'coaching-cycles/reports';
import { sentence } from './words';

type Said = Readonly<Record<string, unknown>>;

const plain = (text: string) => () => text;
/** What was said, after what it is; alone what it is where the viewer does not see it. */
const saying = (what: string, said: unknown) => (said === undefined ? what : `${what}: ${said}`);
const spaced = (word: unknown) => String(word).replaceAll('-', ' ');
const dayOf = (on: unknown) => short.format(new Date(String(on)));
const lengthOf = (list: unknown) => (Array.isArray(list) ? list.length : 0);

const short = new Intl.DateTimeFormat('en', { timeZone: 'UTC', month: 'short', day: 'numeric' });

/** What each event tells of who asked for it. */
const words: Readonly<Record<string, (said: Said) => string>> = {
  'cycle.proposed': ({ topic }) => saying('proposed the cycle', topic),
  'cycle.accepted': plain('accepted the cycle'),
  'cycle.declined': plain('declined the cycle'),
  'cycle.paused': ({ until }) => `paused the cycle${until === undefined ? '' : ` until ${dayOf(until)}`}`,
  'cycle.resumed': plain('resumed the cycle'),
  'cycle.withdrawn': plain('withdrew from the cycle'),
  'cycle.closed': ({ outcome }) => `closed the cycle${outcome === undefined ? '' : `: ${spaced(outcome)}`}`,
  'phase.finished': plain('finished the phase'),
  'phase.reopened': plain('went back to the phase before'),
  'phase.entered': ({ to }) => `went on to ${spaced(to)}`,
  'session.held': ({ kind, minutes, about }) => saying(`entered a ${kind} of ${minutes} minutes`, about),
  'reality.recorded': ({ method, summary }) => saying(`recorded a picture of reality, by ${spaced(method)}`, summary),
  'artifact.added': ({ kind }) => `added a ${kind}`,
  'time-on-task.observed': ({ sweeps }) => `recorded time on task, in ${lengthOf(sweeps)} sweeps over the class`,
  'note.taken': ({ note, ownNote }) =>
    `took a note${note === undefined ? '' : `: ${note}`}${ownNote === undefined ? '' : ` For yourself alone: ${ownNote}`}`,
  'goal.drafted': ({ text }) => saying('drafted a goal', text),
  'goal.agreed': plain('agreed on the goal'),
  'goal.set-aside': plain('set the goal aside'),
  'measurement.recorded': ({ of, reached, value }) => (of === undefined ? `measured ${value}` : `counted ${reached} of ${of}`),
  'strategy.chosen': ({ name }) => saying('chose a strategy', name),
  'checklist.agreed': ({ steps }) => `agreed on a checklist of ${lengthOf(steps)} steps`,
  'modeling.planned': ({ mode, on }) => `planned to see it by ${spaced(mode)}, on ${dayOf(on)}`,
  'modeling.done': ({ words }) => saying('modeled it', words),
  'modeling.dropped': plain('dropped the modeling'),
  'implementation.planned': ({ on }) => `planned a lesson with it, on ${dayOf(on)}`,
  'implementation.done': ({ words }) => saying('taught the lesson', words),
  'implementation.dropped': plain('dropped the planned lesson'),
  'review.held': ({ decision, progress }) => saying(`reviewed the goal, and decided to ${spaced(decision)}`, progress),
  'option.raised': ({ text }) => saying('raised an option', text),
  'option.chosen': plain('chose an option'),
  'commitment.made': ({ text, byWhen }) => `made a commitment${byWhen === undefined ? '' : ` by ${dayOf(byWhen)}`}: ${text}`,
  'commitment.settled': ({ became }) => `said what became of a commitment: ${became}`,
  'item.corrected': plain('corrected it'),
  'item.struck': plain('struck it'),
};

/** One line of a story, after the name of who asked for it. */
export function told({ type, payload, corrected, struck }: StoryLine): string {
  if (struck === true) return 'entered something that was struck since';
  const text = words[type]?.(payload ?? {}) ?? sentence(type).toLowerCase();
  return corrected === true ? `${text} (as corrected later)` : text;
}
