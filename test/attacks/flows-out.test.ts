import { createRequire } from 'node:module';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { minutesTogether } from '../../src/cycle/minutes-together';
import { artifactSchema } from '../../src/evidence/artifact';
import { checkLabels } from '../../src/labels/check-labels';
import { label, labelOf } from '../../src/labels/label';
import { makeCalendar } from '../../src/people/school-calendar';
import { derive } from '../../src/privacy/derive';
import { explain } from '../../src/privacy/explain';
import { viewFor } from '../../src/privacy/view-for';
import { viewsFor } from '../../src/privacy/views-for';
import { deadlines } from '../../src/process/deadlines';
import { formFor } from '../../src/process/form-for';
import { nextSteps } from '../../src/process/next-steps';
import { replay } from '../../src/process/replay';
import { toStored } from '../../src/process/stored';
import { noticesFor } from '../../src/reports/notice';
import { reportPage } from '../../src/reports/report-page';
import { memoryStores } from '../../src/store/memory';
import { runWalk } from '../../src/testing/run-walk';
import { example } from '../privacy/example-team';
import { team } from '../privacy/team-process';
import { ben, cho, dan, eve, pia as principal, stranger } from '../process/evidence';
import { event, facts, pair } from '../process/example-process';
import { otherwise, secrets, seenBy, viewerOf } from './looking';

const pia = viewerOf('pia', 'principal', 'operations');
const made = makeCalendar({ timeZone: 'America/Chicago', terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }] });
if (!made.ok) throw new Error(made.message);
const { calendar } = made;
const keysOf = (value: unknown): readonly PropertyKey[] =>
  typeof value === 'object' && value !== null
    ? [...Reflect.ownKeys(value), ...Object.values(value).flatMap(keysOf)].filter((key) => typeof key !== 'string' || !/^\d+$/.test(key))
    : [];

describe('schema', () => {
  test('37 a schema of another copy of zod has no label of ours, and is hidden', () => {
    const other = createRequire(import.meta.url)('zod') as typeof z;
    expect(other.string).not.toBe(z.string);
    expect(checkLabels(other.object({ note: other.string().meta({ label: 'operational' }) }))).toMatchObject([{ problem: 'unlabelled' }]);
    const record = team.record.extend({ topic: other.string().nullable() }) as unknown as typeof team.record;
    expect(viewFor({ ...team, record }, example, viewerOf('ben', 'teacher', 'coaching')).data).not.toHaveProperty('topic');
  });

  test('26 a field that extend shows to more people is found against the schema that it was made from', () => {
    const open = team.record.extend({ topic: label('operational', z.string().nullable()) });
    expect(checkLabels(open, { base: team.record })).toMatchObject([{ path: 'topic', problem: 'downgrade' }]);
  });

  test('38, 58 a form knows no record: no example, no text that somebody wrote, no value to complete', () => {
    const forms = JSON.stringify([...team.compiled.events.keys()].map((type) => formFor(team, type as 'note.taken')));
    for (const secret of [...secrets, 'x'.repeat(40), '"n1"', '"cho"']) expect(forms).not.toContain(secret);
  });
});

describe('selectors', () => {
  test.each([['*'], ['**'], ['notes', '*'], ['notes', '**', 'mine'], ['$..mine'], ['notes.0.mine'], ['']])(
    '42 a wildcard matches nothing: %j',
    (...path) => {
      expect(viewerOf('ben', 'teacher', 'coaching').sees(team as never, example as never, path)).toBe(false);
    },
  );
});

describe('side channels', () => {
  test('51, 52 a search over what somebody sees finds the same, whatever the rest says', () => {
    const found = (state: typeof example) =>
      JSON.stringify(seenBy('pia', 'principal', 'operations', undefined, state)).match(/union|plan/g);
    expect(found(otherwise)).toEqual(found(example));
    expect(found(otherwise)).toBeNull();
    // What sorts or finds in a list is handed nothing else.
    const asked: object[] = [];
    const look = (state: typeof example) =>
      JSON.stringify(viewsFor(team, [state], pia, { where: (data) => asked.push(data) > 0 }).views.map(({ data }) => data));
    expect(look(otherwise)).toBe(look(example));
    for (const secret of secrets) expect(JSON.stringify(asked)).not.toContain(secret);
    // A store finds by id and by kind, and takes no condition on what a record holds.
    expect(Object.keys(memoryStores()('district-a')).sort()).toEqual([
      'append',
      'erase',
      'forget',
      'latest',
      'list',
      'load',
      'read',
      'receipts',
      'record',
    ]);
  });

  test('59 every notice has one subject, and reaches nobody from whom the thing is hidden', () => {
    const begun = event('e1', 'pair.begun', 'cho', { teachers: ['ben', 'dan'], coach: 'cho' });
    const told = [
      event('e2', 'note.taken', 'cho', { text: 'improvement plan', owner: 'ben' }),
      event('e2', 'visit.made', 'cho', { minutes: 30 }),
    ].map((each) => {
      const { entries } = runWalk(pair, 'p1', { steps: [begun, each].map((one) => ({ event: one, facts })) });
      return noticesFor(pair, replay(pair, 'p1', entries), entries, [ben, dan, cho, principal, eve, stranger] as never);
    });
    expect(new Set(told.flat().map(({ subject }) => subject)).size).toBe(1);
    expect(told.map((notices) => notices.some(({ to }) => to === 'eve' || to === 'stranger'))).toEqual([false, false]);
    expect(JSON.stringify(told.flat().filter(({ to }) => to === 'pia'))).not.toContain('improvement');
  });

  test('60 nothing is cut short, so no mark says that there was more', () => {
    const shown = (state: typeof example) => JSON.stringify(viewFor(team, state, pia));
    expect(shown(otherwise)).toBe(shown(example));
    expect(shown(otherwise)).not.toMatch(/…|\.\.\.|more/);
  });
});

