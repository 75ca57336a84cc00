import type { CycleFacts } from '../../src/cycle/cycle';
import type { CognitiveEvent } from '../../src/cycle/models/cognitive';
import type { LessonStudyEvent } from '../../src/cycle/models/lesson-study';
import type { PdsaEvent } from '../../src/cycle/models/pdsa';
import type { PeerCoachingEvent } from '../../src/cycle/models/peer-coaching';
import { accepted, agreedBy, draftedBy, finishedBy, known, proposed, type ToldOfCycle, teamKnown } from './impact-story';

/** Cho coaches Ben under a policy that lets a coach evaluate, openly. */
export const supervisoryKnown: CycleFacts = {
  ...known,
  partnership: known.partnership && { ...known.partnership, policy: { id: 'supervisory', version: 1 } },
};

/** Ben and Dan work with each other; nobody coaches them. */
export const peersKnown: CycleFacts = { ...teamKnown, partnership: teamKnown.partnership && { ...teamKnown.partnership, coaches: [] } };

// Cognitive Coaching

export const conversing: readonly ToldOfCycle<CognitiveEvent>[] = [proposed('cognitive'), accepted('ben')];
export const conversingSupervised: readonly ToldOfCycle<CognitiveEvent>[] = [
  { ...proposed('cognitive'), policy: { id: 'supervisory', version: 1 } },
  accepted('ben'),
];
export const askedFor = { id: 'asked', type: 'data.asked-for', by: 'ben', what: 'Who speaks, and how often.' } as const;
export const collected = {
  id: 'collected',
  type: 'data.collected',
  by: 'cho',
  asked: 'asked',
  on: '2026-09-14',
  data: 'Eleven students spoke, four of them twice.',
} as const;
export const shifted = (to: 'coaching' | 'collaborating' | 'consulting') => ({ type: 'function.shifted', by: 'cho', to }) as const;
export const advised = { type: 'advice.given', by: 'cho', kind: 'advice', text: 'Let pairs talk first.' } as const;
export const declared = { type: 'evaluating.declared', by: 'cho', role: 'Peer assistance and review', reason: 'formal-role' } as const;
export const paced = { type: 'region.touched', by: 'cho', map: 'problem-resolving', region: 'honor-existing-state' } as const;
export const ended = { type: 'ending.reached', by: 'cho', ending: 'walk-away-question' } as const;
export const conversed: readonly ToldOfCycle<CognitiveEvent>[] = [
  ...conversing,
  askedFor,
  collected,
  paced,
  shifted('consulting'),
  advised,
];

// PDSA

export const testPlanned = {
  id: 'test',
  type: 'test.planned',
  by: 'ben',
  goal: 'goal',
  changeIdea: 'Students write one sentence before anyone answers.',
  measure: 'How many students answer in whole sentences',
  scale: 'One lesson, one class',
  on: '2026-09-14',
} as const;
export const predicted = { type: 'prediction.written', by: 'ben', item: 'test', prediction: 'Half of the class will.' } as const;
export const testRun = { type: 'test.run', by: 'ben', item: 'test', on: '2026-09-14' } as const;
export const testMeasured = {
  type: 'test.measured',
  by: 'cho',
  item: 'test',
  on: '2026-09-14',
  data: 'Eleven of 24 students.',
  value: 11,
} as const;
export const studied = {
  type: 'test.studied',
  by: 'ben',
  item: 'test',
  comparison: 'Nearly half, as predicted.',
  learned: 'Writing first gives the quiet ones time.',
} as const;
export const decided = (decision: 'adopt' | 'adapt' | 'abandon' | 'scale-up') =>
  ({ type: 'act.decided', by: 'ben', item: 'test', decision }) as const;

export const testing: readonly ToldOfCycle<PdsaEvent>[] = [proposed('pdsa'), accepted('ben')];
export const aimed: readonly ToldOfCycle<PdsaEvent>[] = [...testing, draftedBy('ben'), agreedBy('ben'), finishedBy('ben')];
export const planned: readonly ToldOfCycle<PdsaEvent>[] = [...aimed, testPlanned, predicted];
export const doing: readonly ToldOfCycle<PdsaEvent>[] = [...planned, finishedBy('ben')];
export const studying: readonly ToldOfCycle<PdsaEvent>[] = [...doing, testRun, finishedBy('ben')];
export const acting: readonly ToldOfCycle<PdsaEvent>[] = [...studying, testMeasured, studied, finishedBy('ben')];
export const acted: readonly ToldOfCycle<PdsaEvent>[] = [...acting, decided('adapt')];

// Lesson study

