import { test as law } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import { checkLabels } from '../../src/labels/check-labels';
import { label, labelEach, labelOf } from '../../src/labels/label';
import type { Stated } from '../../src/labels/labelled';
import { relabel } from '../../src/labels/relabel';
import { freeNoteSchema } from '../../src/observation/free-note';
import { oregon } from '../../src/privacy/policies/oregon';
import { viewFor } from '../../src/privacy/view-for';
import { decide } from '../../src/process/decide';
import { initial } from '../../src/process/initial';
import type { Entry } from '../../src/process/process';
import { noticesFor } from '../../src/reports/notice';
import { storyOf } from '../../src/reports/story';
import { copiesOf } from '../../src/sharing/copies-of';
import { shareFacts } from '../../src/sharing/share-facts';
import { shareOf } from '../../src/sharing/share-of';
import { anyWalk } from '../../src/testing/any-walk';
import { checkProcess } from '../../src/testing/check-process';
import { given } from '../../src/testing/given';
import { runWalk } from '../../src/testing/run-walk';
import { at, knownUnder, later, until, viewer } from './known';

const noteShare = shareOf('note', freeNoteSchema, 'shareable');
const noteForEvaluation = shareOf('appraisal-note', freeNoteSchema, 'evaluative');

const pia = { person: 'pia', as: 'principal', for: 'operations' } as const;
const eve = { person: 'eve', as: 'evaluator', for: 'evaluation' } as const;
const scope = { partnership: 'p1', policy: { id: 'strict', version: 1 }, teacher: 'ben', coaches: ['cho'], until };
const original = { stream: 'c1', item: 'n1', revision: 7 };
/** The note in Ben's own view. */
const seen = { id: 'n1', owner: 'ben', by: 'ben', at, note: 'They explain to each other now.', ownNote: 'I was nervous.' };
const thing = { state: { id: 'c1', revision: 7 }, item: seen };
const copy = { note: seen.note };

const made = { ...scope, type: 'share.made', by: 'ben', reader: pia, original, copy } as const;
const proposed = { ...made, type: 'share.proposed', by: 'cho' } as const;
const facts = shareFacts(noteShare, { teacher: 'ben', reader: pia }, knownUnder(), thing);
const told = (...events: object[]) => given(noteShare, facts, ...(events as never[]));
const data = (state: unknown, person: string, as: 'principal' | 'evaluator', now = later) =>
  viewFor(noteShare as never, state as never, viewer(person, as, as === 'principal' ? 'operations' : 'evaluation', [], now) as never)
    .data as unknown as Readonly<Record<string, unknown>>;

