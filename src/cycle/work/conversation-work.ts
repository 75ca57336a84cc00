import * as z from 'zod';
import { says } from '../../core/sentence';
import { labelEach } from '../../labels/label';
import type { EventOf } from '../../process/event';
import { cycleEvents } from '../declare';
import { commitmentSchema, optionSchema } from '../items/conversation';

const nothing = z.object({});

export const settlingSchema = z.object(labelEach('confidential', { became: z.enum(['kept', 'missed', 'dropped']) }));

export interface OptionRaised extends EventOf<'option.raised', typeof optionSchema> {}
export interface OptionChosen extends EventOf<'option.chosen', typeof nothing> {}
export interface CommitmentMade extends EventOf<'commitment.made', typeof commitmentSchema> {}
export interface CommitmentSettled extends EventOf<'commitment.settled', typeof settlingSchema> {}

/** What a conversation leads to: options, and dated commitments. */
export const conversationWork = cycleEvents({
  'option.raised': { payload: optionSchema, by: ['teacher', 'coach'], append: 'options' },
  'option.chosen': { payload: nothing, by: ['teacher'], about: { items: 'options', from: ['raised'], to: 'chosen' } },
  'commitment.made': {
    payload: commitmentSchema,
    by: ['teacher', 'coach'],
    append: 'commitments',
    check: (event, { record }) =>
      event.who === event.by || (record.teachers.includes(event.by) && record.coaches.includes(event.who))
        ? undefined
        : says(
            'commitment.made/who',
            'Everyone makes their own commitments: expected who asks, or the coach as a teacher asks it; found another.',
          ),
    example: ({ by }) => ({ text: 'Try it with the second group.', who: by, byWhen: '2026-10-16' }),
  },
  'commitment.settled': {
    payload: settlingSchema,
    by: ['teacher', 'coach'],
    about: {
      items: 'commitments',
      from: ['made'],
      to: { payload: 'became', is: { kept: 'kept', missed: 'missed', dropped: 'dropped' } },
    },
  },
});
