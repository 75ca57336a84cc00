import type { Cadence } from './cadence';
import type { ReviewDecision } from './items/review';
import type { AnyPart, RulesOf, WorkOf } from './part';
import type { CycleWork } from './work/work';
import type { WorkRule } from './work/work-rules';

/** One phase of a model. */
export interface Phase<Name extends string = string, P extends AnyPart = never> {
  readonly title: string;
  /** The work that belongs to this phase and to no other. */
  readonly work: readonly (CycleWork | WorkOf<P>)[];
  /** What must exist to finish it. */
  readonly leave?: readonly (WorkRule | RulesOf<P>)[];
  /** The phase that finishing it leads to. */
  readonly next?: Name;
  /** The phase that it may be gone back to. */
  readonly back?: Name;
  /** After how many school days it falls due, as a proposal of the model’s: never what is refused. What sources say is in `cadence`. */
  readonly schoolDays?: number;
}

/** A coaching model: data, from which {@link cycleOf} makes a process. */
export interface Model<Name extends string = string, P extends AnyPart = never> {
  /** A word with hyphens; the process is called `<name>-cycle`. */
  readonly name: string;
  readonly version: number;
  readonly title: string;
  /** `strict`: a phase is finished before the next. `free`: any phase may be entered at any time. */
  readonly order: 'strict' | 'free';
  readonly goals: {
    /** Whom a goal may be about. */
    readonly about: readonly ('students' | 'practice' | 'system')[];
    /** How many may be agreed at once, for each teacher. */
    readonly atOnce: number;
  };
  /** How many take part at least. Default one teacher and one coach; without a coach, peers work with each other. */
  readonly atLeast?: { readonly teachers: number; readonly coaches: 0 | 1 };
  /** The policies that it may run under, by id. */
  readonly policies: readonly string[];
  /** The phase in which an accepted cycle begins. */
  readonly start: NoInfer<Name>;
  readonly phases: { readonly [N in Name]: Phase<NoInfer<Name>, NoInfer<P>> };
  /** The work of every phase: all that happens, so that a late entry is not refused because the phase moved on. */
  readonly anytime: readonly (CycleWork | WorkOf<P>)[];
  /** What must exist before a piece of work. */
  readonly needs?: { readonly [Work in CycleWork | WorkOf<P>]?: readonly (WorkRule | RulesOf<P>)[] };
  /** What must exist before the cycle is closed. Withdrawing is always open. */
  readonly closing?: readonly (WorkRule | RulesOf<P>)[];
  /** What must exist to close it as anything but abandoned. */
  readonly reaching?: readonly (WorkRule | RulesOf<P>)[];
  /** Where each decision of a review leads; none where the model has no review. */
  readonly review?: { readonly [Decision in ReviewDecision]: NoInfer<Name> };
  /** Fields, events and rules beside those of all cycles: parts of the library's, and your own from {@link defineOwn}. */
  readonly parts?: readonly P[];
  /** How often and how long, by its sources: what is pointed out, never what is refused. */
  readonly cadence?: readonly Cadence[];
  /** Publications and pages that the structure is taken from. */
  readonly sources: readonly string[];
}

/** The states of a cycle: those of every model, and one for each phase of its own. */
export type CycleState<Name extends string> =
  | 'none'
  | 'proposed'
  | `active.${Name}`
  | 'paused'
  | 'suspended'
  | 'closed.met'
  | 'closed.partly'
  | 'closed.not-met'
  | 'closed.abandoned'
  | 'declined'
  | 'withdrawn';

/**
 * Takes a model as data and keeps the names of its phases in its type, and its parts where it has some. {@link cycleOf} checks it.
 *
 * @param model - The model.
 * @returns The same model.
 * @example
 * const chat = defineModel({
 *   name: 'chat', version: 1, title: 'A chat', order: 'free', goals: { about: ['practice'], atOnce: 1 }, policies: ['strict'],
 *   start: 'talk', phases: { talk: { title: 'Talk', work: [] } }, anytime: ['session.held'], sources: [],
 * });
 * Object.keys(chat.phases); // => ['talk']
 */
export function defineModel<Name extends string, P extends AnyPart = never>(model: Model<Name, P>): Model<Name, P> {
  return model;
}
