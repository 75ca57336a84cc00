import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import { idSchema } from '../../src/core/ids';
import { itemsOf, label, labelEach } from '../../src/labels/label';
import { strict } from '../../src/privacy/policies/strict';
import { defineProcess } from '../../src/process/define-process';
import type { Process } from '../../src/process/process';
import { type CheckProcessOptions, checkProcess } from '../../src/testing/check-process';

const noteSchema = z.object(labelEach('confidential', { text: z.string().min(1).max(9), mood: z.enum(['glad', 'sad']) }));
const planSchema = z.object(labelEach('confidential', { words: z.array(z.string()) }));

/** A sound process, as data that a fault can be planted in. */
function sound() {
  return {
    kind: 'visits',
    version: 1,
    record: z.object({
      teacher: label('operational', idSchema.nullable()),
      coach: label('operational', idSchema.nullable()),
      leader: label('operational', idSchema.nullable()),
      notes: itemsOf('confidential', noteSchema),
      plan: label('confidential', planSchema.nullable()),
      topic: label('shareable', z.enum(['reading', 'numbers']).nullable()),
      count: label('operational', z.number()),
      last: label('confidential', z.string().optional()),
    }),
    empty: { teacher: null, coach: null, leader: null, notes: [], plan: null, topic: null, count: 0 },
    facts: z.object({}),
    parties: {
      teacher: (record: Draft) => record.teacher,
      coach: (record: Draft) => record.coach,
      principal: (record: Draft) => record.leader,
    },
    owners: 'teacher',
    partnership: (_record: Draft, id: string) => id,
    policy: (record: Draft) => (record.teacher === null ? null : { id: 'strict', version: 1 }),
    rules: {
      'has-note': { reads: ['notes'], test: ({ notes }: Draft) => (notes.length > 0 ? undefined : 'Expected a note, found none.') },
    } as Named,
    events: {
      'visits.begun': {
        payload: z.object(labelEach('operational', { teacher: idSchema, coach: idSchema })),
        by: ['teacher', 'coach'],
        write: (draft: Draft, event: Draft) => {
          draft.teacher = event.teacher;
          draft.coach = event.coach;
          draft.leader = 'lea';
          draft.plan = { words: ['first'] };
        },
        check: (event: Draft) => (event.teacher === event.coach ? 'Expected two people, found one.' : undefined),
        example: () => ({ teacher: 'ben', coach: 'cho' }),
      },
      'note.taken': { payload: noteSchema, by: ['teacher', 'coach'], append: 'notes', example: () => ({ text: 'seen', mood: 'glad' }) },
      'topic.chosen': {
        payload: z.object(labelEach('shareable', { topic: z.enum(['reading', 'numbers']) })),
        by: ['teacher'],
        write: (draft: Draft, event: Draft) => {
          draft.topic = event.topic;
        },
      },
      'school.visited': { payload: z.object({}), by: ['principal'] },
      'visits.rested': { payload: z.object({}), by: ['teacher'] },
      'visits.resumed': { payload: z.object({}), by: ['teacher'] },
      'visits.closed': { payload: z.object(labelEach('confidential', { outcome: z.enum(['met', 'stopped']) })), by: ['teacher'] },
    } as Named,
    chart: {
      initial: 'none',
      states: {
        none: { label: 'operational', seenAs: 'not-started', on: { 'visits.begun': { to: 'open' } } },
        open: {
          label: 'confidential',
          seenAs: 'in-progress',
          on: {
            'note.taken': {},
            'topic.chosen': {},
            'school.visited': {},
            'visits.rested': { to: 'resting' },
            'visits.closed': { allow: ['has-note'], to: { payload: 'outcome', is: { met: 'met', stopped: 'stopped' } } },
          },
        },
        resting: {
          label: 'confidential',
          seenAs: 'in-progress',
          on: { 'visits.resumed': { to: { record: () => 'open', oneOf: ['open'] } }, 'school.visited': {} },
        },
        met: { label: 'confidential', seenAs: 'finished', final: true },
        stopped: { label: 'confidential', seenAs: 'finished', final: true },
      } as Named,
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a fault is planted in what the types would not let through
type Draft = any;
type Named = Record<string, Draft>;
type Definition = ReturnType<typeof sound>;

const world = { people: ['ben', 'cho', 'lea'], facts: fc.constant({}), length: 8 };

function made(plant: (definition: Definition) => void): Process {
  const definition = sound();
  plant(definition);
  return defineProcess(definition as never) as unknown as Process;
}

/** The names of the checks that a process does not pass. */
function broken(process: Process, options: CheckProcessOptions = {}): readonly string[] {
  return checkProcess(process as never, world, { walks: 0, ...options }).flatMap(({ name, run }) => {
    try {
      run();
      return [];
    } catch {
      return [name];
    }
  });
}

const throws = 'wherever it stands, nothing that anybody asks for throws';
const agrees = 'wherever it stands, what is accepted was ready, and what is ready takes its example';
const saysWhy = 'wherever it stands, a refusal changes nothing and says why';
const stranger = 'wherever it stands, a stranger is told one constant thing';
const reaches = 'every state is come to, and every event and each value of its enums is accepted somewhere';
const ends = 'from wherever it stands, its people can come to an end';
const forward = 'what rules refuse, they accept after all: somebody can bring that about';
const kept = 'the way of every move replays, is stored and is put right as it was made';
const plain = 'every state and every entry is plain JSON, without keys that hold nothing';
const secret = 'under strict 1'; // and under those that open the same

/** Each fault: what is planted, and the check that finds it first of all. */
const faults: readonly { readonly fault: string; readonly found: string; readonly plant: (definition: Definition) => void }[] = [
  {
    fault: 'a check that nothing satisfies',
    found: agrees,
    plant: ({ events }) => {
      events['note.taken'].check = () => 'Expected something else.';
    },
  },
  {
    fault: 'an example that its own check refuses',
    found: agrees,
    plant: ({ events }) => {
      events['visits.begun'].example = () => ({ teacher: 'ben', coach: 'ben' });
    },
  },
  {
    fault: 'an event without an example whose payload is never accepted',
    found: reaches,
    plant: ({ parties }) => {
      parties.principal = () => null;
    },
  },
  {
    fault: 'a rule that throws',
    found: throws,
    plant: ({ rules }) => {
      rules['has-note'].test = ({ notes }: Draft) => notes[1].text && undefined;
    },
  },
  {
    fault: 'a rule that writes to what it reads',
    found: throws,
    plant: ({ rules }) => {
      rules['has-note'].reads = ['plan'];
      rules['has-note'].test = ({ plan }: Draft) => {
        plan.words.push('again');
      };
    },
  },
  {
    fault: 'a rule that answers differently each time',
    found: agrees,
    plant: ({ rules }) => {
      let asked = 0;
      rules['has-note'].test = () => {
        asked += 1;
        return asked % 2 === 0 ? undefined : 'Expected to be asked again.';
      };
    },
  },
  {
    fault: 'a rule that refuses without a word',
    found: saysWhy,
    plant: ({ rules }) => {
      rules['has-note'].test = ({ notes }: Draft) => (notes.length > 0 ? undefined : '');
    },
  },
  {
    fault: 'a recipe that throws',
    found: throws,
    plant: ({ events }) => {
      events['topic.chosen'].write = () => {
        throw new Error('never');
      };
    },
  },
  {
    fault: 'a recipe that copies out of an item',
    found: kept,
    plant: ({ events }) => {
      events['note.taken'].write = (draft: Draft, event: Draft) => {
        draft.last = event.text;
      };
    },
  },
  {
    fault: 'a recipe that counts what an item says, which a correction cannot undo',
    found: kept,
    plant: ({ events }) => {
      events['note.taken'].write = (draft: Draft, event: Draft) => {
        draft.count += event.text.length;
      };
    },
  },
  {
    fault: 'a recipe that remembers outside of the record',
    found: kept,
    plant: ({ events }) => {
      let calls = 0;
      events['topic.chosen'].write = (draft: Draft) => {
        calls += 1;
        draft.count = calls;
      };
    },
  },
  {
    fault: 'a recipe that writes what storage strips',
    found: kept,
    plant: ({ events }) => {
      events['topic.chosen'].write = (draft: Draft) => {
        draft.plan = { words: [], surplus: 'lost' };
      };
    },
  },
  {
    fault: 'a recipe that writes what JSON does not hold',
    found: kept,
    plant: ({ events }) => {
      events['topic.chosen'].write = (draft: Draft) => {
        draft.count = Number.POSITIVE_INFINITY;
      };
    },
  },
  {
    fault: 'a recipe that leaves a key that holds nothing',
    found: plain,
    plant: ({ events }) => {
      events['visits.rested'].write = (draft: Draft) => {
        draft.last = undefined;
      };
    },
  },
  {
    fault: 'a state that no move ever leads to',
    found: reaches,
    plant: ({ chart }) => {
      chart.states.resting.on['visits.resumed'].to.oneOf = ['open', 'lost'];
      chart.states.lost = { label: 'confidential', seenAs: 'finished', final: true };
    },
  },
  {
    fault: 'a value of an enum that is never accepted',
    found: reaches,
    plant: ({ events }) => {
      events['note.taken'].check = (event: Draft) => (event.mood === 'sad' ? 'Expected a glad note, found a sad one.' : undefined);
    },
  },
  {
    fault: 'a move by the record to a state that it does not name',
    found: throws,
    plant: ({ chart }) => {
      chart.states.resting.on['visits.resumed'].to.record = () => 'met';
    },
  },
  {
    fault: 'a dead end by a rule that nothing satisfies',
    found: ends,
    plant: ({ rules, chart }) => {
      rules.never = { reads: ['plan'], test: () => 'Expected what there cannot be.' };
      chart.states.resting.on['visits.resumed'].allow = ['never'];
    },
  },
  {
    fault: 'a refusal that nobody can turn into an acceptance',
    found: forward,
    plant: ({ rules, chart }) => {
      rules['two-plans'] = { reads: ['plan'], test: ({ plan }: Draft) => (plan.words.length > 1 ? undefined : 'Expected two words.') };
      chart.states.open.on['topic.chosen'].allow = ['two-plans'];
    },
  },
  {
    fault: 'a refusal that only the system can turn into an acceptance',
    found: forward,
    plant: ({ events, rules, chart }) => {
      events['words.counted'] = {
        payload: z.object({}),
        by: ['system'],
        write: (draft: Draft) => {
          draft.plan = { words: ['first', 'second'] };
        },
      };
      rules['two-plans'] = { reads: ['plan'], test: ({ plan }: Draft) => (plan.words.length > 1 ? undefined : 'Expected two words.') };
      chart.states.open.on['words.counted'] = {};
      chart.states.open.on['topic.chosen'].allow = ['two-plans'];
    },
  },
  {
    fault: 'a refusal about one item that lasts, while the same is accepted about another',
    found: forward,
    plant: (definition) => {
      const { record, events, rules, chart } = definition;
      Object.assign(definition, { record: record.extend({ notes: itemsOf('confidential', noteSchema, ['taken', 'read']) }) });
      events['note.read'] = { payload: z.object({}), by: ['teacher'], about: { items: 'notes', from: ['taken'], to: 'read' } };
      rules['first-note'] = {
        reads: ['notes'],
        test: ({ notes }: Draft, { item }: Draft) => (notes[0]?.id === item ? undefined : 'Expected the first note, found another.'),
      };
      chart.states.open.on['note.read'] = { allow: ['first-note'] };
    },
  },
  {
    fault: 'a rule that reads what is hidden from who asks',
    found: secret,
    plant: ({ rules, chart }) => {
      rules['on-reading'] = { reads: ['topic'], test: ({ topic }: Draft) => (topic === 'reading' ? undefined : 'Expected reading.') };
      chart.states.open.on['school.visited'].allow = ['on-reading'];
    },
  },
  {
    fault: 'a move that is open in a state and not in another that looks the same',
    found: secret,
    plant: ({ chart }) => {
      delete chart.states.resting.on['school.visited'];
    },
  },
  {
    fault: 'a state whose name tells everybody what its payload tells a few',
    found: secret,
    plant: ({ chart }) => {
      chart.states.met.label = 'operational';
      chart.states.stopped.label = 'operational';
    },
  },
  {
    fault: 'a coarse name that tells how it ended',
    found: secret,
    plant: ({ chart }) => {
      chart.states.stopped.seenAs = 'stopped';
    },
  },
  {
    fault: 'a party that cannot be told',
    found: throws,
    plant: ({ parties }) => {
      parties.coach = (record: Draft) => {
        if (record.notes.length > 0) throw new Error('never');
        return record.coach;
      };
    },
  },
  {
    fault: 'a party that anybody is in',
    found: stranger,
    plant: ({ parties }) => {
      parties.coach = (record: Draft) => (record.coach === null ? null : [record.coach, 'stranger']);
    },
  },
];

describe('checkProcess finds', () => {
  test.each(faults)('$fault', ({ found, plant }) => {
    expect(broken(made(plant))).toContainEqual(expect.stringContaining(found));
  });
});

describe('checkProcess', () => {
  it('finds nothing in a process that is sound', () => {
    expect(broken(made(() => undefined))).toEqual([]);
  });

  it('lets pass what is known and named', () => {
    const known = made(({ rules, chart }) => {
      rules.never = { reads: ['plan'], test: () => 'Expected what there cannot be.' };
      chart.states.resting.on['visits.resumed'].allow = ['never'];
    });
    expect(broken(known)).toEqual([reaches, ends, forward]);
    expect(broken(known, { unreached: ['visits.resumed'], deadEnds: ['resting'], lasting: ['never'] })).toEqual([]);
  });

  it('puts secrecy to every policy that it is given', () => {
    const { principal } = strict.table;
    const open = { operations: { ...principal.operations, shareable: 'allow' as const, confidential: 'allow' as const } };
    const looser = { ...strict, id: 'looser', table: { ...strict.table, principal: open } };
    const telling = made(({ chart }) => {
      delete chart.states.resting.on['school.visited'];
    });
    // Where a step is missing tells a state that only the looser policy shows: only the last of the two finds it.
    expect(broken(telling, { policies: [looser] })).toEqual([]);
    expect(broken(telling, { policies: [looser, strict] })).toEqual([expect.stringContaining(secret)]);
  });

  it('says what is missing, and the way there', () => {
    const known = made(({ rules, chart }) => {
      rules.never = { reads: ['plan'], test: () => 'Expected what there cannot be.' };
      chart.states.resting.on['visits.resumed'].allow = ['never'];
    });
    const run = (name: string) =>
      checkProcess(known as never, world, { walks: 0 })
        .find((check) => check.name === name)
        ?.run();
    expect(() => run(reaches)).toThrow('Nothing led to the event visits.resumed.');
    expect(() => run(ends)).toThrow('None leads on from resting, come to by ben: visits.begun, ben: visits.rested.');
    expect(() => run(forward)).toThrow('In resting, visits.resumed by ben is refused by never for good');
  });

  it('reports what its exhaustive walk came to, once', () => {
    const told: unknown[] = [];
    broken(
      made(() => undefined),
      { report: (coverage) => told.push(coverage) },
    );
    const reached = (of: number) => ({ of, missing: [] });
    expect(told).toMatchObject([{ states: reached(5), events: reached(7), values: reached(6), rules: reached(1) }]);
  });
});
