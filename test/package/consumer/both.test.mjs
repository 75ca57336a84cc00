// Run by node --test in a folder where the tarball is installed: both copies of the library in one process.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import * as core from 'coaching-cycles/core';
import * as labels from 'coaching-cycles/labels';
import * as z from 'zod';

const require = createRequire(import.meta.url);
const required = require('coaching-cycles/labels');
const requiredCore = require('coaching-cycles/core');

test('they are two copies', () => assert.notEqual(required.label, labels.label));

test('a label given by one is seen by the other, whichever copy of zod made the schema', () => {
  for (const zod of [z, require('zod')]) {
    assert.equal(labels.labelOf(required.label('private', zod.string())), 'private');
    assert.equal(required.labelOf(labels.label('evaluative', zod.string()).min(3)), 'evaluative');
    assert.deepEqual(labels.checkLabels(zod.object(required.labelEach('confidential', { note: zod.string() }))), []);
  }
});

test('an error of one is known by the other', () => {
  const twice = () => required.label('private', labels.label('shareable', z.string()));
  assert.throws(twice, (thrown) => core.isCoachingError(thrown, 'labels/schema') && requiredCore.isCoachingError(thrown));
});

test('what has no label of ours is hidden by both copies, whichever copy of zod made it', async () => {
  const privacies = [await import('coaching-cycles/privacy'), require('coaching-cycles/privacy')];
  const at = '2026-09-14T08:00:00Z';
  const policy = { id: 'strict', version: 1 };
  const people = [{ person: 'ben', part: 'teacher', from: at }];
  const evidence = { partnerships: [{ id: 'p1', policy, people }], assignments: [], consents: [], classes: [] };
  for (const { asViewer, strict, viewFor } of privacies)
    for (const zod of [z, require('zod')])
      for (const { label } of [labels, required]) {
        const record = zod.object({ said: label('confidential', zod.string()), unsaid: zod.string().meta({ label: 'operational' }) });
        const states = { there: { label: 'operational', seenAs: 'there', final: false } };
        const labelled = { kind: 'copied', record, states, who: () => ({ owners: ['ben'], partnership: 'p1', policy }) };
        const held = { said: 'for Ben', unsaid: 'for nobody' };
        const state = { kind: 'copied', id: 'c1', revision: 1, state: 'there', since: at, recordedAt: at, record: held };
        const { data } = viewFor(labelled, state, asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at }, evidence));
        assert.deepEqual(Object.keys(data), ['state', 'since', 'said']);
      }
});
