import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { itemsOf, label } from '../../src/labels/label';
import type { Viewer } from '../../src/labels/labelled';
import { asViewer } from '../../src/privacy/as-viewer';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { decide } from '../../src/process/decide';
import { nextSteps } from '../../src/process/next-steps';
import type { CompiledMove, CompiledRule } from '../../src/process/process';
import { now, type Team, teamEvidence } from './any-team';
import { example } from './example-team';
import { team } from './team-process';

const facts = { allowed: true };
const stamp = { id: 'asked', at: now, recordedAt: now };
const changed = (record: Partial<Team['record']>): Team => ({ ...example, record: { ...example.record, ...record } });
const moved = (state: Team, by: string) => JSON.stringify(decide(team, state, { ...stamp, type: 'team.moved', by }, facts).ok);

const told = (state: Team, asked: object, viewer: Viewer) => {
  const decided = decide(team, state, { ...stamp, ...asked, by: viewer.person } as never, facts, viewer);
  return JSON.stringify(decided.ok ? { ok: true } : decided.refusals);
};

/** The process with one more rule, or another check, for an event in a state. */
function changedIn(state: 'active.look', type: string, change: (move: CompiledMove) => CompiledMove): typeof team {
  const { compiled } = team;
  const before = compiled.states.get(state);
  const move = before?.moves.get(type);
  if (before === undefined || move === undefined) throw new Error('no such move');
  const changed = change(move);
  const moves = new Map([...before.moves, [type, changed]]);
  const events = new Map([...compiled.events, [type, changed.event]]);
  const states = new Map([...compiled.states, [state, { ...before, moves }]]);
  return { ...team, compiled: { ...compiled, events, states, engine: {} } } as typeof team;
}

describe('a teacher who has left', () => {
  const alone = { teachers: ['ben'], notes: [] };
  const danLeft = changed({ ...alone, notes: example.record.notes.filter((note) => note.owner === 'dan') });

  it('left nothing that the other teacher’s rules tell of', () => {
    expect(moved(danLeft, 'ben')).toBe(moved(changed(alone), 'ben'));
  });

  it('left nothing that the coach’s rules tell of', () => {
    expect(moved(danLeft, 'cho')).toBe(moved(changed(alone), 'cho'));
  });
});

describe('a coach who has become an evaluator, before the suspension', () => {
  const capped = changed({ coach: 'cap' });
  const empty = changed({ coach: 'cap', notes: [], focus: null });
  const cap = asViewer(strict, { person: 'cap', as: 'coach', for: 'coaching', at: now }, teamEvidence);

  it('is not told by next steps what the view hides', () => {
    expect(JSON.stringify(nextSteps(team, capped, facts, cap))).toBe(JSON.stringify(nextSteps(team, empty, facts, cap)));
    const before = nextSteps(
      team,
      changed({}),
      facts,
      asViewer(strict, { person: 'cho', as: 'coach', for: 'coaching', at: now }, teamEvidence),
    );
    expect(before.map(({ type }) => type)).toContain('team.moved');
  });

  // Without a viewer `decide` knows the record's parties and no evidence: it is the app's to ask `conflicts` first.
  it('is not told by a refusal what the view hides, where `decide` knows the viewer', () => {
    for (const type of ['team.moved', 'team.closed', 'note.taken', 'note.shut', 'focus.chosen', 'work.kept', 'item.struck'])
      for (const asked of [{ type }, { type, item: 'n1' }, { type, area: 'talk', depth: 1 }, { type, text: 'a', tags: [] }])
        for (const state of ['active.look', 'active.try'] as const)
          expect(told({ ...capped, state }, asked, cap)).toBe(told({ ...empty, state: 'active.look' }, asked, cap));
    expect(told(capped, { type: 'team.moved' }, cap)).toContain('not-open-to-you');
  });

  it('is told what the parts of the record alone say, where `decide` knows no viewer', () => {
    expect(moved(capped, 'cap')).not.toBe(moved(empty, 'cap'));
  });
});

describe('who asks in another’s name', () => {
  it('is told nothing, and does nothing', () => {
    const cho = asViewer(strict, { person: 'cho', as: 'coach', for: 'coaching', at: now }, teamEvidence);
    expect(decide(team, example, { ...stamp, type: 'team.moved', by: 'cho' }, facts, cho)).toMatchObject({ ok: true });
    for (const by of ['ben', 'system'])
      expect(decide(team, example, { ...stamp, type: 'team.moved', by }, facts, cho)).toMatchObject({
        ok: false,
        refusals: [{ code: 'not-open-to-you' }],
      });
  });
});

describe('work about a class that is not the teacher’s own', () => {
  const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: now }, teamEvidence);
  const read: unknown[] = [];
  const scored: CompiledRule = {
    name: 'scored',
    reads: ['work'],
    operational: false,
    test: ({ work }) => {
      read.push(work);
      return undefined;
    },
  };
  const process = changedIn('active.look', 'team.moved', (move) => ({ ...move, allow: [...move.allow, scored] }));

  it('is handed to no rule and no check with more than the view shows', () => {
    const shown = viewFor(team, example, ben).data.work;
    for (const ask of [
      () => decide(process, example, { ...stamp, type: 'team.moved', by: 'ben' }, facts, ben),
      () => nextSteps(process, example, facts, ben),
    ]) {
      read.length = 0;
      ask();
      expect(read).toEqual([shown?.filter(({ owner }) => owner === 'ben')]);
      expect(JSON.stringify(read)).toContain('"p1"');
      expect(JSON.stringify(read)).not.toContain('"p3"');
    }
  });
});

describe('a check', () => {
  const seen: string[] = [];
  const spying = (state: Team, viewer?: Viewer) => {
    const process = changedIn('active.look', 'note.taken', (move) => ({
      ...move,
      event: {
        ...move.event,
        check: (_event, { record }) => {
          seen.push(JSON.stringify(record));
          return undefined;
        },
      },
    }));
    return decide(process, state, { ...stamp, type: 'note.taken', by: 'cho', text: 'a', tags: [] }, facts, viewer);
  };

  it('is not handed another’s aside', () => {
    expect(spying(example)).toMatchObject({ ok: true });
    expect(seen.join()).toContain('go slowly');
    expect(seen.join()).not.toContain('afraid of silence');
  });

  it('is not handed appraisal data where a coach asks', () => {
    seen.length = 0;
    spying(example);
    expect(seen.join()).not.toContain('"rating":"');
  });
});

describe('a list that has the student axis itself', () => {
  const listed = {
    ...team.record.shape,
    work: itemsOf('confidential+student', z.object({ score: label('confidential+student', z.number()) })),
  };
  const process = { ...team, record: z.object(listed) } as unknown as typeof team;
  const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: now }, teamEvidence);

  it('shows nothing of what is of no class of the teacher’s', () => {
    expect(JSON.stringify(viewFor(process, example, ben).data)).not.toContain('w3');
  });

  // A record has no class: the list is closed, and its items are asked one by one.
  it('shows the items that are of the teacher’s own class', () => {
    expect(ben.sees(process as never, example as never, ['work', 0])).toBe(true);
    expect(viewFor(process, example, ben).data).toHaveProperty('work');
  });
});
