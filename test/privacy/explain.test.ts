import { describe, expect, it } from 'vitest';
import { asViewer } from '../../src/privacy/as-viewer';
import { explain } from '../../src/privacy/explain';
import { strict } from '../../src/privacy/policies/strict';
import { initial } from '../../src/process/initial';
import { now, teamEvidence } from './any-team';
import { example } from './example-team';
import { team } from './team-process';

const viewer = (person: string, as: 'teacher' | 'principal' | 'coach', purpose: 'coaching' | 'operations') =>
  asViewer(strict, { person, as, for: purpose, at: now }, teamEvidence);
const fields = (explanation: ReturnType<typeof explain>) => new Map(explanation.policies[0]?.fields.map((field) => [field.path, field]));

describe('explain', () => {
  it('tells an owner what everybody’s cells are, and whether something is there', () => {
    const explanation = explain(team, example, viewer('ben', 'teacher', 'coaching'));
    expect(explanation.tier).toBe('owner');
    const topic = fields(explanation).get('topic');
    expect(topic).toMatchObject({ label: 'shareable', held: true });
    expect(topic?.cells).toContainEqual({ as: 'principal', for: 'operations', cell: 'consent' });
    expect(topic?.cells).toContainEqual({ as: 'evaluator', for: 'evaluation', cell: 'never' });
    expect(fields(explanation).get('work.[].score')?.cells).toContainEqual({
      as: 'teacher',
      for: 'coaching',
      cell: 'allow',
      student: 'own-class',
    });
  });

  it('does not tell an owner of a colleague’s items or of another’s asides', () => {
    const record = { ...example.record, notes: example.record.notes.filter((note) => note.owner === 'dan' || note.by === 'cho') };
    const held = fields(explain(team, { ...example, record }, viewer('ben', 'teacher', 'coaching')));
    expect([held.get('notes.[].text')?.held, held.get('notes.[].mine')?.held]).toEqual([true, false]);
    const without = { ...record, notes: record.notes.filter((note) => note.owner === 'dan') };
    expect(fields(explain(team, { ...example, record: without }, viewer('ben', 'teacher', 'coaching'))).get('notes')?.held).toBe(false);
  });

  it('tells others their own cells, in the same bytes whether or not there is a record', () => {
    const pia = viewer('pia', 'principal', 'operations');
    const explanation = explain(team, example, pia);
    expect(explanation.tier).toBe('policy');
    expect(fields(explanation).get('notes.[].text')).toEqual({
      path: 'notes.[].text',
      label: 'confidential',
      cells: [{ as: 'principal', for: 'operations', cell: 'never' }],
    });
    expect(JSON.stringify(explanation)).toBe(JSON.stringify(explain(team, initial(team, 't1'), pia)));
    expect(JSON.stringify(explanation)).not.toContain('held');
  });
});
