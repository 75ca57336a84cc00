import type { Process } from '../process/process';
import type { Walk, World } from './walk';

/** What must hold of a process for every walk through it. */
export interface ProcessLaw {
  /** The law, as a sentence. */
  readonly name: string;
  /** Throws an `Error` that says what was expected, where the law does not hold. */
  readonly holds: (process: Process, walk: Walk, world: World) => void;
}
