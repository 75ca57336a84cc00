import { impact } from '../../src/cycle/models/impact';
import type { Process } from '../../src/process/process';
import { facts, story as told } from '../story';
import type { Story } from './story';

/** The Impact Cycle of a team that the other comparisons are made on. */
export const story: Story = {
  process: impact as unknown as Process,
  facts,
  people: ['cho', 'ben', 'dan'],
  steps: told.map((event) => ({ event, refused: false })),
  accepted: told,
};
