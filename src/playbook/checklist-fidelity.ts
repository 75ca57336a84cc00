import { missing, type Result } from '../core/result';
import { says } from '../core/sentence';

/** What somebody saw of one step of a checklist: it was there, it was not, or it did not apply to that lesson. */
export interface ChecklistMark {
  /** The step's key. */
  readonly step: string;
  readonly mark: 'met' | 'not-met' | 'not-applicable';
}

/** How much of a checklist a lesson showed. It speaks of the lesson's use of the strategy, never of a teacher's worth. */
export interface ChecklistFidelity {
  /** A share from 0 to 1. */
  readonly value: number;
  /** How many steps applied. */
  readonly n: number;
  /** How many did not apply, and are not counted. */
  readonly notApplicable: number;
  readonly method: 'checklist/steps-met';
}

/**
 * Answers what share of a strategy's steps a lesson showed: steps met over steps that applied.
 *
 * @param marks - One mark a step; a step without a mark is not counted.
 * @returns The share; or `empty` where no step applied, `step-twice`, or `unknown-mark`.
 * @example
 * const marks = [{ step: 'cue', mark: 'met' }, { step: 'wait', mark: 'not-met' }, { step: 'pair', mark: 'not-applicable' }];
 * checklistFidelity(marks); // => { ok: true, value: 0.5, n: 2, notApplicable: 1, method: 'checklist/steps-met' }
 */
export function checklistFidelity(marks: readonly ChecklistMark[]): Result<ChecklistFidelity, 'empty' | 'step-twice' | 'unknown-mark'> {
  if (new Set(marks.map(({ step }) => step)).size < marks.length)
    return missing('step-twice', says('step-twice', 'Expected one mark a step, found two for one.'));
  const count = (wanted: ChecklistMark['mark']) => marks.filter(({ mark }) => mark === wanted).length;
  const [met, notApplicable] = [count('met'), count('not-applicable')];
  const n = met + count('not-met');
  if (n + notApplicable < marks.length)
    return missing(
      'unknown-mark',
      says('checklist-fidelity/unknown-mark', 'Expected marks met, not-met or not-applicable; found another.'),
    );
  if (n === 0) return missing('empty', says('checklist-fidelity/empty', 'Expected one step or more that applied, found none.'));
  return { ok: true, value: met / n, n, notApplicable, method: 'checklist/steps-met' };
}
