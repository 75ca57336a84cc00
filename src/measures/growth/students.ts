import type { Measured } from '../present';

/** What one student scored before and after, on one scale. */
export interface StudentScores {
  readonly before: Measured;
  readonly after: Measured;
}
