import type { IsoDate } from '../../src/core/instant';
import type { CycleFacts, CycleSchema } from '../../src/cycle/cycle';
import type { CycleEvent } from '../../src/cycle/cycle-event';
import type { CycleState, Model } from '../../src/cycle/model';
import { grow, growModel } from '../../src/cycle/models/grow';
import { impact, impactModel } from '../../src/cycle/models/impact';
import type { Process } from '../../src/process/process';
import type { ToldOfCycle } from './impact-story';

/** A cycle of whatever model. */
export type AnyCycleProcess = Process<CycleSchema, CycleEvent, CycleState<string>, CycleFacts>;

/** A model that life happens in. */
export interface Life {
  readonly name: string;
  readonly process: AnyCycleProcess;
  readonly model: Pick<Model, 'name' | 'version'>;
  /** What must be there before it is closed. */
  readonly toClose: readonly ToldOfCycle[];
  /** When its first phase is due that is entered on Friday, November 20, or on Monday, November 30, with a week off between; none where it never is. */
  readonly due?: { readonly fromFriday: IsoDate; readonly fromMonday: IsoDate };
}

/** Every model that life is put to. What it brings is listed by none of them. */
export const lives: readonly Life[] = [
  // Fifteen days of school.
  {
    name: 'impact',
    process: impact as unknown as AnyCycleProcess,
    model: impactModel,
    toClose: [],
    due: { fromFriday: '2026-12-18', fromMonday: '2026-12-21' },
  },
  {
    name: 'grow',
    process: grow as unknown as AnyCycleProcess,
    model: growModel,
    toClose: [{ type: 'commitment.made', by: 'ben', text: 'Try it on Monday.', who: 'ben', byWhen: '2026-09-21' }],
  },
];
