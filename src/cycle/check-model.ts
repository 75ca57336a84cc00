import { stop } from '../process/check-definition';
import { confidentialPolicies } from './confidential-policies';
import type { Model } from './model';
import { type Reach, reachOf } from './reach';
import { type WorkOfModel, workOf } from './work-of';

type Wrong = (where: string, expected: string) => never;

/** Throws on the first thing in a model that cannot be right, in the model's own words. */
export function checkModel(model: Model): void {
  const all = workOf(model);
  const wrong: Wrong = (where, expected) => stop(`${model.name}-cycle`, where, expected);
  checkPolicies(model, wrong);
  checkPhases(model, wrong);
  checkWork(model, all, wrong);
  const ways = waysOf(model);
  for (const name of Object.keys(model.phases)) if (!ways.has(name)) wrong(`phases.${name}`, 'expected a way there, found none.');
  checkExits(model, all, reachOf(model, all), wrong);
}

/** A title that says so, and does not say the contrary. */
const promise = /(?<!\b(?:no|non|not)[ -])confidential/i;

function checkPolicies(model: Model, wrong: Wrong): void {
  if (model.policies.length === 0) wrong('policies', 'expected a policy that it may run under, found none.');
  if (!promise.test(model.title)) return;
  for (const policy of model.policies)
    if (!(confidentialPolicies as readonly string[]).includes(policy))
      wrong('title', `expected no promise of confidentiality where it may run under ${policy}, which is not known to keep it.`);
}

function checkPhases(model: Model, wrong: Wrong): void {
  if (!Object.hasOwn(model.phases, model.start)) wrong('start', 'expected one of the phases.');
  for (const [name, phase] of Object.entries(model.phases)) {
    for (const to of [phase.next, phase.back])
      if (to !== undefined && !Object.hasOwn(model.phases, to)) wrong(`phases.${name}`, `expected phases to lead to, found ${to}.`);
    if (model.order === 'free' && (phase.next !== undefined || phase.leave !== undefined))
      wrong(`phases.${name}`, 'expected no next phase and nothing to leave it by: in free order any phase may be entered.');
    if (phase.leave !== undefined && phase.next === undefined) wrong(`phases.${name}`, 'expected a next phase for what is to be left.');
  }
}

function checkWork(model: Model, { events }: WorkOfModel, wrong: Wrong): void {
  const places = [
    ['anytime', model.anytime] as const,
    ...Object.entries(model.phases).map(([name, { work }]) => [`phases.${name}`, work] as const),
  ];
  for (const [where, work] of places) {
    for (const each of work) {
      if (!Object.hasOwn(events, each)) wrong(where, `expected work of the library or of its own parts, found ${each}.`);
      if (work.indexOf(each) !== work.lastIndexOf(each)) wrong(where, `expected ${each} once, found it twice.`);
      if (where !== 'anytime' && model.anytime.includes(each)) wrong(where, `expected ${each} in a phase or at any time, found both.`);
    }
    if (work.includes('review.held') && model.review === undefined)
      wrong(where, 'expected where each decision of a review leads, found no review.');
  }
}

/** The phases that something leads to; whether it can be met is asked later. That a cycle may go on in any after a pause says nothing. */
function waysOf(model: Model): ReadonlySet<string> {
  if (model.order === 'free') return new Set(Object.keys(model.phases));
  const reached = new Set([model.start]);
  for (const name of reached) {
    const { next, back, work = [] } = model.phases[name] ?? {};
    const reviews = work.includes('review.held') || model.anytime.includes('review.held');
    for (const to of [next, back, ...(reviews ? Object.values(model.review ?? {}) : [])]) if (to !== undefined) reached.add(to);
  }
  return reached;
}

/** Every rule that is asked must be one that something done before can meet. */
function checkExits(model: Model, all: WorkOfModel, reach: Reach, wrong: Wrong): void {
  const check = (where: string, rules: readonly string[] = [], about?: string) => {
    for (const rule of rules) {
      const of = all.askedOf(rule);
      if (of !== undefined && of !== about) wrong(where, `expected ${rule} where work is about one of ${of}, of which it is asked.`);
      if (!reach.canMeet(rule)) wrong(where, `expected ${reach.inWords(rule)}, without which nobody can meet ${rule}.`);
    }
  };
  for (const name of reach.phases) {
    const phase = model.phases[name];
    for (const work of [...(phase?.work ?? []), ...model.anytime]) {
      const where = phase?.work.includes(work) ? `phases.${name}` : 'anytime';
      check(`needs.${work}`, model.needs?.[work], reach.about(work));
      check(where, all.alwaysNeeds(work), reach.about(work));
      const list = reach.lacks(work);
      if (list !== undefined) wrong(where, `expected work that makes ${list}, without which nobody can ask for ${work}.`);
    }
    check(`phases.${name}`, phase?.leave);
  }
  check('closing', model.closing);
  check('reaching', model.reaching);
}
