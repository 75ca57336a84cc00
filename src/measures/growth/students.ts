import type { MeasuredValue } from '../present';

/** What one student scored before and after, on one scale. */
export interface StudentScores {
  readonly before: MeasuredValue;
  readonly after: MeasuredValue;
}
