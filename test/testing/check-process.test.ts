import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { idSchema } from '../../src/core/ids';
import { itemsOf, label, labelEach } from '../../src/labels/label';
import { defineProcess } from '../../src/process/define-process';
import type { Process } from '../../src/process/process';
import { anyWalk } from '../../src/testing/any-walk';
import { checkProcess } from '../../src/testing/check-process';
import { runWalk } from '../../src/testing/run-walk';
import { pair } from '../process/example-process';
import { walkables } from '../process/processes';

const noteSchema = z.object(labelEach('confidential', { text: z.string().min(1).max(9) }));

/** A small process, and how its note may be written, checked and counted wrongly. */
function small(spoil: {
  readonly write?: (draft: { count: number; last: string | null }, event: { readonly text: string }) => void;
  readonly example?: () => { text: string };
}) {
  return defineProcess({
    kind: 'small',
    version: 1,
    record: z.object({
      teacher: label('operational', idSchema.nullable()),
      notes: itemsOf('confidential', noteSchema),
      count: label('operational', z.number()),
      last: label('confidential', z.string().nullable()),
    }),
    empty: { teacher: null, notes: [], count: 0, last: null },
    facts: z.object({}),
    parties: { teacher: (record) => record.teacher },
    owners: 'teacher',
    partnership: () => null,
    policy: () => null,
    rules: {},
    events: {
      'small.begun': {
        payload: z.object(labelEach('operational', { teacher: idSchema })),
        by: ['teacher'],
        write: (draft, event) => {
          draft.teacher = event.teacher;
        },
      },
      'note.taken': {
        payload: noteSchema,
        by: ['teacher'],
        append: 'notes',
        write: (draft, event) => spoil.write?.(draft, event),
        check: (event) => (event.text.includes('!') ? 'Expected no shouting.' : undefined),
        example: spoil.example ?? (() => ({ text: 'seen' })),
      },
    },
    chart: {
      initial: 'none',
      states: {
        none: { label: 'operational', seenAs: 'not-started', on: { 'small.begun': { to: 'on' } } },
        on: { label: 'operational', seenAs: 'in-progress', on: { 'note.taken': {} } },
      },
    },
  });
}

const world = { people: ['ben'], facts: fc.constant({}), length: 8 };
const broken = (process: Process) =>
  checkProcess(process, world, { walks: 150, seed: 7, places: 0 }).flatMap(({ name, run }) => {
    try {
      run();
      return [];
    } catch {
      return [name];
    }
  });
const wide = (process: ReturnType<typeof small>) => process as unknown as Process;

describe('checkProcess', () => {
  it('finds nothing in a process that is right', () => {
    expect(broken(wide(small({})))).toEqual([]);
  });

  it('finds a recipe that is not a function of its event', () => {
    let calls = 0;
    const counting = small({
      write: (draft) => {
        calls += 1;
        draft.count = calls;
      },
    });
    expect(broken(wide(counting))).toContain('replaying a log gives the state that deciding gave');
  });

  it('finds a recipe that copies out of an item', () => {
    const copying = small({
      write: (draft, event) => {
        draft.last = event.text;
      },
    });
    expect(broken(wide(copying))).toEqual(['after a correction the record is that of having entered it rightly, and the state stays']);
  });

  it('finds a recipe that writes what cannot be stored', () => {
    const infinite = small({
      write: (draft) => {
        draft.count = Number.POSITIVE_INFINITY;
      },
    });
    expect(broken(wide(infinite))).toContain('storing and then loading gives the same state');
  });

  it('finds a recipe that throws', () => {
    const throwing = small({
      write: () => {
        throw new Error('never');
      },
    });
    expect(broken(wide(throwing))).toContain('no walk, however hostile, throws or leaves the chart');
  });

  it('finds an example that its check refuses', () => {
    const shouting = small({ example: () => ({ text: 'no!' }) });
    expect(broken(wide(shouting))).toEqual(['for what is ready there is a payload that is accepted, and for what is not there is none']);
  });

  it('says the shortest walk that it found', () => {
    const [check] = checkProcess(
      small({
        write: () => {
          throw new Error('never');
        },
      }),
      world,
      { walks: 100, seed: 1 },
    );
    expect(() => check?.run()).toThrow(/Counterexample/);
  });
});

describe('walks', () => {
  it('meet every refusal that the kernel has', () => {
    const [first] = walkables;
    if (first === undefined) throw new Error('no process');
    const ran = fc
      .sample(anyWalk(first.process, first.world), { numRuns: 600, seed: 5 })
      .map((walk) => runWalk(first.process, 'walk', walk));
    expect([...new Set(ran.flatMap((each) => each.refusals.map((refusal) => refusal.code)))].sort()).toEqual([
      'before-the-last',
      'check',
      'dated-back',
      'entered-too-late',
      'in-the-future',
      'no-such-item',
      'not-open-to-you',
      'not-your-turn',
      'payload',
      'rule',
      'unknown-event',
      'wrong-stage',
      'wrong-state',
    ]);
  });

  it('are the same for the same seed', () => {
    const [once, again] = [1, 2].map(() =>
      fc.sample(anyWalk(pair, { people: ['ben', 'cho'], facts: fc.constant({ allowed: true, conflict: false }) }), { numRuns: 5, seed: 9 }),
    );
    expect(fc.stringify(again)).toBe(fc.stringify(once));
  });
});