describe('flows out', () => {
  const coach = viewFor(team, example, viewerOf('cho', 'coach', 'coaching'));

  test('61, 70, 72 a page, a summary or a score made of a coach’s view does not fit where one for evaluation is made', () => {
    const score = derive(coach, ({ notes }) => ({
      heading: 'A score',
      blocks: [{ kind: 'paragraph' as const, text: String(notes.length) }],
    }));
    expect(score.for).toBe('coaching');
    expect(() => reportPage({ title: 'Appraisal', for: 'evaluation', audience: 'Eve', sections: [score as never] })).toThrow(
      expect.objectContaining({ code: 'input/invalid' }),
    );
    expect(Object.isFrozen(score)).toBe(true);
  });

  test('63 a view has no hidden columns: no symbol, no key that is not listed, nothing inherited', () => {
    const { data } = viewFor(team, example, pia);
    expect(new Set(keysOf(data))).toEqual(
      new Set(['state', 'teachers', 'coach', 'meetings', 'length', 'id', 'owner', 'by', 'at', 'minutes']),
    );
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  });

  test('64 a stored state is no snapshot of an actor: nothing of who asked, what was refused, or what went wrong', () => {
    expect(Object.keys(toStored(team, example)).sort()).toEqual(
      ['id', 'kind', 'record', 'recordedAt', 'revision', 'since', 'state', 'version'].sort(),
    );
  });

  test('67 what a log or a console makes of a view has nothing hidden in it', () => {
    const view = viewFor(team, example, pia);
    const printed = [inspect(view, { showHidden: true, depth: Infinity, getters: true }), JSON.stringify(view), String(view)].join();
    for (const secret of secrets) expect(printed).not.toContain(secret);
  });

  test('71 a page holds what its sections say: no comment, no script, nothing about a machine or a time', () => {
    const section = derive(viewFor(team, example, pia), (data) => ({
      heading: 'Meetings',
      blocks: [{ kind: 'paragraph' as const, text: `${data.meetings.length} meetings` }],
    }));
    const html = reportPage({ title: 'Meetings', for: 'operations', audience: 'Pia', sections: [section] });
    expect(html).not.toMatch(/<!--|<script|data-[a-z]+=|name="(?:author|generator|date)"/);
    for (const secret of secrets) expect(html).not.toContain(secret);
  });

  test('73 an evaluator learns no id that could be cited, and what is read for evaluation names no coach', () => {
    const seen = JSON.stringify(seenBy('eve', 'evaluator', 'evaluation'));
    const { notes, work, meetings } = example.record;
    for (const { id } of [...notes, ...work, ...meetings]) expect(seen).not.toContain(`"${id}"`);
    expect(seen).not.toContain('cho');
  });

  test('74 time is added up for nobody in particular', () => {
    const sum = minutesTogether({ sessions: [{ id: 's1', kind: 'meeting', minutes: 45, owner: 'ben', by: 'cho' } as never] });
    expect(sum).toMatchObject({ ok: true });
    expect(JSON.stringify(sum)).not.toMatch(/ben|cho/);
  });
});

describe('content', () => {
  test('76 of a picture or a video an address is kept, and no bytes; where students are to be seen, only who may see them learns it', () => {
    const { held } = artifactSchema.shape;
    const [students] = held.options;
    expect(labelOf(students.shape.address)).toBe('confidential+student');
    const bytes = { kind: 'video', held: { shows: 'no-students', address: 'a', bytes: 'AAAA' } };
    expect(JSON.stringify(artifactSchema.parse(bytes))).not.toContain('AAAA');
    expect(
      artifactSchema.safeParse({ kind: 'video', held: { shows: 'no-students', address: `data:video/mp4;base64,${'A'.repeat(5000)}` } })
        .success,
    ).toBe(false);
  });

  test('78 what falls due and what is next names no topic', () => {
    const told = JSON.stringify([
      deadlines(team, example, pia, calendar),
      nextSteps(team, example, { allowed: true }, pia),
      explain(team, example, pia),
    ]);
    for (const secret of secrets) expect(told).not.toContain(secret);
  });
});
