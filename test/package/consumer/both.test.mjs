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
