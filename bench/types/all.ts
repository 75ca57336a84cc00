// What one compiles who uses every model.
import type { CycleFacts } from 'coaching-cycles';
import {
  cognitive,
  getBetterFaster,
  grow,
  impact,
  lessonStudy,
  myTeachingPartner,
  pdsa,
  peerCoaching,
  practiceBased,
  studentCentered,
} from 'coaching-cycles/models';
import { asViewer, strict, viewFor } from 'coaching-cycles/privacy';
import { decide, initial, nextSteps } from 'coaching-cycles/process';

const at = '2026-09-14T08:00:00Z';
const stamp = { id: 'e1', by: 'ben', at, recordedAt: at } as const;
const facts: CycleFacts = { partnership: null, coachEvaluates: false };
const ben = asViewer(
  strict,
  { person: 'ben', as: 'teacher', for: 'coaching', at },
  { partnerships: [], assignments: [], consents: [], classes: [] },
);

const impactAsked = decide(impact, initial(impact, 'c1'), { ...stamp, type: 'phase.finished' }, facts);
const impactNow = impactAsked.ok ? impactAsked.state : initial(impact, 'c1');
export const impactSteps = nextSteps(impact, impactNow, facts, ben).map(({ type, ready }) => `${type} ${ready}`);
export const impactSeen = viewFor(impact, impactNow, ben).data;
export const impactGoals = impactSeen.goals.map(({ text, stage }) => `${text} ${stage}`);

const growAsked = decide(grow, initial(grow, 'c1'), { ...stamp, type: 'phase.finished' }, facts);
const growNow = growAsked.ok ? growAsked.state : initial(grow, 'c1');
export const growSteps = nextSteps(grow, growNow, facts, ben).map(({ type, ready }) => `${type} ${ready}`);
export const growSeen = viewFor(grow, growNow, ben).data;
export const growGoals = growSeen.goals.map(({ text, stage }) => `${text} ${stage}`);

const cognitiveAsked = decide(cognitive, initial(cognitive, 'c1'), { ...stamp, type: 'phase.finished' }, facts);
const cognitiveNow = cognitiveAsked.ok ? cognitiveAsked.state : initial(cognitive, 'c1');
export const cognitiveSteps = nextSteps(cognitive, cognitiveNow, facts, ben).map(({ type, ready }) => `${type} ${ready}`);
export const cognitiveSeen = viewFor(cognitive, cognitiveNow, ben).data;
export const cognitiveGoals = cognitiveSeen.goals.map(({ text, stage }) => `${text} ${stage}`);

const studentCenteredAsked = decide(studentCentered, initial(studentCentered, 'c1'), { ...stamp, type: 'phase.finished' }, facts);
const studentCenteredNow = studentCenteredAsked.ok ? studentCenteredAsked.state : initial(studentCentered, 'c1');
export const studentCenteredSteps = nextSteps(studentCentered, studentCenteredNow, facts, ben).map(({ type, ready }) => `${type} ${ready}`);
export const studentCenteredSeen = viewFor(studentCentered, studentCenteredNow, ben).data;
export const studentCenteredGoals = studentCenteredSeen.goals.map(({ text, stage }) => `${text} ${stage}`);

const practiceBasedAsked = decide(practiceBased, initial(practiceBased, 'c1'), { ...stamp, type: 'phase.finished' }, facts);
const practiceBasedNow = practiceBasedAsked.ok ? practiceBasedAsked.state : initial(practiceBased, 'c1');
export const practiceBasedSteps = nextSteps(practiceBased, practiceBasedNow, facts, ben).map(({ type, ready }) => `${type} ${ready}`);
export const practiceBasedSeen = viewFor(practiceBased, practiceBasedNow, ben).data;
export const practiceBasedGoals = practiceBasedSeen.goals.map(({ text, stage }) => `${text} ${stage}`);

const getBetterFasterAsked = decide(getBetterFaster, initial(getBetterFaster, 'c1'), { ...stamp, type: 'phase.finished' }, facts);
const getBetterFasterNow = getBetterFasterAsked.ok ? getBetterFasterAsked.state : initial(getBetterFaster, 'c1');
export const getBetterFasterSteps = nextSteps(getBetterFaster, getBetterFasterNow, facts, ben).map(({ type, ready }) => `${type} ${ready}`);
export const getBetterFasterSeen = viewFor(getBetterFaster, getBetterFasterNow, ben).data;
export const getBetterFasterGoals = getBetterFasterSeen.goals.map(({ text, stage }) => `${text} ${stage}`);

const myTeachingPartnerAsked = decide(myTeachingPartner, initial(myTeachingPartner, 'c1'), { ...stamp, type: 'phase.finished' }, facts);
const myTeachingPartnerNow = myTeachingPartnerAsked.ok ? myTeachingPartnerAsked.state : initial(myTeachingPartner, 'c1');
export const myTeachingPartnerSteps = nextSteps(myTeachingPartner, myTeachingPartnerNow, facts, ben).map(
  ({ type, ready }) => `${type} ${ready}`,
);
export const myTeachingPartnerSeen = viewFor(myTeachingPartner, myTeachingPartnerNow, ben).data;
export const myTeachingPartnerGoals = myTeachingPartnerSeen.goals.map(({ text, stage }) => `${text} ${stage}`);

const pdsaAsked = decide(pdsa, initial(pdsa, 'c1'), { ...stamp, type: 'phase.finished' }, facts);
const pdsaNow = pdsaAsked.ok ? pdsaAsked.state : initial(pdsa, 'c1');
export const pdsaSteps = nextSteps(pdsa, pdsaNow, facts, ben).map(({ type, ready }) => `${type} ${ready}`);
export const pdsaSeen = viewFor(pdsa, pdsaNow, ben).data;
export const pdsaGoals = pdsaSeen.goals.map(({ text, stage }) => `${text} ${stage}`);

const lessonStudyAsked = decide(lessonStudy, initial(lessonStudy, 'c1'), { ...stamp, type: 'phase.finished' }, facts);
const lessonStudyNow = lessonStudyAsked.ok ? lessonStudyAsked.state : initial(lessonStudy, 'c1');
export const lessonStudySteps = nextSteps(lessonStudy, lessonStudyNow, facts, ben).map(({ type, ready }) => `${type} ${ready}`);
export const lessonStudySeen = viewFor(lessonStudy, lessonStudyNow, ben).data;
export const lessonStudyGoals = lessonStudySeen.goals.map(({ text, stage }) => `${text} ${stage}`);

const peerCoachingAsked = decide(peerCoaching, initial(peerCoaching, 'c1'), { ...stamp, type: 'phase.finished' }, facts);
const peerCoachingNow = peerCoachingAsked.ok ? peerCoachingAsked.state : initial(peerCoaching, 'c1');
export const peerCoachingSteps = nextSteps(peerCoaching, peerCoachingNow, facts, ben).map(({ type, ready }) => `${type} ${ready}`);
export const peerCoachingSeen = viewFor(peerCoaching, peerCoachingNow, ben).data;
export const peerCoachingGoals = peerCoachingSeen.goals.map(({ text, stage }) => `${text} ${stage}`);
