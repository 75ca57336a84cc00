import { expect, test } from 'vitest';
import { confidentialPolicies } from '../../src/cycle/confidential-policies';
import { impact } from '../../src/cycle/models/impact';
import { asViewer } from '../../src/privacy/as-viewer';
import { everyPolicy } from '../../src/privacy/policies/every-policy';
import { knight } from '../../src/privacy/policies/knight';
import { viewFor } from '../../src/privacy/view-for';
import { given } from '../../src/testing/given';
import { assigned } from '../process/evidence';
import { accepted, known, proposed } from './impact-story';

test('a model names every policy of the library that keeps coaching and evaluation apart', () => {
  const ids = everyPolicy.filter(({ confidential }) => confidential).map(({ id }) => id);
  expect([...confidentialPolicies].sort()).toEqual(ids.sort());
});

test('a cycle runs under another policy than strict, and is seen by it', () => {
  const policy = { id: knight.id, version: knight.version };
  const under = { ...known, partnership: known.partnership && { ...known.partnership, policy } };
  const { state } = given(impact, under, { ...proposed('impact'), policy, topic: 'Questioning' }, accepted('ben'));
  const evidence = { partnerships: [], assignments: [assigned('pia', 'principal', 'ben')], consents: [], classes: [] };
  const pia = asViewer(knight, { person: 'pia', as: 'principal', for: 'operations', at: '2026-09-20T08:00:00Z' }, evidence);
  expect(viewFor(impact, state, pia).data).toMatchObject({ state: 'in-progress', topic: 'Questioning' });
});
