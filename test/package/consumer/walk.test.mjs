// Run by node --test in a folder where the tarball is installed.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { doors, imported, mains, required } from './both-copies.mjs';
import { declare, walk, walkThrough } from './own-process.mjs';

const declared = (by, labels = by.labels, z = by.z) => declare(by.kernel, labels, z);

test('a process of one’s own goes from its first event to its end, and is seen by who may see it', async () => {
  const walked = await walk(declared(imported), imported);
  assert.deepEqual(walked.said, ['active', ['rule'], 'active', 'active', ['not-open-to-you'], 'ended']);
  assert.equal(walked.loaded.state.record.notes.length, 1);
  assert.equal(walked.log.length, 3);
  assert.equal(walked.same, true);
  assert.equal(walked.seen.teacher.data.notes.length, 1);
  assert.equal(walked.seen.coach.data.notes.length, 1);
  assert.deepEqual(walked.seen.evaluator.data, {});
  assert.equal(walked.receipts.length, 3);
});

test('both copies decide, store, replay and show the same, and each takes what the other declared', async () => {
  const expected = await walk(declared(imported), imported);
  assert.deepEqual(await walk(declared(required), required), expected);
  assert.deepEqual(await walk(declared(required, imported.labels, imported.z), imported), expected);
  assert.deepEqual(await walk(declared(imported, required.labels, required.z), required), expected);
});

// impact-cycle.json: { stream, events, facts, evidence, hats, ends }, a whole Impact Cycle of invented people.
test('a whole Impact Cycle goes from its proposal to its end, by both copies', { skip: !doors.includes('.') }, async () => {
  const script = JSON.parse(readFileSync(new URL('impact-cycle.json', import.meta.url), 'utf8'));
  const [one, other] = await mains();
  const walked = await walkThrough(one.impact, script, imported);
  assert.deepEqual(
    walked.said.filter((each) => typeof each !== 'string'),
    [],
  );
  assert.equal(walked.loaded.state.state, script.ends);
  assert.equal(walked.log.length, script.events.length);
  assert.equal(walked.same, true);
  assert.notDeepEqual(walked.seen.teacher.data, {});
  assert.deepEqual(walked.seen.evaluator.data, {});
  assert.deepEqual(await walkThrough(other.impact, script, required), walked);
});
