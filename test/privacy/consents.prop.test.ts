import { test as law } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect } from 'vitest';
import { purposes, relationships } from '../../src/labels/label-kind';
import { asViewer } from '../../src/privacy/as-viewer';
import { type Consent, consentable } from '../../src/privacy/evidence';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { anyTeam, hats, now, people, teamEvidence } from './any-team';
import { team } from './team-process';

const from = '2026-09-01T00:00:00Z';
const until = '2026-10-01T00:00:00Z';

/** A consent, to whatever and whomever, that a process of consents would never have let through included. */
const anyConsent: fc.Arbitrary<Consent> = fc.record({
  id: fc.constant('k1'),
  owner: fc.constantFrom('ben', 'dan', 'zoe'),
  partnership: fc.constantFrom('t1', 't2'),
  person: fc.constantFrom(...people),
  as: fc.constantFrom(...relationships),
  for: fc.constantFrom(...purposes),
  labels: fc.subarray([...consentable]),
  streams: fc.subarray(['t1', 't2']),
  from: fc.constantFrom(from, until),
  until: fc.constantFrom(from, until),
});
const consents = fc.array(anyConsent, { maxLength: 6 });
const hat = fc.constantFrom(...hats);
const anybody = fc.constantFrom(...people);

type Hat = (typeof hats)[number];

const dataOf = (state: Parameters<typeof viewFor>[1], person: string, { as, for: purpose }: Hat, given: readonly Consent[]) =>
  viewFor(
    team as never,
    state as never,
    asViewer(strict, { person, as, for: purpose, at: now }, { ...teamEvidence, consents: given }) as never,
  ).data as Readonly<Record<string, unknown>>;

/** Whether one view shows all that another shows, and maybe more. */
function covers(more: unknown, less: unknown): boolean {
  if (Array.isArray(less)) return Array.isArray(more) && less.every((each) => more.some((other) => covers(other, each)));
  if (typeof less !== 'object' || less === null) return more === less;
  return typeof more === 'object' && more !== null && Object.entries(less).every(([key, value]) => covers((more as never)[key], value));
}

describe('laws', () => {
  law.prop([anyTeam, anybody, hat, consents], { numRuns: 400 })('a consent shows more and never less', (state, person, wears, given) => {
    const [without, withThem] = [dataOf(state as never, person, wears, []), dataOf(state as never, person, wears, given)];
    const { state: _before, ...shown } = without;
    expect(covers(withThem, shown)).toBe(true);
  });

  law.prop([anyTeam, hat, consents], { numRuns: 400 })(
    'no consent of anybody shows an evaluator anything, in any hat',
    (state, wears, given) => {
      for (const person of ['eve', 'max', 'cap'])
        expect(dataOf(state as never, person, wears, given)).toEqual(dataOf(state as never, person, wears, []));
    },
  );

  law.prop([anyTeam, anybody, hat, consents], { numRuns: 200 })(
    'a consent that is over, to come, of another record or to another person is none',
    (state, person, wears, given) => {
      const none = dataOf(state as never, person, wears, []);
      const other = people.find((each) => each !== person) ?? 'nobody';
      const useless = [
        given.map((each) => ({ ...each, from, until: now })),
        given.map((each) => ({ ...each, from: until, until: '2026-11-01T00:00:00Z' })),
        given.map((each) => ({ ...each, streams: ['t9'] })),
        given.map((each) => ({ ...each, person: other })),
        given.map((each) => ({ ...each, partnership: 't9' })),
      ];
      for (const each of useless) expect(dataOf(state as never, person, wears, each)).toEqual(none);
    },
  );

  law.prop([anyTeam, fc.subarray(['ben', 'dan'])], { numRuns: 200 })(
    'what is of a team is open when each of its teachers consents',
    (state, yes) => {
      const given = yes.map((owner) => ({ id: owner, owner, partnership: 't1', person: 'pia', streams: ['t1'], from, until }));
      const leader = { as: 'principal', for: 'operations' } as const;
      const data = dataOf(
        state as never,
        'pia',
        leader,
        given.map((each) => ({ ...each, ...leader, labels: ['shareable'] as const })),
      );
      const owners = (state as { readonly record: { readonly teachers: readonly string[] } }).record.teachers;
      if ('topic' in data) expect(owners.every((owner) => (yes as readonly string[]).includes(owner))).toBe(true);
      expect(Object.keys(data)).not.toContain('aside');
    },
  );
});
