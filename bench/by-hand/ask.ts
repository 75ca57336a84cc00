import type { Cycle } from '../../src/cycle/cycle';
import { allAccept } from '../../src/cycle/envelope';
import { agreedGoals, eachStrategyInUse, isMet } from '../../src/cycle/goal-of';
import { impactModel } from '../../src/cycle/models/impact';
import { stillToCome } from '../../src/cycle/work/happening';
import { classMissing } from '../../src/evidence/class-missing';
import { measurementProblem } from '../../src/goals/measurement-problem';
import { targetProblem } from '../../src/goals/target-problem';
import type { Context } from './context';
import type { Sent } from './event';

/** What every question asks of an event. */
type Asked = Pick<Sent<'cycle.accepted'>, 'by' | 'facts'>;

type AskedAbout = Asked & { readonly item: string };

interface Owned {
  readonly owner: string;
}

/** The team’s, and a teacher’s own; for a coach that of all teachers who are there. */
function readable<Item extends Owned>({ teachers, coaches }: Cycle, items: readonly Item[], by: string): readonly Item[] {
  const owners = coaches.includes(by) ? teachers : [by];
  return items.filter(({ owner }) => owner === 'team' || owners.includes(owner));
}

function itemOf<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item | undefined {
  return items.find((item) => item.id === id);
}

export const isSystem = ({ by }: Asked) => by === 'system';

export const isTeacher = ({ record }: Context, { by }: Asked) => record.teachers.includes(by);

export const isPerson = ({ record }: Context, { by }: Asked) => record.teachers.includes(by) || record.coaches.includes(by);

export const isOver = ({ facts }: Asked) => facts.partnership?.standing === 'ended';

/** Who works goes on only while the cycle’s own partnership does, and while no coach evaluates. */
const working = ({ record }: Context, { by, facts: { partnership, coachEvaluates } }: Asked) =>
  partnership?.standing === 'active' &&
  (record.partnership === null || record.partnership === partnership.id) &&
  (partnership.teachers.includes(by) || partnership.coaches.includes(by)) &&
  !coachEvaluates;

const teacherWorks = (context: Context, event: Asked) => isTeacher(context, event) && working(context, event);

export const personWorks = (context: Context, event: Asked) => isPerson(context, event) && working(context, event);

type Entered = Asked & { readonly owner?: string | undefined };

/** Whether it may be entered for its owner, who is the owner of what it follows, such as a goal of a measurement. */
function entered({ record }: Context, { by, owner }: Entered, followed: Owned | undefined): boolean {
  if (owner === undefined) return true;
  if (followed !== undefined && followed.owner !== owner) return false;
  return owner === 'team' || (record.coaches.includes(by) ? record.teachers.includes(owner) : owner === by);
}

const teacherEnters = (context: Context, event: Entered, followed?: Owned) =>
  teacherWorks(context, event) && entered(context, event, followed);

export const personEnters = (context: Context, event: Entered, followed?: Owned) =>
  personWorks(context, event) && entered(context, event, followed);

/** Whether an item is there for who asks, in one of some stages. */
function isIn(
  { record }: Context,
  items: readonly (Owned & { readonly id: string; readonly stage: string })[],
  { item, by }: AskedAbout,
  ...stages: readonly string[]
): boolean {
  const found = itemOf(items, item);
  if (found === undefined || !stages.includes(found.stage)) return false;
  return found.owner === 'team' || (record.coaches.includes(by) ? record.teachers.includes(found.owner) : found.owner === by);
}

export function proposes(context: Context, event: Sent<'cycle.proposed'>): boolean {
  const { partnership } = event.facts;
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((each) => b.includes(each)) && b.every((each) => a.includes(each));
  return (
    partnership !== null &&
    working(context, event) &&
    (event.teachers.includes(event.by) || event.coaches.includes(event.by)) &&
    impactModel.policies.includes(partnership.policy.id) &&
    partnership.id === event.partnership &&
    same(event.teachers, partnership.teachers) &&
    same(event.coaches, partnership.coaches) &&
    event.policy.id === partnership.policy.id &&
    event.policy.version === partnership.policy.version &&
    event.model.name === impactModel.name &&
    event.model.version === impactModel.version
  );
}

export const saysYes = (context: Context, event: Asked) => personWorks(context, event) && !context.record.acceptedBy.includes(event.by);

export const saysLastYes = (context: Context, event: Asked) => saysYes(context, event) && allAccept(context.record, event.by);

