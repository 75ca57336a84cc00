import { describe, expect, it } from 'vitest';
import { asViewer } from '../../src/privacy/as-viewer';
import { strict } from '../../src/privacy/policies/strict';
import { decide } from '../../src/process/decide';
import type { CompiledRule, CompiledState, Process } from '../../src/process/process';
import { mayBeTold, type Sight, sightOf } from '../../src/process/sight';
import { now, teamEvidence } from '../privacy/any-team';
import { example } from '../privacy/example-team';
import { team } from '../privacy/team-process';
import { assigned } from './evidence';

const sight = (person: string, as: 'teacher' | 'coach' | 'evaluator', purpose: 'coaching' | 'evaluation' = 'coaching') =>
  sightOf(team as unknown as Process, example as never, asViewer(strict, { person, as, for: purpose, at: now }, teamEvidence));
const [ben, cho, cap, eve] = [
  sight('ben', 'teacher'),
  sight('cho', 'coach'),
  sight('cap', 'coach'),
  sight('eve', 'evaluator', 'evaluation'),
];
const ids = (items: unknown) => (items as readonly { readonly id: string }[]).map(({ id }) => id);
const { record } = example;

describe('what is seen of a state', () => {
  it('is whether there is a record, and its state by name', () => {
    expect([ben, cap, eve].map(({ any, named }) => [any, named])).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
  });

  it('is an item where the view has it, wherever it stands in its list', () => {
    expect(['n1', 'n2', 'n3', 'n9', undefined].map((id) => ben.item('notes', id))).toEqual([true, false, true, false, false]);
    expect([cho.item('notes', 'n2'), cap.item('notes', 'n1'), cap.item('meetings', 'm1'), eve.item('grades', 'g1')]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('lets a rule speak that reads only what is seen, all of it', () => {
    const tells = (of: Sight, ...reads: string[]) => of.tells({ reads } as unknown as CompiledRule);
    expect([tells(cho), tells(cho, 'topic', 'notes'), tells(cho, 'topic', 'grades'), tells(cho, 'grades')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([tells(cap, 'teachers'), tells(cap, 'teachers', 'notes')]).toEqual([true, false]);
  });

  it('is a field as the view has it, and empty where it has none', () => {
    expect([ben.shown('topic', record.topic), cap.shown('topic', record.topic)]).toEqual(['questioning', null]);
    expect([ids(ben.shown('notes', record.notes)), ids(cho.shown('notes', record.notes)), cap.shown('notes', record.notes)]).toEqual([
      ['n1', 'n3', 'n4'],
      ['n1', 'n2', 'n3', 'n4'],
      [],
    ]);
    expect([cho.shown('focus', record.focus), cho.shown('rating', record.rating)]).toEqual([{ area: 'wait time', depth: 3 }, null]);
  });
});

describe('that an event is open, or is not', () => {
  const told = (state: string, type: string, named: boolean, ...parties: string[]) =>
    mayBeTold(team.compiled, team.compiled.states.get(state) as CompiledState, type, { named } as Sight, parties);

  it('is told where the state’s name is seen, or could be by no policy', () => {
    for (const type of ['team.moved', 'note.taken', 'team.begun']) {
      expect([told('active.look', type, true, 'coach'), told('active.look', type, false, 'principal')]).toEqual([true, true]);
    }
  });

  it('is told otherwise where it is open in every state that is called the same', () => {
    expect([told('active.look', 'note.taken', false, 'coach'), told('active.try', 'note.taken', false, 'coach')]).toEqual([true, true]);
    for (const type of ['team.moved', 'team.closed', 'team.begun'])
      expect([type, told('active.look', type, false, 'coach')]).toEqual([type, false]);
    expect([told('none', 'team.begun', false, 'teacher'), told('none', 'note.taken', false, 'teacher')]).toEqual([true, false]);
  });
});

describe('a decision for a viewer', () => {
  const codes = (viewer: Parameters<typeof decide>[4], by: string, type: string, more: object = {}) => {
    const decided = decide(team, example, { id: 'x', type, by, at: now, recordedAt: now, ...more } as never, { allowed: true }, viewer);
    return decided.ok ? [] : decided.refusals.map(({ code }) => code);
  };
  const own = { ...teamEvidence, assignments: [assigned('ben', 'evaluator', 'dan')] };
  const coach = asViewer(strict, { person: 'cap', as: 'coach', for: 'coaching', at: now }, teamEvidence);
  const capped = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: now }, own);
  const teacher = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: now }, teamEvidence);

  it('is not open where a rule would read what they do not see', () => {
    const asCoach = { ...example, record: { ...example.record, coach: 'cap' } };
    const note = { id: 'x', type: 'note.taken', by: 'cap', at: now, recordedAt: now, text: 'a', tags: [] as string[] } as const;
    expect(decide(team, asCoach, note, { allowed: true })).toMatchObject({ ok: true });
    expect(decide(team, asCoach, note, { allowed: true }, coach)).toMatchObject({ ok: false, refusals: [{ code: 'not-open-to-you' }] });
  });

  it('does not say whose turn it is where the state is not seen by its name', () => {
    const meeting = { minutes: 5, span: null };
    expect([codes(teacher, 'ben', 'meeting.held', meeting), codes(capped, 'ben', 'meeting.held', meeting)]).toEqual([
      ['not-your-turn'],
      ['not-open-to-you'],
    ]);
  });
});
