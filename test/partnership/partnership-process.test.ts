import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/labels/labelled';
import { membersNow } from '../../src/partnership/members';
import { enrolments } from '../../src/partnership/partnership';
import { partnership } from '../../src/partnership/partnership-process';
import { makeCalendar } from '../../src/people/school-calendar';
import { conflicts } from '../../src/process/conflicts';
import { deadlines } from '../../src/process/deadlines';
import { nextSteps } from '../../src/process/next-steps';
import { given } from '../../src/testing/given';
import { ben, cho, eve, pia, stranger } from '../process/evidence';
import {
  conflict,
  ended,
  known,
  pair,
  proposed,
  signed,
  stateOf,
  type ToldOfPartnership,
  team,
  terms,
  told,
  visited,
} from './partnership-story';

describe('a partnership is proposed', () => {
  it('by who is to work in it, a teacher or a coach', () => {
    for (const by of ['cho', 'ben'])
      told()
        .when({ ...proposed('ben'), by })
        .thenState('proposed')
        .thenRecord({
          people: [
            { person: 'ben', part: 'teacher', from: '2026-09-14T08:00:00.000Z' },
            { person: 'cho', part: 'coach', from: '2026-09-14T08:00:00.000Z' },
          ],
          leader: null,
          continues: null,
        });
  });

  it('by the leader whom it names', () => {
    told()
      .when({ ...proposed('ben'), by: 'lea', leader: 'lea' })
      .thenState('proposed');
    told()
      .when({ ...proposed('ben'), by: 'lea' })
      .thenRefused('not-open-to-you');
  });

  it('where the program lets who asks begin one', () => {
    given(partnership, { ...known, mayPropose: false })
      .when(proposed('ben'))
      .thenRefused('may-propose');
  });

  it('and nobody coaches themselves', () => {
    told()
      .when({ ...proposed('ben'), coaches: ['cho', 'ben'] })
      .thenRefused('check');
  });

  it('and everybody is in it once', () => {
    for (const twice of [{ teachers: ['ben', 'ben'] }, { coaches: ['cho', 'cho'] }, { leader: 'cho' }, { leader: 'ben' }])
      told()
        .when({ ...proposed('ben'), ...twice })
        .thenRefused('check');
  });

  it('and no coach evaluates one of its teachers', () => {
    given(partnership, conflict).when(proposed('ben')).thenRefused('coach-is-not-evaluator');
  });

  it('and says how the teacher came to it, as it is', () => {
    for (const enrolment of enrolments)
      told()
        .when({ ...proposed('ben'), enrolment })
        .thenRecord({ enrolment });
    const { enrolment: _enrolment, ...without } = proposed('ben');
    told()
      .when(without as never)
      .thenRefused('not-open-to-you');
  });

  it('with something hostile in it is refused like one by a stranger', () => {
    for (const odd of [
      { teachers: [] },
      { teachers: ['__proto__'] },
      { coaches: ['system'] },
      { teachers: Array.from({ length: 61 }, (_, n) => `t${n}`) },
      { agreement: { version: 1, terms: [] } },
      { agreement: { version: 0, terms } },
      { people: [] },
      JSON.parse('{"__proto__":{"leader":"cho"}}'),
    ])
      told()
        .when({ ...proposed('ben'), ...odd } as never)
        .thenRefused('not-open-to-you');
  });
});