export const teamAsked = (model: string): readonly ToldOfCycle[] => [proposed(model, ['ben', 'dan']), accepted('ben'), accepted('dan')];
export const themeSet = { type: 'theme.set', by: 'ben', theme: 'How do students come to explain what they see?' } as const;
export const topicStudied = { type: 'topic.studied', by: 'dan', studied: 'Three lessons on area.', found: 'Cutting comes first.' } as const;
export const lesson = {
  id: 'lesson',
  type: 'lesson.planned',
  by: 'dan',
  title: 'Why is the area the same?',
  learning: 'Students explain why a cut shape keeps its area.',
  lookFor: 'Which words students use when they move a piece.',
} as const;
export const revised = { ...lesson, id: 'revised', revises: 'lesson' } as const;
export const taught = (item = 'lesson') => ({ type: 'lesson.taught', by: 'ben', item, on: '2026-09-14' }) as const;
export const learningSeen = (of = 'lesson') =>
  ({
    type: 'learning.observed',
    by: 'ben',
    lesson: of,
    method: 'observation',
    on: '2026-09-14',
    summary: 'Nine pairs moved the triangle; four said why the area stays.',
  }) as const;
export const debriefed = { type: 'debrief.held', by: 'dan', item: 'lesson', learned: 'They need a reason to speak.' } as const;
export const reported = { type: 'report.written', by: 'ben', reflection: 'We watched hands.', report: 'Let students cut first.' } as const;

export const lessonTeam: readonly ToldOfCycle<LessonStudyEvent>[] = teamAsked('lesson-study');
export const themed: readonly ToldOfCycle<LessonStudyEvent>[] = [...lessonTeam, themeSet, finishedBy('ben')];
export const lessonPlanned: readonly ToldOfCycle<LessonStudyEvent>[] = [...themed, topicStudied, finishedBy('ben'), lesson];
export const teaching: readonly ToldOfCycle<LessonStudyEvent>[] = [...lessonPlanned, finishedBy('ben')];
export const debriefing: readonly ToldOfCycle<LessonStudyEvent>[] = [...teaching, taught(), learningSeen(), finishedBy('ben')];
export const revising: readonly ToldOfCycle<LessonStudyEvent>[] = [...debriefing, debriefed, finishedBy('ben')];
export const reteaching: readonly ToldOfCycle<LessonStudyEvent>[] = [...revising, revised, finishedBy('ben')];
export const reporting: readonly ToldOfCycle<LessonStudyEvent>[] = [...reteaching, taught('revised'), finishedBy('ben')];

// Peer coaching

export const visitPlanned = (observed: string, observer: string, id = `visit-to-${observed}`) =>
  ({ id, type: 'peer-visit.planned', by: observed, observed, observer, on: '2026-09-14', lookFor: 'Who speaks, and how often.' }) as const;
export const visitHeld = (of: string) =>
  ({ type: 'peer-visit.held', by: 'ben', item: `visit-to-${of}`, on: '2026-09-14', saw: 'Eleven students spoke.' }) as const;
export const talkedOver = (of: string) => ({ type: 'peer-visit.talked-over', by: 'ben', item: `visit-to-${of}` }) as const;
export const feedback = (by: string, of: string) =>
  ({ type: 'peer-feedback.given', by, item: `visit-to-${of}`, text: 'The wait after your question was long enough.' }) as const;

/** Two peers with Cho, who organizes it. */
export const organized: readonly ToldOfCycle<PeerCoachingEvent>[] = teamAsked('peer-coaching');
/** Two peers alone: one proposes, the other says yes. */
export const peers: readonly ToldOfCycle<PeerCoachingEvent>[] = [
  { ...proposed('peer-coaching', ['ben', 'dan']), by: 'ben', coaches: [] },
  accepted('dan'),
];
export const visiting = (begun: readonly ToldOfCycle<PeerCoachingEvent>[]): readonly ToldOfCycle<PeerCoachingEvent>[] => [
  ...begun,
  visitPlanned('ben', 'dan'),
  finishedBy('ben'),
];
export const visited = (begun: readonly ToldOfCycle<PeerCoachingEvent>[]): readonly ToldOfCycle<PeerCoachingEvent>[] => [
  ...visiting(begun),
  visitHeld('ben'),
  finishedBy('ben'),
];
export const swapped = (begun: readonly ToldOfCycle<PeerCoachingEvent>[]): readonly ToldOfCycle<PeerCoachingEvent>[] => [
  ...visited(begun),
  talkedOver('ben'),
  finishedBy('dan'),
];
export const bothVisited = (begun: readonly ToldOfCycle<PeerCoachingEvent>[]): readonly ToldOfCycle<PeerCoachingEvent>[] => [
  ...swapped(begun),
  visitPlanned('dan', 'ben'),
  finishedBy('dan'),
  visitHeld('dan'),
];
