import { CoachingError, isCoachingError } from '../core/error';

/** Calls what a process's author wrote. What it throws becomes our own error, with its name and never its message. */
export function calling<T>(kind: string, rule: string, call: () => T): T {
  try {
    return call();
  } catch (thrown) {
    if (isCoachingError(thrown, 'kernel/rule-threw')) throw thrown;
    throw new CoachingError('kernel/rule-threw', { kind, rule }, `Expected ${rule} of ${kind} to answer, found that it threw.`);
  }
}
