import { idSchema } from '../../core/ids';
import { compareInstants } from '../../core/instant';
import { says } from '../../core/sentence';
import { itemsOf, label } from '../../labels/label';
import { itemOf } from '../../process/item-of';
import { conferenceSchema, promptAnswersSchema, promptSetSchema } from '../items/video';
import { definePart } from '../part';
import { happening } from '../work/happening';
import { actionPlans } from './action-plans';

const consultancy = 'https://myteachingpartner.net/about/about_consultancy';
const secondary = 'https://docksci.com/my-teaching-partner-secondary-a-video-based-coaching-model_59e9fe83d64ab2ada38653dc.html';
const strengths = 'https://learningforward.org/journal/taking-the-next-step/30-seconds-of-video-reinforces-teachers-strengths';

const twice = (keys: readonly string[]) => new Set(keys).size < keys.length;

/**
 * Coaching on video: clips with prompts on one dimension, the teacher’s answers, and the conference about them. Strengths first, and no conference
 * before the teacher has answered.
 *
 * @see https://myteachingpartner.net/about/about_consultancy for the steps;
 *   https://learningforward.org/journal/taking-the-next-step/30-seconds-of-video-reinforces-teachers-strengths for strengths first
 */
export const video = definePart({
  on: [actionPlans],
  fields: {
    promptSets: itemsOf('confidential', promptSetSchema, ['posted', 'discussed']),
    promptAnswers: itemsOf('confidential', promptAnswersSchema.extend({ promptSet: label('confidential', idSchema.optional()) })),
    conferences: itemsOf('confidential', conferenceSchema.extend({ promptSet: label('confidential', idSchema.optional()) })),
  },
  empty: { promptSets: [], promptAnswers: [], conferences: [] },
  events: {
    'prompts.posted': {
      payload: promptSetSchema,
      by: ['coach'],
      append: 'promptSets',
      follows: { field: 'video', items: 'artifacts' },
      check: (event, { record }) => {
        if (!record.artifacts.some(({ id, kind }) => id === event.video && kind === 'video'))
          return says('no-such-video', 'Expected a video of this cycle, found none of that id.');
        if (twice(event.clips.map(({ key }) => key)))
          return says('clip-key-twice', 'Expected a key of its own for each clip, found one twice.');
        return event.clips.every(({ from, until }) => from < until)
          ? undefined
          : says('clip-ends-early', 'Expected clips that end after they begin, found another.');
      },
      example: ({ record }) => ({
        video: videosWithoutPrompts(record)[0]?.id ?? record.artifacts.findLast(({ kind }) => kind === 'video')?.id ?? 'video',
        dimension: 'Quality of feedback',
        clips: [
          { key: 'pairs', from: 65, until: 110, shows: 'strength' as const, prompt: 'What did you do that made them go on talking?' },
        ],
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
        if (twice(event.answers.map(({ prompt }) => prompt)))
          return says('prompt-answered-twice', 'Expected one answer to a prompt, found two.');
        // A correction is about the answers: which prompts they were to stays.
        const clips = record.promptSets.find(({ id }) => id === item)?.clips;
        return clips === undefined || event.answers.every(({ prompt }) => clips.some(({ key }) => key === prompt))
          ? undefined
          : says('no-such-prompt', 'Expected answers to prompts that the coach posted, found one to another.');
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
      check: (event, { record, item }) =>
        record.promptAnswers.every(({ promptSet, at }) => promptSet !== item || compareInstants(at, event.at) <= 0)
          ? undefined
          : says(
              'conference-before-answers',
              'The teacher answers before the conference: expected it to have been held after that, found it before.',
            ),
      example: () => ({ summary: 'Wait longer, and ask the quiet ones first.' }),
    },
  },
  rules: {
    'has-video': {
      source: consultancy,
      reads: ['artifacts'],
      madeBy: ['artifact.added'],
      test: ({ artifacts }) =>
        artifacts.some(({ kind }) => kind === 'video')
          ? undefined
          : says('has-video', 'Clips are taken from a video of the teacher’s class: found none.'),
    },
    'video-is-ones-own': {
      source: consultancy,
      reads: ['artifacts'],
      test: ({ artifacts }) =>
        artifacts.some(({ kind, owner }) => kind === 'video' && owner === 'team')
          ? says('video-is-ones-own', 'A video is for the teacher in it and the coach: expected none that is the whole team’s, found one.')
          : undefined,
    },
    'has-new-video': {
      source: consultancy,
      reads: ['artifacts', 'promptSets'],
      madeBy: ['artifact.added'],
      test: (read) =>
        videosWithoutPrompts(read).length > 0
          ? undefined
          : says('has-new-video', 'Expected a new video, of which no clips were taken yet; found none.'),
    },
    'has-prompts': {
      source: consultancy,
      reads: ['promptSets'],
      madeBy: ['prompts.posted'],
      test: ({ promptSets }) =>
        inHand(promptSets).length > 0
          ? undefined
          : says('has-prompts', 'Expected clips with prompts that are to be talked about, found none.'),
    },
    'one-dimension': {
      source: secondary,
      reads: ['promptSets'],
      test: ({ promptSets }) =>
        inHand(promptSets).some((set) => inHand(promptSets).some((each) => each.owner === set.owner && each.dimension !== set.dimension))
          ? says('one-dimension', 'One dimension is in focus at a time: expected one in all prompts for a teacher, found more.')
          : undefined,
    },
    'shows-a-strength': {
      source: strengths,
      reads: ['promptSets'],
      test: ({ promptSets }) => {
        const strong = (owner: string) =>
          inHand(promptSets).some((set) => set.owner === owner && set.clips.some(({ shows }) => shows === 'strength'));
        return inHand(promptSets).every(({ owner }) => strong(owner))
          ? undefined
          : says('shows-a-strength', 'Clips do not show only what is missing: expected one that shows a strength, found none.');
      },
    },
    'all-prompts-answered': {
      source: consultancy,
      reads: ['promptSets', 'promptAnswers'],
      madeBy: ['prompts.answered'],
      test: ({ promptSets, promptAnswers }, { item }) => {
        const sets = inHand(promptSets).filter(({ id }) => item === undefined || id === item);
        const answered = (set: string, key: string) =>
          promptAnswers.some(({ promptSet, answers }) => promptSet === set && answers.some(({ prompt }) => prompt === key));
        const all = sets.flatMap(({ id, clips }) => clips.map(({ key }) => answered(id, key)));
        const found = all.filter((each) => each).length;
        return all.length > 0 && found === all.length
          ? undefined
          : says(
              'all-prompts-answered',
              'The teacher answers before the conference: expected answers to all prompts, found {found} of {expected}.',
              { expected: all.length, found },
            );
      },
    },
    'prompts-discussed': {
      source: consultancy,
      reads: ['promptSets'],
      madeBy: ['conference.held'],
      test: ({ promptSets }) =>
        promptSets.length > 0 && inHand(promptSets).length === 0
          ? undefined
          : says('prompts-discussed', 'Expected a conference about each set of prompts, found one without or none.'),
    },
    'plan-since-conference': {
      source: consultancy,
      reads: ['actionPlans', 'conferences'],
      madeBy: ['action-plan.agreed'],
      test: ({ actionPlans, conferences }) => {
        const last = conferences.at(-1);
        const since = (at: string) => last === undefined || compareInstants(at, last.at) >= 0;
        return actionPlans.some(({ stage, at }) => stage === 'agreed' && since(at))
          ? undefined
          : says('plan-since-conference', 'A conference leads to an action plan: expected one since, agreed on by both; found none.');
      },
    },
  },
  needs: {
    'prompts.posted': ['has-video', 'video-is-ones-own'],
    'conference.held': ['all-prompts-answered'],
  },
});

/** The videos that no prompts are about. */
function videosWithoutPrompts<Artifact extends { readonly id: string; readonly kind: string }>({
  artifacts,
  promptSets,
}: {
  readonly artifacts: readonly Artifact[];
  readonly promptSets: readonly { readonly video: string }[];
}): readonly Artifact[] {
  return artifacts.filter(({ id, kind }) => kind === 'video' && !promptSets.some(({ video }) => video === id));
}

/** Those that no conference was about yet. */
function inHand<Set extends { readonly stage: string }>(promptSets: readonly Set[]): readonly Set[] {
  return promptSets.filter(({ stage }) => stage === 'posted');
}
