// What one compiles who uses one model.
import { type CycleFacts, impact } from 'coaching-cycles';
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
