import type { Answer } from './answers';
import { gas_t } from './gas_t';

/** By the table's name. */
export const answers: Readonly<Record<string, Answer>> = { gas_t };
