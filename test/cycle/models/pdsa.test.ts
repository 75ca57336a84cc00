import { describe, expect, it } from 'vitest';
import { type PdsaEvent, pdsa } from '../../../src/cycle/models/pdsa';
import { makeCalendar } from '../../../src/people/school-calendar';
import { deadlines } from '../../../src/process/deadlines';
import { nextSteps } from '../../../src/process/next-steps';
import { given } from '../../../src/testing/given';
import { ben } from '../../process/evidence';
import { agreedBy, draftedBy, finishedBy, known, measured, type ToldOfCycle } from '../impact-story';
import {
  acted,
  acting,
  aimed,
  decided,
  doing,
  planned,
  predicted,
  studied,
  studying,
  testing,
  testMeasured,
  testPlanned,
  testRun,
} from '../model-stories';

const told = (events: readonly ToldOfCycle<PdsaEvent>[]) => given(pdsa, known, ...events);
const closed = { type: 'cycle.closed', by: 'ben', outcome: 'met' } as const;

describe('a test of change', () => {
  it('goes from an aim through plan, do, study and act, and on to the next plan', () => {
    expect(told(testing).state.state).toBe('active.aim');
    expect(told(aimed).state.state).toBe('active.plan');
    expect(told(doing).state.state).toBe('active.do');
    expect(told(studying).state.state).toBe('active.study');
    expect(told(acting).state.state).toBe('active.act');
    told(acted).when(finishedBy('ben')).thenState('active.plan');
  });

  it.each(['students', 'practice', 'system'] as const)('may have an aim about %s', (about) => {
    told([...testing, { ...draftedBy('ben'), about }])
      .when(agreedBy('ben'))
      .thenRecord({ goals: [{ stage: 'agreed', about }] });
  });

  it('needs an aim first, and one at a time', () => {
    told(testing).when(finishedBy('ben')).thenRefused('has-aim').when(testPlanned).thenRefused('wrong-state');
    told([...testing, draftedBy('ben'), draftedBy('ben', 'second'), agreedBy('ben')])
      .when(agreedBy('ben', 'second'))
      .thenRefused('goals-at-once');
    told([...aimed, { type: 'goal.set-aside', by: 'ben', item: 'goal' }])
      .when(testPlanned)
      .thenRefused('has-aim');
  });

  it.each(['changeIdea', 'measure', 'scale', 'on'] as const)('is not planned without its %s', (field) => {
    const { [field]: _left, ...rest } = testPlanned;
    told(aimed)
      .when(rest as never)
      .thenRefused('payload');
  });

  it('is of an aim of this cycle, and goes on from a test of this cycle', () => {
    told(aimed)
      .when({ ...testPlanned, goal: 'another' })
      .thenRefused('check')
      .when({ ...testPlanned, after: 'another' })
      .thenRefused('check');
    told([...acted, finishedBy('ben')])
      .when({ ...testPlanned, id: 'next', after: 'test' })
      .thenRecord({ tests: [{ stage: 'decided' }, { stage: 'planned', after: 'test' }] });
  });

  it('is not run without a written prediction', () => {
    told([...aimed, testPlanned])
      .when(testRun)
      .thenRefused('has-prediction')
      .when(finishedBy('ben'))
      .thenRefused('has-prediction')
      .when(predicted)
      .thenRecord({ predictions: [{ test: 'test', owner: 'ben' }] })
      .when(testRun)
      .thenRecord({ tests: [{ stage: 'run', ranOn: '2026-09-14' }] });
  });

  it('is not run before its prediction was written, however late it is entered', () => {
    const late = { recordedAt: '2026-09-21T08:00:00Z' };
    told(planned)
      .when({ ...testRun, ...late, at: '2026-09-12T08:00:00Z' })
      .thenRefused('check')
      .when({ ...testRun, ...late, at: '2026-09-20T08:00:00Z', on: '2026-09-11' })
      .thenRefused('check')
      .when({ ...testRun, ...late, at: '2026-09-20T08:00:00Z', on: '2026-09-20' })
      .thenRecord({ tests: [{ stage: 'run', ranOn: '2026-09-20' }] });
  });

  it('is not predicted once it was run', () => {
    told([...planned, testRun])
      .when({ ...predicted, id: 'afterwards' })
      .thenRefused('wrong-stage');
  });

  it('is planned before it is done, and done before it is studied', () => {
    told(aimed).when(finishedBy('ben')).thenRefused('has-test');
    told(doing).when(finishedBy('ben')).thenRefused('has-run-test');
    told(doing)
      .when({ ...testRun, on: '2026-12-01' })
      .thenRefused('check');
  });

  it('is not studied without data of its measure', () => {
    told(studying)
      .when(studied)
      .thenRefused('has-test-data')
      .when(testMeasured)
      .when(studied)
      .thenRecord({ tests: [{ stage: 'studied' }] });
    told([...studying, draftedBy('ben', 'other'), measured(50)])
      .when(studied)
      .thenRefused('has-test-data');
  });

  it('is not acted on before it was studied', () => {
    told([...studying, testMeasured])
      .when(decided('adopt'))
      .thenRefused('wrong-state')
      .when(finishedBy('ben'))
      .thenRefused('has-study');
    const second = [
      { ...testPlanned, id: 'second' },
      { ...predicted, item: 'second' },
      { ...testRun, item: 'second' },
    ] as const;
    told([...planned, ...second, finishedBy('ben'), testRun, finishedBy('ben'), testMeasured, studied, finishedBy('ben')])
      .when({ ...decided('adopt'), item: 'second' })
      .thenRefused('has-study')
      .when(decided('adopt'))
      .thenRecord({ tests: [{ stage: 'decided' }, { stage: 'run' }] });
  });

  it.each(['adopt', 'adapt', 'abandon', 'scale-up'] as const)('may be decided on as %s', (decision) => {
    told(acting)
      .when(finishedBy('ben'))
      .thenRefused('has-decision')
      .when(decided(decision))
      .thenRecord({ acts: [{ decision, test: 'test' }], tests: [{ stage: 'decided' }] })
      .when(finishedBy('ben'))
      .thenState('active.plan');
  });

  it('may be dropped before it is run, and then another is planned', () => {
    told(planned).when({ type: 'test.dropped', by: 'ben', item: 'test' }).when(finishedBy('ben')).thenRefused('has-test');
  });

  it('may be run while the plan is still open, and entered late', () => {
    told([...aimed, testPlanned, { ...predicted, recordedAt: '2026-09-14T09:00:00Z', at: '2026-09-14T09:00:00Z' }])
      .when({ ...testRun, at: '2026-09-15T08:00:00Z', recordedAt: '2026-09-18T08:00:00Z', on: '2026-09-15' })
      .thenRecord({ tests: [{ stage: 'run' }] })
      .when(finishedBy('ben'))
      .thenState('active.do')
      .when(finishedBy('ben'))
      .thenState('active.study');
  });

  it('falls due on its day, until it was run', () => {
    const made = makeCalendar({ timeZone: 'America/Chicago', terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }] });
    if (!made.ok) throw new Error(made.message);
    const due = (events: readonly ToldOfCycle<PdsaEvent>[]) => deadlines(pdsa, told(events).state, ben, made.calendar);
    expect(due(doing)).toEqual([{ of: 'tests', item: 'test', stage: 'planned', dueOn: '2026-09-14' }]);
    expect(due(studying)).toEqual([]);
  });
});

describe('tests of change are closed', () => {
  it('by a decision on a test, unless they are abandoned', () => {
    const { refusals } = told([...acting, measured(80)])
      .when(closed)
      .thenRefused('check');
    expect(refusals[0]?.parameters.rule).toBe('has-decision');
    told(acting)
      .when({ ...closed, outcome: 'abandoned' })
      .thenState('closed.abandoned');
    told(acted)
      .when({ ...closed, outcome: 'partly' })
      .thenState('closed.partly');
  });

  it('as met by the measure of the aim', () => {
    told(acted).when(closed).thenRefused('check').when(measured(80)).when(closed).thenState('closed.met');
  });
});

it('tells what a test waits for', () => {
  const { state } = told([...aimed, testPlanned]);
  const waits = nextSteps(pdsa, state, known, ben).find(({ type }) => type === 'test.run');
  expect(waits).toMatchObject({ item: 'test', ready: false, missing: [{ rule: 'has-prediction' }] });
});
