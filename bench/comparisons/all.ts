import type { Comparison } from '../comparison';
import { decisions } from './decide';
import { growth, viewGrowth } from './growth';
import { replayLog } from './replay';
import { views } from './views';

/** All comparisons, in the order of the table. */
export const comparisons: readonly Comparison[] = [...decisions, replayLog, ...views, growth('measurement'), growth('note'), viewGrowth()];