describe('a share', () => {
  it('is the teacher’s own act: a copy of one thing as it is, for one person, until a moment', () => {
    const { state } = told(made);
    expect(state.state).toBe('shared');
    expect(data(state, 'pia', 'principal')).toMatchObject({ state: 'shared', copy });
    expect(data(state, 'pia', 'principal', until)).toEqual({});
  });

  it('is refused to who evaluates by another id, or acts for who does', () => {
    const known = (more: object) => shareFacts(noteShare, { teacher: 'ben', reader: pia }, { ...knownUnder(), ...more }, thing);
    const refused = (more: object) => {
      const event = { id: 'e1', at, recordedAt: at, ...made } as never;
      const done = decide(noteShare, initial(noteShare, 's1'), event, known(more));
      return !done.ok && JSON.stringify(done.refusals).includes('share-with-who-evaluates');
    };
    const delegates = [{ person: 'pia', actsFor: 'eve', from: '2026-08-01T00:00:00Z' }];
    expect([refused({}), refused({ samePerson: [['eve', 'pia']] }), refused({ delegates })]).toEqual([false, true, true]);
  });

  it('holds nothing that its author keeps to themself, and no word of where it is from', () => {
    const { state } = told(made);
    const shown = JSON.stringify(data(state, 'pia', 'principal'));
    expect(shown).not.toContain('nervous');
    expect(shown).not.toContain('"n1"');
    expect(shown).not.toContain('"c1"');
  });

  it('leaves out what somebody adds to the copy', () => {
    const { state } = told({ ...made, copy: { ...copy, ownNote: 'I was nervous.' } });
    expect(state.record.copy).toEqual(copy);
  });

  it('is for nobody else, whatever they are', () => {
    const { state } = told(made);
    for (const person of ['max', 'eve', 'zoe'])
      for (const as of ['principal', 'evaluator'] as const) expect(data(state, person, as)).toEqual({});
  });

  it('stays as it was when the original is corrected, and is over when it is withdrawn', () => {
    const { state } = told(made, { type: 'share.withdrawn', by: 'ben', at: later, recordedAt: later });
    expect(data(state, 'pia', 'principal')).toEqual({});
  });

  it('is proposed by a coach, and done by the teacher alone', () => {
    const { state } = told(proposed);
    expect(state.state).toBe('proposed');
    expect(data(state, 'pia', 'principal')).toEqual({});
    told(proposed)
      .when({ type: 'share.agreed', by: 'cho' } as never)
      .thenRefused('not-your-turn');
    told(proposed)
      .when({ type: 'share.agreed', by: 'ben' } as never)
      .thenState('shared');
  });

  it('that was declined, ran out or was withdrawn looks to everybody else as if there were none', () => {
    const views = (...events: object[]) =>
      ['pia', 'max', 'eve'].flatMap((person) =>
        (['principal', 'evaluator'] as const).map((as) => JSON.stringify(data(told(...events).state, person, as))),
      );
    const none = views(proposed);
    expect(views(proposed, { type: 'share.declined', by: 'ben' })).toEqual(none);
    expect(views(proposed, { type: 'share.expired', by: 'system' })).toEqual(none);
    expect(views(made, { type: 'share.withdrawn', by: 'ben' })).toEqual(none);
    expect(new Set(none)).toEqual(new Set(['{}']));
  });

  it('that was declined reads like one that ran out in every story and notice but the owner’s and the coach’s, who is told a no as a no', () => {
    const ways = [
      { type: 'share.declined', by: 'ben' },
      { type: 'share.expired', by: 'system' },
    ] as const;
    const roads = (answer: object, hat: ReturnType<typeof viewer>) => {
      const log: Entry[] = [];
      let state: Stated = initial(noteShare, 's1') as never;
      for (const [n, event] of [proposed, answer].entries()) {
        const moment = `2026-09-14T08:0${n}:00Z`;
        const decided = decide(noteShare, state as never, { ...event, id: `e${n}`, at: moment, recordedAt: moment } as never, facts);
        if (!decided.ok) throw new Error('Expected it to be accepted.');
        state = decided.state;
        log.push(decided.entry as never);
      }
      const { data: seen } = viewFor(noteShare as never, state as never, hat as never);
      return JSON.stringify([
        seen,
        storyOf(noteShare, state as never, log as never, hat),
        noticesFor(noteShare, state as never, log as never, [hat]),
      ]);
    };
    const others = [
      viewer('pia', 'principal', 'operations'),
      viewer('max', 'principal', 'operations'),
      viewer('eve', 'evaluator', 'evaluation'),
      viewer('dan', 'peer', 'coaching'),
      viewer('dan', 'teacher', 'own-data'),
    ];
    for (const hat of others) expect(roads(ways[0], hat)).toBe(roads(ways[1], hat));
    for (const hat of [viewer('ben', 'teacher', 'coaching'), viewer('cho', 'coach', 'coaching')])
      expect([roads(ways[0], hat), roads(ways[1], hat)]).toEqual([
        expect.stringContaining('"state":"declined"'),
        expect.stringContaining('"state":"expired"'),
      ]);
  });

  it('cannot be shared on: who reads it has no part in it', () => {
    told(made)
      .when({ type: 'share.agreed', by: 'pia' } as never)
      .thenRefused('not-open-to-you');
  });

  it.each<[string, object, string]>([
    ['a coach’s own doing', { by: 'cho' }, 'not-open-to-you'],
    ['words that are not the teacher’s view', { copy: { note: 'They do not.' } }, 'check'],
    ['another record', { original: { ...original, stream: 'elsewhere' } }, 'check'],
    ['another item', { original: { ...original, item: 'n999' } }, 'check'],
    ['another version', { original: { ...original, revision: 123456 } }, 'check'],
    ['a coach', { reader: { person: 'cho', as: 'coach-lead', for: 'operations' } }, 'check'],
    ['oneself', { reader: { ...pia, person: 'ben' } }, 'check'],
    ['for evaluation what is no appraisal', { reader: eve }, 'check'],
    ['for ever', { until: '2036-09-14T08:00:00Z' }, 'check'],
    ['under another policy', { policy: { id: 'knight', version: 1 } }, 'check'],
  ])('of %s is refused', (_what, change, code) => {
    told()
      .when({ ...made, ...change } as never)
      .thenRefused(code);
  });

  it('is found by an erasure of its original, whoever asked for it, and says so in no refusal', () => {
    expect(copiesOf({ stream: 'c1', items: ['n1'] }, [told(proposed).state])).toEqual([
      { kind: 'note-share', stream: 'given', certain: true },
    ]);
    const elsewhere = { ...proposed, id: 'e1', at, recordedAt: at, original: { stream: 'elsewhere', item: 'n999', revision: 123456 } };
    const decided = decide(noteShare, initial(noteShare, 's1'), elsewhere as never, facts);
    expect(decided.ok).toBe(false);
    expect(JSON.stringify(decided)).not.toMatch(/elsewhere|n999|123456|"c1"|"n1"/);
  });

  it('with who evaluates the teacher, in another hat, is refused', () => {
    const max = { ...pia, person: 'max' };
    given(noteShare, shareFacts(noteShare, { teacher: 'ben', reader: max }, knownUnder(), thing))
      .when({ ...made, reader: max } as never)
      .thenRefused('reader-may-know');
  });
});

