import { compareInstants } from '../../core/instant';
import type { Frozen } from '../../process/definition';
import type { Cycle } from '../cycle';
import { cycleRules } from '../declare';

/**
 * The rules of MyTeachingPartner: one dimension, strengths first, and no conference before the teacher has answered.
 *
 * @see https://myteachingpartner.net/about/about_consultancy for the steps;
 *   https://learningforward.org/journal/taking-the-next-step/30-seconds-of-video-reinforces-teachers-strengths for strengths first
 */
export const videoRules = cycleRules({
  'has-video': {
    reads: ['artifacts'],
    test: ({ artifacts }) =>
      artifacts.some(({ kind }) => kind === 'video') ? undefined : 'Clips are taken from a video of the teacher’s class: found none.',
  },
  'has-new-video': {
    reads: ['artifacts', 'promptSets'],
    test: (read) =>
      videosWithoutPrompts(read).length > 0 ? undefined : 'Expected a new video, of which no clips were taken yet; found none.',
  },
  'has-prompts': {
    reads: ['promptSets'],
    test: ({ promptSets }) =>
      inHand(promptSets).length > 0 ? undefined : 'Expected clips with prompts that are to be talked about, found none.',
  },
  'one-dimension': {
    reads: ['promptSets'],
    test: ({ promptSets }) =>
      inHand(promptSets).some((set) => inHand(promptSets).some((each) => each.owner === set.owner && each.dimension !== set.dimension))
        ? 'One dimension is in focus at a time: expected one in all prompts for a teacher, found more.'
        : undefined,
  },
  'shows-a-strength': {
    reads: ['promptSets'],
    test: ({ promptSets }) => {
      const strong = (owner: string) =>
        inHand(promptSets).some((set) => set.owner === owner && set.clips.some(({ shows }) => shows === 'strength'));
      return inHand(promptSets).every(({ owner }) => strong(owner))
        ? undefined
        : 'Clips do not show only what is missing: expected one that shows a strength, found none.';
    },
  },
  'all-prompts-answered': {
    reads: ['promptSets', 'promptAnswers'],
    test: ({ promptSets, promptAnswers }, { item }) => {
      const sets = inHand(promptSets).filter(({ id }) => item === undefined || id === item);
      const answered = (set: string, key: string) =>
        promptAnswers.some(({ promptSet, answers }) => promptSet === set && answers.some(({ prompt }) => prompt === key));
      const all = sets.flatMap(({ id, clips }) => clips.map(({ key }) => answered(id, key)));
      const found = all.filter((each) => each).length;
      return all.length > 0 && found === all.length
        ? undefined
        : {
            message: `The teacher answers before the conference: expected answers to all prompts, found ${found} of ${all.length}.`,
            parameters: { expected: all.length, found },
          };
    },
  },
  'prompts-discussed': {
    reads: ['promptSets'],
    test: ({ promptSets }) =>
      promptSets.length > 0 && inHand(promptSets).length === 0
        ? undefined
        : 'Expected a conference about each set of prompts, found one without or none.',
  },
  'plan-since-conference': {
    reads: ['actionPlans', 'conferences'],
    test: ({ actionPlans, conferences }) => {
      const last = conferences.at(-1);
      const since = (at: string) => last === undefined || compareInstants(at, last.at) >= 0;
      return actionPlans.some(({ stage, at }) => stage === 'agreed' && since(at))
        ? undefined
        : 'A conference leads to an action plan: expected one since, agreed on by both; found none.';
    },
  },
});

export type VideoRule = keyof typeof videoRules;

/** The videos that no prompts are about. */
export function videosWithoutPrompts({ artifacts, promptSets }: Frozen<Pick<Cycle, 'artifacts' | 'promptSets'>>) {
  return artifacts.filter(({ id, kind }) => kind === 'video' && !promptSets.some(({ video }) => video === id));
}

/** Those that no conference was about yet. */
function inHand<Set extends { readonly stage: string }>(promptSets: readonly Set[]): readonly Set[] {
  return promptSets.filter(({ stage }) => stage === 'posted');
}
