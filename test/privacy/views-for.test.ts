import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { viewFor } from '../../src/privacy/view-for';
import { viewsFor } from '../../src/privacy/views-for';
import { otherwise, secrets, viewerOf } from '../attacks/looking';
import { anyTeam, hats, now, people, type Team, teamEvidence } from './any-team';
import { example } from './example-team';
import { team } from './team-process';
import { twins } from './twin';

/** The partnership of each record: a team's is called as its record is. */
const evidence = {
  ...teamEvidence,
  partnerships: ['t1', 't2', 't3'].flatMap((id) => teamEvidence.partnerships.map((each) => ({ ...each, id }))),
};
const { viewerOf: as, twinFor } = twins(team, { evidence, at: now, known: ['teachers', 'coach'] });
const cho = viewerOf('cho', 'coach', 'coaching', evidence);
const pia = viewerOf('pia', 'principal', 'operations', evidence);
const withId = (state: Team, id: string): Team => ({ ...state, id });
const about = (id: string, topic: string): Team => withId({ ...example, record: { ...example.record, topic } }, id);
const ids = (seen: ReturnType<typeof viewsFor>['views']) => seen.map(({ receipt }) => receipt.stream);

describe('views of many records', () => {
  const three = [about('t3', 'waiting'), about('t1', 'asking'), about('t2', 'waiting')];

  it('come by their ids, in whatever order the records came', () => {
    expect(ids(viewsFor(team, three, cho).views)).toEqual(['t1', 't2', 't3']);
    expect(viewsFor(team, [...three].reverse(), cho)).toEqual(viewsFor(team, three, cho));
  });

  it('are found and ordered by what is seen', () => {
    const { views, unshown } = viewsFor(team, three, cho, {
      where: ({ topic }) => topic === 'waiting',
      order: (one, other) => (other.topic ?? '').localeCompare(one.topic ?? ''),
    });
    expect(ids(views)).toEqual(['t2', 't3']);
    expect(unshown).toMatchObject([{ data: {}, receipt: { stream: 't1', outcome: 'shown' } }]);
  });

  it('are each what one look shows', () => {
    expect(viewsFor(team, three, cho).views).toEqual(
      [...three].sort((a, b) => (a.id < b.id ? -1 : 1)).map((state) => viewFor(team, state, cho)),
    );
  });

  it('leave no gap where nothing may be seen, and keep the receipt of that look', () => {
    const stranger = viewerOf('zoe', 'principal', 'operations', evidence);
    const { views, unshown } = viewsFor(team, three, stranger);
    expect(views).toEqual([]);
    expect(unshown.map(({ data, receipt }) => [data, receipt.outcome, receipt.stream])).toEqual(
      ['t1', 't2', 't3'].map((id) => [{}, 'denied', id]),
    );
  });

  it('of no records are none', () => {
    expect(viewsFor(team, [], cho)).toEqual({ views: [], unshown: [] });
  });

  it('cannot be sorted or searched by what is hidden: it is not there', () => {
    const asked: unknown[] = [];
    const read = (data: object): boolean => asked.push(data) > 0;
    const both = [withId(example, 't1'), withId(otherwise, 't2')];
    viewsFor(team, both, pia, { where: read, order: (one, other) => Number(read(one)) - Number(read(other)) });
    expect(asked.length).toBeGreaterThan(2);
    for (const secret of secrets) expect(JSON.stringify(asked)).not.toContain(secret);
  });
});

describe('laws', () => {
  test.prop([fc.constantFrom(...people), fc.constantFrom(...hats), anyTeam, anyTeam, anyTeam], { numRuns: 100 })(
    'what is hidden moves nothing in a list',
    (person, hat, one, two, other) => {
      const options = {
        where: (data: object) => JSON.stringify(data).length % 3 > 0,
        order: (a: object, b: object) => JSON.stringify(a).length - JSON.stringify(b).length,
      };
      const seen = (...states: readonly Team[]) => JSON.stringify(viewsFor(team, states, as(person, hat), options as never));
      const twin = twinFor(person, one, other);
      // One stream is in a list once; and the order in which records come in says nothing.
      const beside = withId(two, 't2');
      expect(seen(beside, twin)).toBe(seen(one, beside));
    },
  );
});
