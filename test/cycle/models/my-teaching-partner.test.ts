import { describe, expect, it } from 'vitest';
import { confidentialPolicies } from '../../../src/cycle/confidential-policies';
import { type MyTeachingPartnerEvent, myTeachingPartner, myTeachingPartnerModel } from '../../../src/cycle/models/my-teaching-partner';
import { viewFor } from '../../../src/privacy/view-for';
import { given } from '../../../src/testing/given';
import { ben, cho, dan, eve, pia } from '../../process/evidence';
import { accepted, agreedBy, finishedBy, known, proposed, type ToldOfCycle, teamKnown } from '../impact-story';

const filmed = (id = 'video') =>
  ({ id, type: 'artifact.added', by: 'ben', kind: 'video', held: { shows: 'no-students', address: `app:${id}` } }) as const;
const clip = (key: string, shows: 'strength' | 'opportunity' = 'strength') => ({
  key,
  from: 65,
  until: 110,
  shows,
  prompt: 'What did you do?',
});
const posted = (id = 'prompts', clips = [clip('pairs'), clip('wait', 'opportunity')], dimension = 'Quality of feedback') =>
  ({ id, type: 'prompts.posted', by: 'cho', video: 'video', dimension, clips }) as const;
const answered = (...prompts: readonly string[]) =>
  ({ type: 'prompts.answered', by: 'ben', item: 'prompts', answers: prompts.map((prompt) => ({ prompt, words: 'I waited.' })) }) as const;
const conferred = { id: 'conference', type: 'conference.held', by: 'cho', item: 'prompts', summary: 'Wait longer.' } as const;
const goal = {
  id: 'goal',
  type: 'goal.drafted',
  by: 'ben',
  text: 'I ask what made them think so.',
  about: 'practice',
  measure: 'Times in a lesson',
  unit: 'times',
  target: { kind: 'increase', baseline: 1, target: 5 },
} as const;
const plan = (id = 'plan') =>
  ({
    id,
    type: 'action-plan.drafted',
    by: 'cho',
    goal: 'goal',
    achievedWhen: 'Five times.',
    steps: [{ text: 'Plan five questions.' }],
  }) as const;
const planAgreed = (item = 'plan') => ({ type: 'action-plan.agreed', by: 'ben', item }) as const;

const begun: readonly ToldOfCycle<MyTeachingPartnerEvent>[] = [proposed('my-teaching-partner'), accepted('ben')];
const inClip: readonly ToldOfCycle<MyTeachingPartnerEvent>[] = [...begun, filmed(), finishedBy('ben')];
const inRespond: readonly ToldOfCycle<MyTeachingPartnerEvent>[] = [...inClip, posted(), finishedBy('cho')];
const inConference: readonly ToldOfCycle<MyTeachingPartnerEvent>[] = [...inRespond, answered('pairs', 'wait'), finishedBy('ben')];
const inPlan: readonly ToldOfCycle<MyTeachingPartnerEvent>[] = [...inConference, conferred, finishedBy('cho')];
const inEnact: readonly ToldOfCycle<MyTeachingPartnerEvent>[] = [...inPlan, goal, agreedBy('ben'), plan(), planAgreed(), finishedBy('cho')];

const told = (...events: readonly ToldOfCycle<MyTeachingPartnerEvent>[]) => given(myTeachingPartner, known, ...events);