describe('its agreement', () => {
  it('is signed by all before work begins, whoever proposed it', () => {
    told(proposed('ben', 'dan'))
      .when(signed('ben'))
      .thenState('proposed')
      .when(signed('cho'))
      .thenState('proposed')
      .when(visited)
      .thenRefused('wrong-state')
      .when(signed('dan'))
      .thenState('active');
  });

  it('is signed by the leader too where the policy asks for it', () => {
    const asks = { ...known, leaderSigns: true };
    given(partnership, asks).when(proposed('ben')).thenRefused('check');
    given(partnership, asks, { ...proposed('ben'), leader: 'lea' }, signed('ben'), signed('cho'))
      .when(signed('lea'))
      .thenState('active');
  });

  it('is signed once each, in the version that is there', () => {
    told(proposed('ben'), signed('ben')).when(signed('ben')).thenRefused('signs-once');
    told(proposed('ben'))
      .when({ ...signed('ben'), version: 2 })
      .thenRefused('check');
    told(proposed('ben')).when(signed('pia')).thenRefused('not-open-to-you');
  });

  it('is signed anew by who took a signature back', () => {
    told(proposed('ben'), { ...signed('cho'), id: 'mine' }, { type: 'item.struck', by: 'cho', item: 'mine' })
      .when(signed('ben'))
      .thenState('proposed')
      .when(signed('cho'))
      .thenState('active');
  });

  it('is not signed where the coach has become an evaluator', () => {
    told(proposed('ben'), signed('cho')).when(signed('ben'), conflict).thenRefused('coach-is-not-evaluator');
  });

  it('is declined by a teacher or the coach, without a reason', () => {
    for (const by of ['ben', 'cho']) told(proposed('ben')).when({ type: 'partnership.declined', by }).thenState('declined');
    told({ ...proposed('ben'), leader: 'lea' })
      .when({ type: 'partnership.declined', by: 'lea' })
      .thenRefused('not-open-to-you');
    told(...pair)
      .when({ type: 'partnership.declined', by: 'ben' })
      .thenRefused('wrong-state');
  });
});

describe('while it lasts', () => {
  it('keeps contacts outside of any cycle', () => {
    told(...pair)
      .when({ ...visited, at: '2026-09-14T09:00:00Z', recordedAt: '2026-09-28T09:00:00Z' })
      .thenRecord({ contacts: [{ kind: 'visit', minutes: 20, by: 'cho', owner: 'ben' }] });
    told(...pair)
      .when({ ...visited, at: '2026-09-14T09:00:00Z', recordedAt: '2026-09-28T09:00:01Z' })
      .thenRefused('entered-too-late');
    told(...pair)
      .when({ ...visited, minutes: 481 })
      .thenRefused('payload');
  });

  it('takes over only what a teacher chose, and only where it goes on from another', () => {
    const carried = { type: 'work.carried-over', by: 'ben', kind: 'goal', text: 'Students explain.', from: 'c0' } as const;
    const goingOn = [{ ...proposed('ben'), continues: 'p0' }, signed('cho'), signed('ben')] as const;
    told(...pair)
      .when(carried)
      .thenRefused('goes-on');
    told(...goingOn)
      .when({ ...carried, by: 'cho' })
      .thenRefused('not-your-turn')
      .when(carried)
      .thenRecord({ continues: 'p0', carried: [{ text: 'Students explain.', owner: 'ben' }] });
  });

  it('a colleague leaves, and the others go on', () => {
    told(...team)
      .when({ type: 'member.left', by: 'dan' })
      .thenState('active')
      .thenRecord({ people: [{ person: 'ben' }, { person: 'dan', until: '2026-09-14T08:04:00.000Z' }, { person: 'cho' }] })
      .when({ type: 'member.left', by: 'dan' })
      .thenRefused('not-open-to-you')
      .when({ type: 'member.left', by: 'ben' })
      .thenRefused('others-go-on')
      .when({ type: 'member.left', by: 'cho' })
      .thenRefused('others-go-on');
  });

  it('of peers goes on without a coach, as long as two are left', () => {
    const peers = { ...proposed('ben', 'dan', 'pia'), by: 'ben', coaches: [] } as const;
    told(peers, signed('ben'), signed('dan'), signed('pia'))
      .when({ type: 'member.left', by: 'pia' })
      .thenState('active')
      .when({ type: 'member.left', by: 'dan' })
      .thenRefused('others-go-on');
    told()
      .when({ ...proposed('ben'), by: 'ben', coaches: [] })
      .thenRefused('check');
  });

  it('one of two coaches leaves, and the other goes on', () => {
    told({ ...proposed('ben'), coaches: ['cho', 'old'] }, signed('ben'), signed('cho'), signed('old'))
      .when({ type: 'member.left', by: 'old' })
      .thenState('active')
      .when({ type: 'contact.recorded', by: 'old', kind: 'visit', minutes: 20 })
      .thenRefused('not-open-to-you');
  });

  it('is suspended when the coach becomes an evaluator, and resumed when that is over', () => {
    expect(conflicts(partnership, told(...pair).state, conflict)).toEqual(['partnership.suspended']);
    told(...pair)
      .when({ type: 'partnership.suspended', by: 'system' })
      .thenRefused('coach-is-evaluator')
      .when(visited, conflict)
      .thenRefused('coach-is-not-evaluator')
      .when({ type: 'partnership.suspended', by: 'system' }, conflict)
      .thenState('suspended')
      .when(visited)
      .thenRefused('wrong-state')
      .when({ type: 'partnership.resumed', by: 'ben' }, conflict)
      .thenRefused('coach-is-not-evaluator')
      .when({ type: 'partnership.resumed', by: 'ben' })
      .thenState('active');
  });

  it('ends out of a suspension too', () => {
    told(...pair)
      .when({ type: 'partnership.suspended', by: 'system' }, conflict)
      .when(ended)
      .thenState('ended');
  });
});

