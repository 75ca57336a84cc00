import type { MissingReport } from '../present';
import type { PhaseCounts } from './phases';

/** A share by which two phases do not overlap. */
export interface OverlapShare<Method extends string> {
  readonly value: number;
  readonly phases: PhaseCounts;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: Method;
}
