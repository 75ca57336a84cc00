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

  it('names each field once, in the order of the schema, through lists, objects, what may be absent, and every branch', () => {
    const explanation = explain(team, example, viewer('ben', 'teacher', 'coaching'));
    expect(explanation.policies.map(({ policy }) => policy)).toEqual([{ id: 'strict', version: 1 }]);
    const paths = explanation.policies[0]?.fields.map(({ path }) => path) ?? [];
    expect(paths.slice(0, 10)).toEqual([
      ...['teachers', 'coach', 'topic', 'focus', 'focus.area', 'focus.depth', 'focus.pupils', 'focus.rating', 'rating', 'aside'],
    ]);
    expect(paths.filter((path) => path.startsWith('work'))).toEqual([
      ...['work', 'work.[].class', 'work.[].pupil', 'work.[].score', 'work.[].about'],
      ...['work.[].about.kind', 'work.[].about.level', 'work.[].about.quote'],
      ...['work.[].id', 'work.[].owner', 'work.[].by', 'work.[].at'],
    ]);
    expect(fields(explanation).get('notes.[].mine')?.label).toBe('private');
  });

  it('tells an owner that something is there where there is: not for nothing, for an empty list, or for what is in neither', () => {
    const held = (record: Partial<(typeof example)['record']>) => {
      const state = { ...example, record: { ...example.record, ...record } };
      return [...fields(explain(team, state, viewer('ben', 'teacher', 'coaching'))).values()]
        .filter((each) => each.held)
        .map(({ path }) => path);
    };
    const nothing = { topic: null, focus: null, rating: null, aside: undefined, notes: [], work: [], meetings: [], grades: [] };
    expect(held(nothing)).toEqual(['teachers', 'coach']);
    expect(held({ ...nothing, focus: { area: 'wait time', depth: 0, pupils: [] } })).toEqual([
      ...['teachers', 'coach', 'focus', 'focus.area', 'focus.depth'],
    ]);
    const { at, id, by, owner } = { ...example.record.meetings[0], owner: 'ben' };
    expect(
      held({ ...nothing, meetings: [{ id: id as string, owner, by: by as string, at: at as string, minutes: 5, span: null }] }),
    ).toEqual([
      ...[
        'teachers',
        'coach',
        'meetings',
        'meetings.[].minutes',
        'meetings.[].id',
        'meetings.[].owner',
        'meetings.[].by',
        'meetings.[].at',
      ],
    ]);
  });

  it('tells somebody whom a policy does not know that they see nothing, under each policy of the app', () => {
    const bare = { ...strict, id: 'bare', version: 2, table: { teacher: strict.table.teacher } };
    const pia = asViewer([bare, strict], { person: 'pia', as: 'principal', for: 'operations', at: now }, teamEvidence);
    const { tier, policies } = explain(team, example, pia);
    expect([tier, policies.map(({ policy }) => policy)]).toEqual([
      'policy',
      [
        { id: 'bare', version: 2 },
        { id: 'strict', version: 1 },
      ],
    ]);
    const [hidden, told] = policies.map(({ fields: all }) => all.map(({ cells }) => cells));
    const as = { as: 'principal', for: 'operations' } as const;
    expect(new Set(hidden?.flat().map(({ cell, student }) => `${cell} ${student ?? ''}`))).toEqual(new Set(['never ', 'never never']));
    expect(told?.[0]).toEqual([{ ...as, cell: 'allow' }]);
    expect(hidden?.[6]).toEqual([{ ...as, cell: 'never', student: 'never' }]);
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
