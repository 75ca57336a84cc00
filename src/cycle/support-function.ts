import type { SupportFunction } from './items/conversation-map';

/** What is read of a cycle of Cognitive Coaching, or of a view of one. */
export interface SupportRead {
  readonly supportShift?: string | null;
  readonly formalRole?: string | null;
  readonly functionShifts?: readonly { readonly id: string; readonly to: SupportFunction }[];
}

/**
 * Answers in which function a coach supports now.
 *
 * @param cycle - The record of a cycle of Cognitive Coaching, or what a view shows of it.
 * @returns The function that was shifted to last, or `evaluating` where that was declared since; coaching where nothing was said.
 * @example
 * supportFunctionOf({ supportShift: 's1', functionShifts: [{ id: 's1', to: 'consulting' }] }); // => 'consulting'
 * supportFunctionOf({}); // => 'coaching'
 */
export function supportFunctionOf({ supportShift = null, formalRole = null, functionShifts = [] }: SupportRead): SupportFunction {
  if (supportShift !== null) return functionShifts.find(({ id }) => id === supportShift)?.to ?? 'coaching';
  return formalRole === null ? 'coaching' : 'evaluating';
}
