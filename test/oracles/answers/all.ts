import type { Answer } from './answers';

/** By the table's name. */
export const answers: Readonly<Record<string, Answer>> = {};
