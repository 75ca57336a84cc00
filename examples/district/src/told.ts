import type { StoryLine } from 'coaching-cycles/reports';

type Said = Readonly<Record<string, unknown>>;

/** What happened, in words for the most usual events; the rest is told by its name. */
const words: Readonly<Record<string, (said: Said) => string>> = {
  'cycle.proposed': (said) => `proposes a cycle${said.topic === undefined ? '' : ` about ${String(said.topic).toLowerCase()}`}`,
  'cycle.accepted': () => 'accepts it',
  'session.held': (said) => `${said.kind === 'visit' ? 'a visit' : 'a meeting'} of ${said.minutes} minutes`,
  'reality.recorded': (said) => `a picture of reality, by ${String(said.method).replace('-', ' ')}`,
  'time-on-task.observed': (said) => `time on task, in ${lengthOf(said.sweeps)} sweeps over the class`,
  'note.taken': (said) => `a note: ${said.note}${said.ownNote === undefined ? '' : ` (an aside of one’s own: ${said.ownNote})`}`,
  'goal.drafted': (said) => `drafts a goal: ${said.text}`,
  'goal.agreed': () => 'agrees on the goal',
  'strategy.chosen': (said) => `chooses a strategy: ${said.name}`,
  'checklist.agreed': (said) => `a checklist of ${lengthOf(said.steps)} steps`,
  'modeling.planned': (said) => `wants to see it by ${String(said.mode).replace('-', ' ')}, on ${said.on}`,
  'modeling.done': () => 'has modeled it',
  'implementation.planned': (said) => `will try it on ${said.on}`,
  'implementation.done': () => 'has tried it',
  'measurement.recorded': (said) => (said.of === undefined ? `measures ${said.value}` : `counts ${said.reached} of ${said.of}`),
  'review.held': (said) => `a review, which decides: ${String(said.decision).replaceAll('-', ' ')}`,
  'phase.finished': () => 'finishes the phase',
  'cycle.closed': (said) => `closes the cycle: ${said.outcome}`,
  'item.corrected': () => 'corrects it',
};

/** One line of a story in words. */
export function told({ type, payload, corrected }: StoryLine): string {
  const text = words[type]?.(payload ?? {}) ?? type.replace('.', ' ').replaceAll('-', ' ');
  return corrected === true ? `${text} (as corrected later)` : text;
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