describe('when it ends', () => {
  it('the coach’s part ends at that moment, and the teacher’s does not', () => {
    for (const by of ['ben', 'cho', 'system'])
      told(...pair)
        .when({ ...ended, by })
        .thenState('ended')
        .thenRecord({
          people: [
            { person: 'ben', until: undefined },
            { person: 'cho', until: '2026-09-14T08:03:00.000Z' },
          ],
        });
  });

  it('who left before keeps the moment of leaving', () => {
    const { state } = told(...team, { type: 'member.left', by: 'dan' }, ended);
    expect(state.record.people.map(({ until }) => until)).toEqual([undefined, '2026-09-14T08:04:00.000Z', '2026-09-14T08:05:00.000Z']);
    expect([membersNow(state.record.people, 'teacher'), membersNow(state.record.people, 'coach')]).toEqual([['ben'], []]);
  });

  it('nothing more is entered, and the coach corrects nothing more', () => {
    const over = told(...pair, visited, ended);
    over.when({ ...visited, id: 'more', by: 'ben' }).thenRefused('wrong-state');
    over.when({ type: 'item.struck', by: 'cho', item: 'visit' }).thenRefused('not-open-to-you');
    over.when({ ...ended, by: 'cho' }).thenRefused('not-open-to-you');
  });

  it('a declined one has no coach either', () => {
    told(proposed('ben'))
      .when({ type: 'partnership.declined', by: 'ben' })
      .thenRecord({
        people: [
          { person: 'ben', until: undefined },
          { person: 'cho', until: '2026-09-14T08:01:00.000Z' },
        ],
      });
  });
});

describe('its buttons and dates', () => {
  const steps = (viewer: Viewer, ...events: readonly ToldOfPartnership[]) =>
    nextSteps(partnership, stateOf(...events), known, viewer).map(({ type, ready }) => (ready ? type : `not ${type}`));

  it('are for who has a part in it', () => {
    expect(steps(ben, ...pair)).toEqual([
      'contact.recorded',
      'not work.carried-over',
      'not member.left',
      'partnership.ended',
      'substitute.asked',
    ]);
    expect(steps(cho, ...pair)).toEqual(['contact.recorded', 'not member.left', 'partnership.ended', 'substitute.asked']);
    for (const viewer of [pia, eve, stranger]) expect(steps(viewer, ...pair)).toEqual([]);
  });

  it('are for the leader who is to sign', () => {
    expect(steps(pia, { ...proposed('ben'), leader: 'pia' })).toEqual(['agreement.signed']);
    expect(steps(pia, { ...proposed('ben'), leader: 'pia' }, signed('ben'), signed('cho'), signed('pia'))).toEqual([]);
  });

  it('say until when a proposal waits: two weeks of school', () => {
    const made = makeCalendar({ timeZone: 'America/Chicago', terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }] });
    if (!made.ok) throw new Error(made.message);
    expect(deadlines(partnership, stateOf(proposed('ben')), ben, made.calendar)).toEqual([{ of: 'proposed', dueOn: '2026-09-28' }]);
    expect(deadlines(partnership, stateOf(...pair), ben, made.calendar)).toEqual([]);
  });
});
