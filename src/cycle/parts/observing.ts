import * as z from 'zod';
import { idSchema } from '../../core/ids';
import { compareInstants, type Instant, type IsoDate } from '../../core/instant';
import { says } from '../../core/sentence';
import { itemsOf, label } from '../../labels/label';
import { itemOf } from '../../process/item-of';
import { agreedGoals, concerns } from '../goal-of';
import { focusedObservationSchema, visitSchema } from '../items/practice';
import { definePart } from '../part';
import { happening } from '../work/happening';

const nothing = z.object({});

/** `focused`: whether nothing is observed before there was a goal for it. When it was observed counts, not when it was entered. */
const observingOf = ({ focused }: { readonly focused: boolean }) =>
  definePart({
    fields: {
      visits: itemsOf('confidential', visitSchema, ['planned', 'done', 'dropped']),
      focusedObservations: itemsOf(
        'confidential',
        focusedObservationSchema.extend({
          visit: label('confidential', idSchema.optional()),
          /** The goals that were agreed then, by id. */
          goals: label('confidential', z.array(idSchema).optional()),
        }),
      ),
    },
    empty: { visits: [], focusedObservations: [] },
    events: {
      'visit.planned': {
        payload: visitSchema,
        by: ['teacher', 'coach'],
        append: 'visits',
        check: (event) =>
          event.debriefOn === undefined || event.debriefOn >= event.observeOn
            ? undefined
            : says(
                'debrief-before-visit',
                'An observation is talked about after it: expected a later day than the observation’s or the same, found an earlier one.',
              ),
        example: ({ at }) => ({ observeOn: daysAfter(at, 7), debriefOn: daysAfter(at, 8) }),
      },
      'visit.dropped': { payload: nothing, by: ['teacher', 'coach'], about: { items: 'visits', from: ['planned'], to: 'dropped' } },
      'practice.observed': {
        payload: focusedObservationSchema,
        by: ['teacher', 'coach'],
        when: happening,
        append: 'focusedObservations',
        about: { items: 'visits', from: ['planned'], to: 'done' },
        write: (draft, event) => {
          const observation = itemOf(draft.focusedObservations, event.id);
          if (event.item !== undefined) observation.visit = event.item;
          observation.goals = agreedGoals(draft.goals)
            .filter((goal) => concerns(goal, observation.owner))
            .map(({ id }) => id);
        },
        check: (event, { record, item }) => {
          // A correction is about what was seen: of which visit it was stays.
          const visit = record.visits.find(({ id }) => id === item);
          if (!focused || visit === undefined) return undefined;
          const goals = agreedGoals(record.goals).filter((goal) => concerns(goal, visit.owner));
          return goals.some(({ since }) => compareInstants(since, event.at) <= 0)
            ? undefined
            : says(
                'observed-before-goal',
                'An observation is focused by a goal: expected one that was agreed before it, found it agreed later.',
              );
        },
        example: () => ({ seen: 'Three minutes of directions, and two children asked again.' }),
      },
    },
    rules: {},
    due: { visits: { planned: { on: 'observeOn' } } },
  });

/** Visits to see a teacher’s practice, and what was seen of it. */
export const observing = observingOf({ focused: false });

/** The same, of a goal that was agreed before. */
export const focusedObserving = observingOf({ focused: true });

function daysAfter(at: Instant, days: number): IsoDate {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 10);
}
