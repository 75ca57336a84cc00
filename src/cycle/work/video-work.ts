import type { EventOf } from '../../process/event';
import { itemOf } from '../../process/item-of';
import { cycleEvents } from '../declare';
import { conferenceSchema, promptAnswersSchema, promptSetSchema } from '../items/video';
import { happening } from './happening';
import { videosWithoutPrompts } from './video-rules';

export interface PromptsPosted extends EventOf<'prompts.posted', typeof promptSetSchema> {}
export interface PromptsAnswered extends EventOf<'prompts.answered', typeof promptAnswersSchema> {}
export interface ConferenceHeld extends EventOf<'conference.held', typeof conferenceSchema> {}

const twice = (keys: readonly string[]) => new Set(keys).size < keys.length;

/** Coaching on video: clips with prompts, the teacher’s answers, and the conference about them. */
export const videoWork = cycleEvents({
  'prompts.posted': {
    payload: promptSetSchema,
    by: ['coach'],
    append: 'promptSets',
    follows: { field: 'video', items: 'artifacts' },
    check: (event, { record }) => {
      if (!record.artifacts.some(({ id, kind }) => id === event.video && kind === 'video'))
        return 'Expected a video of this cycle, found none of that id.';
      if (twice(event.clips.map(({ key }) => key))) return 'Expected a key of its own for each clip, found one twice.';
      return event.clips.every(({ from, until }) => from < until) ? undefined : 'Expected clips that end after they begin, found another.';
    },
    example: ({ record }) => ({
      video: videosWithoutPrompts(record)[0]?.id ?? record.artifacts.findLast(({ kind }) => kind === 'video')?.id ?? 'video',
      dimension: 'Quality of feedback',
      clips: [{ key: 'pairs', from: 65, until: 110, shows: 'strength' as const, prompt: 'What did you do that made them go on talking?' }],
    }),
  },
  'prompts.answered': {
    payload: promptAnswersSchema,
    by: ['teacher'],
    append: 'promptAnswers',
    about: { items: 'promptSets', from: ['posted'] },
    write: (draft, event) => {
      if (event.item !== undefined) itemOf(draft.promptAnswers, event.id).promptSet = event.item;
    },
    check: (event, { record, item }) => {
      if (twice(event.answers.map(({ prompt }) => prompt))) return 'Expected one answer to a prompt, found two.';
      // A correction is about the answers: which prompts they were to stays.
      const clips = record.promptSets.find(({ id }) => id === item)?.clips;
      return clips === undefined || event.answers.every(({ prompt }) => clips.some(({ key }) => key === prompt))
        ? undefined
        : 'Expected answers to prompts that the coach posted, found one to another.';
    },
    example: ({ record, item }) => {
      const clips = record.promptSets.find(({ id }) => id === item)?.clips ?? [{ key: 'prompt' }];
      return { answers: clips.map(({ key }) => ({ prompt: key, words: 'I waited, and they went on by themselves.' })) };
    },
  },
  'conference.held': {
    payload: conferenceSchema,
    by: ['teacher', 'coach'],
    when: happening,
    append: 'conferences',
    about: { items: 'promptSets', from: ['posted'], to: 'discussed' },
    write: (draft, event) => {
      if (event.item !== undefined) itemOf(draft.conferences, event.id).promptSet = event.item;
    },
  },
});