/** Whether they are people of the cycle, each once. Who said yes and has left since may have been there. */
function areOfCycle({ record: { teachers, coaches, acceptedBy } }: Context, people: readonly string[]): boolean {
  const all = [...teachers, ...coaches, ...acceptedBy];
  return new Set(people).size === people.length && people.every((each) => all.includes(each));
}

export function attends(context: Context, event: Sent<'session.held'>): boolean {
  return personEnters(context, event) && areOfCycle(context, event.attended);
}

const isPlanned = (context: Context, event: AskedAbout) => isIn(context, context.record.appointments, event, 'planned');

const appointmentOf = ({ record }: Context, { item }: AskedAbout) => itemOf(record.appointments, item);

export const moves = (context: Context, event: Sent<'appointment.moved'>) =>
  personEnters(context, event, appointmentOf(context, event)) && isPlanned(context, event);

export const keepsAppointment = (context: Context, event: Sent<'appointment.kept'>) =>
  personEnters(context, event, appointmentOf(context, event)) && isPlanned(context, event) && areOfCycle(context, event.attended);

export const misses = (context: Context, event: Sent<'appointment.missed'>) =>
  personWorks(context, event) && isPlanned(context, event) && areOfCycle(context, event.missing ?? []);

export const cancels = (context: Context, event: Sent<'appointment.canceled'>) => personWorks(context, event) && isPlanned(context, event);

export function succeeds(context: Context, event: Sent<'success.noted'>): boolean {
  const { record } = context;
  const goal = event.goal === undefined ? undefined : itemOf(record.goals, event.goal);
  if (!personEnters(context, event, goal)) return false;
  return event.goal === undefined || itemOf(readable(record, record.goals, event.by), event.goal) !== undefined;
}

export const celebrates = (context: Context, event: Sent<'success.celebrated'>) =>
  teacherWorks(context, event) && isIn(context, context.record.successes, event, 'noted');

export const joins = (context: Context, event: Sent<'coach.joined'>) =>
  personWorks(context, event) &&
  event.facts.partnership?.coaches.includes(event.person) === true &&
  !context.record.coaches.includes(event.person);

export const leaves = (context: Context, event: Sent<'coach.left'>) =>
  personWorks(context, event) &&
  event.facts.partnership?.coaches.includes(event.person) === false &&
  context.record.coaches.includes(event.person);

export const carriesOver = (context: Context, event: Sent<'work.carried-over'>) =>
  teacherEnters(context, event) && context.record.continues !== null;

export const keeps = (context: Context, event: Sent<'artifact.added'>) => personEnters(context, event) && classMissing(event) === undefined;

export const sees = (context: Context, event: Sent<'reality.recorded'>) =>
  personEnters(context, event) && classMissing(event) === undefined && stillToCome(event.on, event.recordedAt) === undefined;

export const drafts = (context: Context, event: Sent<'goal.drafted'>) =>
  personEnters(context, event) && targetProblem(event.target) === undefined;

export function agrees(context: Context, event: Sent<'goal.agreed'>): boolean {
  const { record } = context;
  if (!teacherWorks(context, event) || !isIn(context, record.goals, event, 'drafted')) return false;
  const goals = readable(record, record.goals, event.by);
  const goal = itemOf(goals, event.item);
  return (
    goal !== undefined &&
    readable(record, record.realities, event.by).length > 0 &&
    impactModel.goals.about.includes(goal.about) &&
    agreedGoals(goals).filter(({ owner }) => owner === goal.owner).length < impactModel.goals.atOnce
  );
}

export const setsAside = (context: Context, event: Sent<'goal.set-aside'>) =>
  teacherWorks(context, event) && isIn(context, context.record.goals, event, 'drafted', 'agreed');

export function measures(context: Context, event: Sent<'measurement.recorded'>): boolean {
  const { record } = context;
  if (!personEnters(context, event, itemOf(record.goals, event.goal))) return false;
  const goal = itemOf(readable(record, record.goals, event.by), event.goal);
  return (
    goal !== undefined && measurementProblem(goal.target.kind, event) === undefined && stillToCome(event.on, event.recordedAt) === undefined
  );
}

