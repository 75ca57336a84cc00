import { describe, expect, it } from 'vitest';
import { getBetterFaster } from '../../../src/cycle/models/get-better-faster';
import { ceiling, labelKinds, type Policy, type PolicyRow, type Relationship } from '../../../src/labels/label-kind';
import { cycleFacts } from '../../../src/partnership/facts';
import { asViewer } from '../../../src/privacy/as-viewer';
import type { Evidence } from '../../../src/privacy/evidence';
import { strict } from '../../../src/privacy/policies/strict';
import { supervisory } from '../../../src/privacy/policies/supervisory';
import { viewFor } from '../../../src/privacy/view-for';
import { given } from '../../../src/testing/given';
import { accepted, known, proposed } from '../../cycle/impact-story';
import { pair, stateOf } from '../../partnership/partnership-story';
import { supervised } from '../../process/cycles-on-the-way';
import { assigned } from '../../process/evidence';

const at = '2026-09-20T08:00:00Z';
const policy = { id: 'supervisory', version: 1 };

/** Each row of a policy's table, by relationship and purpose. */
const rowsOf = ({ table }: Policy): readonly (readonly [string, PolicyRow])[] =>
  Object.entries(table).flatMap(([who, rows]) => Object.entries(rows).map(([purpose, row]) => [`${who}: ${purpose}`, row] as const));

/** Cho, the principal, coaches Ben and evaluates him. */
const evidence: Evidence = {
  partnerships: [
    {
      id: 'p1',
      policy,
      people: [
        { person: 'ben', part: 'teacher', from: '2026-08-01T00:00:00Z' },
        { person: 'cho', part: 'coach', from: '2026-08-01T00:00:00Z' },
      ],
    },
  ],
  assignments: [assigned('cho', 'evaluator', 'ben'), assigned('cho', 'principal', 'ben'), assigned('eve', 'evaluator', 'ben')],
  consents: [],
  classes: [],
};
const { state } = given(
  getBetterFaster,
  supervised(known),
  { ...proposed('get-better-faster'), policy },
  accepted('ben'),
  { type: 'step.drafted', by: 'cho', what: 'Give directions in one sentence.', how: 'Say it, wait, look.', byWhen: '2026-09-21' },
  { type: 'note.taken', by: 'cho', note: 'Directions took three minutes.', ownNote: 'Ask about the door.' },
);

describe('the policy supervisory', () => {
  it('promises no confidentiality, and its title says so to everyone', () => {
    expect(supervisory).toMatchObject({ ...policy, confidential: false });
    expect(supervisory.title).not.toMatch(/confidential/i);
    expect(supervisory.title).toMatch(/everyone is told/);
  });

  it('lets leaders learn what is worked on, and an evaluator that there is coaching; in nothing else it differs from strict', () => {
    const before = new Map(rowsOf(strict));
    const differing = rowsOf(supervisory).flatMap(([who, row]) =>
      ([...labelKinds, 'student'] as const)
        .filter((kind) => row[kind] !== before.get(who)?.[kind])
        .map((kind) => `${who}, ${kind}: ${row[kind]}`),
    );
    expect(differing).toEqual([
      'coach-lead: operations, shareable: allow',
      'principal: operations, shareable: allow',
      'evaluator: evaluation, operational: allow',
    ]);
  });

  it('allows no relationship what none may be allowed', () => {
    for (const [who, row] of rowsOf(supervisory)) {
      const most: readonly string[] = ceiling[who.split(':')[0] as Relationship];
      expect(labelKinds.filter((kind) => row[kind] === 'allow' && !most.includes(kind))).toEqual([]);
    }
  });

  it('lets a coach who evaluates go on reading as the coach', () => {
    const cho = asViewer(supervisory, { person: 'cho', as: 'coach', for: 'coaching', at }, evidence);
    expect(viewFor(getBetterFaster, state, cho).data).toMatchObject({ actionSteps: [{ what: 'Give directions in one sentence.' }] });
  });

  it('shows an evaluator who does not coach no step, and nobody the note that another keeps to themself', () => {
    const eve = asViewer(supervisory, { person: 'eve', as: 'evaluator', for: 'evaluation', at }, evidence);
    expect(viewFor(getBetterFaster, state, eve).data).not.toHaveProperty('actionSteps');
    const ben = asViewer(supervisory, { person: 'ben', as: 'teacher', for: 'coaching', at }, evidence);
    expect(JSON.stringify(viewFor(getBetterFaster, state, ben).data)).not.toContain('the door');
  });

  it('calls a coach who evaluates no conflict, where strict does', () => {
    const told = { assignments: evidence.assignments, at: '2026-09-14T09:00:00Z' };
    expect(cycleFacts(stateOf(...pair), { ...told, policy: supervisory }).coachEvaluates).toBe(false);
    expect(cycleFacts(stateOf(...pair), { ...told, policy: strict }).coachEvaluates).toBe(true);
  });
});
