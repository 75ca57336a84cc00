import { fc, test } from '@fast-check/vitest';
import { describe, test as example, expect } from 'vitest';
import type { Labelled, Stated } from '../../src/labels/labelled';
import type { Evidence } from '../../src/privacy/evidence';
import { explain } from '../../src/privacy/explain';
import { everyPolicy } from '../../src/privacy/policies/every-policy';
import { viewFor } from '../../src/privacy/view-for';
import { twins } from '../../src/testing/twins';
import { anyTeam, hats, now, people, teamEvidence, wide } from './any-team';
import { open, oracleView, written } from './oracle';
import { team } from './team-process';

example('every policy of the library is written down, and no other', () => {
  expect(Object.keys(written).sort()).toEqual(everyPolicy.map(({ id }) => id).sort());
});

describe.each(everyPolicy.map((policy) => [policy.id, policy] as const))('laws of %s', (_id, policy) => {
  const reference = { id: policy.id, version: policy.version };
  /** The team’s records as they would be under this policy. */
  const under: typeof team = { ...team, who: (state: Stated) => ({ ...team.who(state), policy: team.who(state).policy && reference }) };
  const evidence: Evidence = { ...teamEvidence, partnerships: teamEvidence.partnerships.map((each) => ({ ...each, policy: reference })) };
  const { viewerOf, lookOf, twinFor } = twins(under, { policy, hats, open, evidence, at: now, known: ['teachers', 'coach'] });

  test.prop([fc.constantFrom(...people), anyTeam], { numRuns: 15 })('a view is what a slow reading of its table gives', (person, state) => {
    for (const hat of hats)
      expect([hat, viewFor(under, state, viewerOf(person, hat)).data]).toEqual([
        hat,
        oracleView(under as unknown as Labelled, lookOf(person, hat), wide(state)),
      ]);
  });

  test.prop([fc.constantFrom(...people), anyTeam, anyTeam], { numRuns: 12 })(
    'no hat shows or explains what is hidden from the person who wears it',
    (person, state, other) => {
      const twin = twinFor(person, state, other);
      for (const hat of hats) {
        const viewer = viewerOf(person, hat);
        expect(JSON.stringify(viewFor(under, twin, viewer))).toBe(JSON.stringify(viewFor(under, state, viewer)));
        expect(JSON.stringify(explain(under, twin, viewer))).toBe(JSON.stringify(explain(under, state, viewer)));
      }
    },
  );
});