export function chooses(context: Context, event: Sent<'strategy.chosen'>): boolean {
  const { record } = context;
  if (!teacherEnters(context, event, itemOf(record.goals, event.goal))) return false;
  const goals = readable(record, record.goals, event.by);
  return (
    agreedGoals(goals).length > 0 &&
    itemOf(goals, event.goal) !== undefined &&
    readable(record, record.strategies, event.by).every(
      (each) => each.key !== event.key || each.goal !== event.goal || each.version < event.version,
    )
  );
}

/** Whether a strategy was chosen, for what rests on one. */
const knows = ({ record }: Context, { by, strategy }: Asked & { readonly strategy: string }) =>
  itemOf(readable(record, record.strategies, by), strategy) !== undefined;

const strategyOf = ({ record }: Context, { strategy }: { readonly strategy: string }) => itemOf(record.strategies, strategy);

export const explains = (context: Context, event: Sent<'checklist.agreed'>) =>
  personEnters(context, event, strategyOf(context, event)) && knows(context, event);

export const plans = (context: Context, event: Sent<'implementation.planned'>) =>
  teacherEnters(context, event, strategyOf(context, event)) && knows(context, event);

export const plansModeling = (context: Context, event: Sent<'modeling.planned'>) =>
  teacherEnters(context, event, strategyOf(context, event)) &&
  (event.mode === 'other') === (event.otherwise !== undefined) &&
  knows(context, event);

export const dropsModeling = (context: Context, event: Sent<'modeling.dropped'>) =>
  teacherWorks(context, event) && isIn(context, context.record.modelings, event, 'planned');

export const sawModeling = (context: Context, event: Sent<'modeling.done'>) =>
  personWorks(context, event) && isIn(context, context.record.modelings, event, 'planned');

export const dropsImplementation = (context: Context, event: Sent<'implementation.dropped'>) =>
  teacherWorks(context, event) && isIn(context, context.record.implementations, event, 'planned');

export const tried = (context: Context, event: Sent<'implementation.done'>) =>
  personWorks(context, event) &&
  isIn(context, context.record.implementations, event, 'planned') &&
  new Set(event.marks?.map(({ step }) => step)).size === (event.marks?.length ?? 0);

export function finishesIdentify(context: Context, event: Asked): boolean {
  const { record } = context;
  if (!personWorks(context, event)) return false;
  const goals = readable(record, record.goals, event.by);
  return eachStrategyInUse(goals, readable(record, record.strategies, event.by), () => true);
}

export function finishesLearn(context: Context, event: Asked): boolean {
  const { record } = context;
  if (!personWorks(context, event)) return false;
  const checklists = readable(record, record.checklists, event.by);
  const modelings = readable(record, record.modelings, event.by);
  const implementations = readable(record, record.implementations, event.by);
  return eachStrategyInUse(
    readable(record, record.goals, event.by),
    readable(record, record.strategies, event.by),
    ({ id, checklist }) =>
      (checklist.length > 0 || checklists.some(({ strategy }) => strategy === id)) &&
      modelings.some(({ strategy, stage }) => strategy === id && stage === 'done') &&
      implementations.some(({ strategy, stage }) => strategy === id && stage === 'planned'),
  );
}

export function reviews(context: Context, event: Sent<'review.held'>): boolean {
  const { record } = context;
  if (!personEnters(context, event, itemOf(record.goals, event.item)) || !isIn(context, record.goals, event, 'agreed')) return false;
  const goals = readable(record, record.goals, event.by);
  const measurements = readable(record, record.measurements, event.by);
  const implementations = readable(record, record.implementations, event.by);
  const tried = (id: string) => implementations.some(({ strategy, stage }) => strategy === id && stage === 'done');
  const hasData =
    measurements.some(({ goal }) => goal === event.item) ||
    readable(record, record.strategies, event.by).some(({ goal, id }) => goal === event.item && tried(id));
  const whereMet = event.decision === 'new-goal' || event.decision === 'extend';
  return hasData && isMet({ goals, measurements }, event.item) === whereMet;
}

export function closes(context: Context, event: Sent<'cycle.closed'>): boolean {
  const { record } = context;
  if (!personWorks(context, event)) return false;
  if (event.outcome === 'abandoned') return true;
  if (!record.teachers.includes(event.by)) return false;
  if (event.outcome !== 'met') return true;
  const goals = readable(record, record.goals, event.by);
  const measurements = readable(record, record.measurements, event.by);
  return goals.some((goal) => goal.stage === 'met' || (goal.stage === 'agreed' && isMet({ goals, measurements }, goal.id)));
}