describe('a copy for an evaluation', () => {
  const forEve = shareFacts(noteForEvaluation, { teacher: 'ben', reader: eve }, knownUnder(), thing);
  const forEvaluation = { ...made, reader: eve };

  it('is put before the evaluator by the teacher alone, as appraisal data, and shows nothing of the coaching beside it', () => {
    const { state } = given(noteForEvaluation, forEve, forEvaluation as never);
    const shown = viewFor(noteForEvaluation as never, state as never, viewer('eve', 'evaluator', 'evaluation') as never).data;
    expect(shown).toEqual({ copy });
    expect(viewFor(noteForEvaluation as never, state as never, viewer('cho', 'coach', 'coaching') as never).data).not.toHaveProperty(
      'copy',
    );
  });

  it('is refused where a policy has no path to evaluation', () => {
    const under = { ...forEvaluation, policy: { id: 'us-or', version: 1 } };
    given(noteForEvaluation, shareFacts(noteForEvaluation, { teacher: 'ben', reader: eve }, knownUnder(oregon), thing))
      .when(under as never)
      .thenRefused('reader-may-know');
  });
});

describe('relabel', () => {
  const thing = z.object({
    ...labelEach('confidential', { text: z.string().max(9), tags: z.array(z.string()).optional() }),
    aside: label('private', z.string()),
    pupil: label('confidential+student', z.string()),
    grade: label('evaluative', z.string()),
    focus: label('shareable', z.object(labelEach('confidential', { area: z.string() })).nullable()),
  });

  it('lowers the one label that the owner lowers, and leaves out what is private, evaluative or about students', () => {
    const copied = relabel(thing, 'shareable');
    expect(Object.keys(copied.shape)).toEqual(['text', 'tags', 'focus']);
    expect(Object.values(copied.shape).map((field) => labelOf(field))).toEqual(['shareable', 'shareable', 'shareable']);
    expect(checkLabels(copied)).toEqual([]);
    expect(copied.safeParse({ text: '0123456789', focus: null }).success).toBe(false);
    expect(labelOf(thing.shape.text)).toBe('confidential');
  });

  it('refuses a field with something inside that may not be copied', () => {
    const deep = z.object({ about: label('confidential', z.object({ pupil: label('confidential+student', z.string()) })) });
    expect(() => relabel(deep, 'shareable')).toThrow(expect.objectContaining({ code: 'labels/schema' }));
  });
});

describe('laws', () => {
  const without = { ...facts, original: null, originalAt: null };
  const unproved = { ...facts, readerProved: false };
  const world = { people: ['ben', 'cho'], facts: fc.constantFrom(facts, without, unproved), factsVariants: [facts, unproved], length: 8 };
  test.each(checkProcess(noteShare as never, world as never, { walks: 25 }))('$name', ({ run }) => run());

  // From a proposal that waits for its owner, so that walks come to copies that are read.
  const waiting = [{ event: { ...proposed, id: 'g1', at, recordedAt: at }, facts }];
  let came = false;
  afterAll(() => expect(came).toBe(true));

  law.prop([anyWalk(noteShare as never, { ...world, people: ['ben', 'cho', 'dan', 'pia'], given: waiting } as never)], { numRuns: 200 })(
    'whatever is asked by whomever, a copy is read by nobody before its owner has acted',
    (walk) => {
      const { states, decisions } = runWalk(noteShare, 'walk', walk as never);
      for (const [n, decided] of decisions.entries()) {
        if (!decided.ok) continue;
        const readable = (at: number) => 'copy' in data(states[at], 'pia', 'principal');
        if (readable(n + 1) && !readable(n)) expect([decided.entry.event.by, decided.state.state]).toEqual(['ben', 'shared']);
        came ||= readable(n + 1);
      }
    },
  );
});