describe('MyTeachingPartner', () => {
  it('goes from a video through clips, answers, the conference and a plan to the next video', () => {
    expect(told(...begun).state.state).toBe('active.record');
    expect(told(...inClip).state.state).toBe('active.clip');
    expect(told(...inRespond).state.state).toBe('active.respond');
    expect(told(...inConference).state.state).toBe('active.conference');
    expect(told(...inPlan).state.state).toBe('active.plan');
    told(...inEnact)
      .when(finishedBy('ben'))
      .thenState('active.record')
      .when(finishedBy('ben'))
      .thenRefused('has-new-video')
      .when(filmed('second'))
      .when(finishedBy('ben'))
      .thenState('active.clip');
  });

  it('begins with a video', () => {
    told(...begun, { ...filmed(), kind: 'document' })
      .when(finishedBy('ben'))
      .thenRefused('has-new-video');
    told(...inClip, { type: 'item.struck', by: 'ben', item: 'video' })
      .when(posted())
      .thenRefused('has-video');
  });

  it('has prompts that the coach posts, on clips of the video', () => {
    told(...inClip)
      .when(finishedBy('cho'))
      .thenRefused('has-prompts')
      .when({ ...posted(), by: 'ben' })
      .thenRefused('not-your-turn')
      .when({ ...posted(), video: 'nothing' })
      .thenRefused('check')
      .when(posted('prompts', [clip('pairs'), clip('pairs')]))
      .thenRefused('check')
      .when(posted('prompts', [{ ...clip('pairs'), until: 60 }]))
      .thenRefused('check')
      .when(posted())
      .thenRecord({ promptSets: [{ owner: 'ben', by: 'cho', stage: 'posted' }] });
  });

  it('keeps to one dimension', () => {
    told(...inClip, posted(), posted('more', [clip('greeting')], 'Positive climate'))
      .when(finishedBy('cho'))
      .thenRefused('one-dimension')
      .when({ type: 'item.struck', by: 'cho', item: 'more' })
      .when(finishedBy('cho'))
      .thenState('active.respond');
  });

  it('shows a strength, not only what is missing', () => {
    told(...inClip, posted('prompts', [clip('wait', 'opportunity')]))
      .when(finishedBy('cho'))
      .thenRefused('shows-a-strength')
      .when(posted('more', [clip('pairs')]))
      .when(finishedBy('cho'))
      .thenState('active.respond');
  });

  it('has no conference before the teacher has answered every prompt', () => {
    told(...inRespond)
      .when(finishedBy('ben'))
      .thenRefused('all-prompts-answered')
      .when(answered('pairs'))
      .when(finishedBy('cho'))
      .thenRefused('all-prompts-answered')
      .when(conferred)
      .thenRefused('wrong-state')
      .when(answered('wait'))
      .when(finishedBy('ben'))
      .thenState('active.conference');
    const [refusal] = told(...inRespond, answered('pairs')).when(finishedBy('cho')).refusals;
    expect(refusal).toMatchObject({ parameters: { expected: 2, found: 1 } });
  });

  it('has no conference that was held before the teacher answered, however late it is entered', () => {
    const late = { recordedAt: '2026-09-18T08:00:00Z' };
    told(...inConference)
      .when({ ...conferred, ...late, at: '2026-09-13T08:00:00Z' })
      .thenRefused('check')
      .when({ ...conferred, ...late, at: '2026-09-17T08:00:00Z' })
      .thenRecord({ conferences: [{ promptSet: 'prompts' }] });
  });

  it('has no conference where an answer was taken back', () => {
    told(...inRespond, { ...answered('pairs', 'wait'), id: 'answers' }, finishedBy('ben'), {
      type: 'item.struck',
      by: 'ben',
      item: 'answers',
    })
      .when(conferred)
      .thenRefused('all-prompts-answered');
  });

  it('has answers of the teacher, to prompts that there are, one each', () => {
    told(...inRespond)
      .when({ ...answered('pairs'), by: 'cho' })
      .thenRefused('not-your-turn')
      .when(answered('elsewhere'))
      .thenRefused('check')
      .when(answered('pairs', 'pairs'))
      .thenRefused('check');
  });

  it('has a conference before the plan', () => {
    told(...inConference)
      .when(finishedBy('cho'))
      .thenRefused('prompts-discussed')
      .when(conferred)
      .thenRecord({ promptSets: [{ stage: 'discussed' }], conferences: [{ promptSet: 'prompts' }] })
      .when(finishedBy('cho'))
      .thenState('active.plan');
  });

  it('leads to a plan that both agree on', () => {
    told(...inPlan)
      .when(finishedBy('cho'))
      .thenRefused('goal-is-agreed')
      .when(goal)
      .when(agreedBy('ben'))
      .when(plan())
      .when(finishedBy('cho'))
      .thenRefused('plan-since-conference')
      .when({ ...planAgreed(), by: 'cho' })
      .thenRefused('agreed-by-another')
      .when(planAgreed())
      .when(finishedBy('cho'))
      .thenState('active.enact');
  });

  it('leads to a plan each time', () => {
    told(
      ...inEnact,
      finishedBy('ben'),
      filmed('second'),
      finishedBy('ben'),
      { ...posted('again', [clip('pairs')], 'Positive climate'), video: 'second' },
      finishedBy('cho'),
      { ...answered('pairs'), item: 'again' },
      finishedBy('ben'),
      { ...conferred, id: 'talk', item: 'again' },
      finishedBy('cho'),
    )
      .when(finishedBy('cho'))
      .thenRefused('plan-since-conference')
      .when(plan('new'))
      .when(planAgreed('new'))
      .when(finishedBy('cho'))
      .thenState('active.enact');
  });

  it('shows the video to the teacher and the coach, and to nobody else', () => {
    const { state } = told(...inConference);
    for (const viewer of [ben, cho]) expect(viewFor(myTeachingPartner, state, viewer).data).toMatchObject({ artifacts: [{ id: 'video' }] });
    for (const viewer of [dan, pia, eve]) {
      const { data } = viewFor(myTeachingPartner, state, viewer);
      for (const list of ['artifacts', 'promptSets', 'promptAnswers']) expect(data).not.toHaveProperty(list);
    }
  });

  it('of a team has no video that all of them see', () => {
    given(myTeachingPartner, teamKnown, proposed('my-teaching-partner', ['ben', 'dan']), accepted('ben'), accepted('dan'), {
      ...filmed(),
      owner: 'team',
    })
      .when(finishedBy('cho'))
      .thenRefused('video-is-ones-own')
      .when({ type: 'item.struck', by: 'ben', item: 'video' })
      .when(filmed('own'))
      .when(finishedBy('cho'))
      .thenState('active.clip');
  });

  it('runs under a policy that keeps it so', () => {
    expect(myTeachingPartnerModel.policies).toEqual(confidentialPolicies);
  });
});
