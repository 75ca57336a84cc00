import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { idSchema, personIdSchema } from '../../src/core/ids';
import { instantSchema } from '../../src/core/instant';
import { goalSchema } from '../../src/goals/goal';
import { targetProblem } from '../../src/goals/target-problem';
import { assignmentSchema } from '../../src/people/assignment';
import { classSchema } from '../../src/people/class';
import { personSchema } from '../../src/people/person';
import { isSchoolDay } from '../../src/people/school-day';
import { anyCalendar } from '../../src/testing/any-calendar';
import { anyGoal, anyMeasurements } from '../../src/testing/any-goal';
import { anyHostile } from '../../src/testing/any-hostile';
import { anyPayload } from '../../src/testing/any-payload';
import { anyAssignment, anyClass, anyInstant, anyPerson } from '../../src/testing/any-people';
import { anyValue } from '../../src/testing/any-value';
import { pair } from '../process/example-process';
import { walkables } from '../process/processes';

const schemas: readonly (readonly [string, z.ZodType])[] = [
  ['text', z.string()],
  ['text of a length', z.string().min(3).max(5)],
  ['text of one length', z.string().length(4)],
  ['a pattern', z.string().regex(/^[a-c]{2}-\d+$/)],
  ['an id', idSchema],
  ['a person’s id', personIdSchema],
  ['a date', z.iso.date()],
  ['a moment', instantSchema],
  ['an address', z.email().max(254)],
  ['a page', z.url()],
  ['a UUID', z.uuid()],
  ['a number', z.number()],
  ['a number in a range', z.number().gt(0).lt(1)],
  ['a whole number', z.int()],
  ['a whole number in a range', z.number().int().min(-3).max(3)],
  ['a step', z.number().multipleOf(0.25).min(0).max(2)],
  ['yes or no', z.boolean()],
  ['nothing', z.null()],
  ['an enum', z.enum(['a', 'b'])],
  ['literals', z.literal(['a', 1, null])],
  ['a template', z.templateLiteral(['week-', z.int().min(0)])],
  ['a list', z.array(z.boolean()).min(1).max(2)],
  ['a tuple', z.tuple([z.string(), z.int()])],
  ['a union of leaves', z.union([z.string(), z.null()])],
  ['branches', z.discriminatedUnion('kind', [z.object({ kind: z.literal('a'), n: z.int() }), z.object({ kind: z.literal('b') })])],
  [
    'an object with optional fields',
    z.strictObject({ a: z.string().optional(), b: z.int().nullable().optional(), c: z.boolean().readonly() }),
  ],
];

describe('anyValue', () => {
  it.each(schemas)('makes only what the schema accepts: %s', (_, schema) => {
    fc.assert(
      fc.property(anyValue(schema), (value) => schema.safeParse(value).success),
      { numRuns: 60 },
    );
  });

  it('leaves optional fields out now and then, and never says undefined', () => {
    const drawn = fc.sample(anyValue(z.object({ a: z.string().optional() })), { numRuns: 60, seed: 1 });
    expect(new Set(drawn.map((value) => Object.hasOwn(value, 'a')))).toEqual(new Set([true, false]));
    expect(drawn.filter((value) => Object.hasOwn(value, 'a') && value.a === undefined)).toEqual([]);
  });

  it('reaches every branch, every value of an enum and both bounds', () => {
    const schema = z.object({ kind: z.enum(['a', 'b', 'c']), n: z.int().min(0).max(4) });
    const drawn = fc.sample(anyValue(schema), { numRuns: 300, seed: 1 });
    expect(new Set(drawn.map((value) => `${value.kind}`)).size).toBe(3);
    expect(new Set(drawn.map((value) => value.n))).toEqual(new Set([0, 1, 2, 3, 4]));
  });

  it('uses the ids that it is given', () => {
    const drawn = fc.sample(anyValue(z.object({ who: idSchema }), { ids: ['ben', '__proto__'] }), { numRuns: 60, seed: 1 });
    expect(drawn.filter((value) => value.who === 'ben').length).toBeGreaterThan(20);
  });

  it.each([z.date(), z.any(), z.record(z.string(), z.string()), z.string().default('x')])('is for plain JSON only', (schema) => {
    expect(() => anyValue(schema)).toThrow(expect.objectContaining({ code: 'input/invalid' }));
  });
});

describe('anyPayload', () => {
  it.each(walkables)('makes only what the events of $name accept', ({ process }) => {
    for (const [type, { payload }] of process.compiled.events)
      for (const value of fc.sample(anyPayload(process, type), { numRuns: 15, seed: 1 }))
        expect(payload.safeParse(value).success).toBe(true);
  });

  it('is a mistake for an event that there is not', () => {
    expect(() => anyPayload(pair, 'no.such' as never)).toThrow(expect.objectContaining({ code: 'input/invalid' }));
  });
});

describe('anyHostile', () => {
  const schema = z.strictObject({ text: z.string().min(1).max(9), n: z.int().optional() });
  const drawn = fc.sample(anyHostile(schema), { numRuns: 600, seed: 1 });
  const safely = <T>(ask: () => T): T | 'threw' => {
    try {
      return ask();
    } catch {
      return 'threw';
    }
  };
  const own = (value: unknown, key: string) => safely(() => typeof value === 'object' && value !== null && Object.hasOwn(value, key));

  it.each<[string, (value: unknown) => boolean]>([
    ['absent keys', (value) => own(value, 'text') === false && own(value, 'n') === true],
    ['extra keys', (value) => own(value, 'constructor') === true],
    ['a key that names the prototype', (value) => own(value, '__proto__') === true],
    ['getters and proxies that throw', (value) => safely(() => JSON.stringify(value)) === 'threw'],
    ['NaN', (value) => safely(() => Object.values(value as object).some((each) => Number.isNaN(each))) === true],
    ['minus nothing', (value) => safely(() => Object.values(value as object).some((each) => Object.is(each, -0))) === true],
    [
      'huge texts',
      (value) => safely(() => Object.values(value as object).some((each) => typeof each === 'string' && each.length > 999)) === true,
    ],
    ['no object at all', (value) => typeof value !== 'object' || value === null],
  ])('brings %s', (_, is) => expect(drawn.some(is)).toBe(true));

  it('is mostly refused', () => {
    const refused = drawn.filter((value) => safely(() => schema.safeParse(value).success) !== true);
    expect(refused.length).toBeGreaterThan(drawn.length * 0.8);
  });
});

describe('people, calendars and goals', () => {
  test.prop([anyPerson(), anyClass(), anyAssignment(), anyInstant()])(
    'are what their schemas accept',
    (person, each, assignment, instant) => {
      expect(
        [personSchema, classSchema, assignmentSchema, instantSchema].map(
          (schema, n) => schema.safeParse([person, each, assignment, instant][n]).success,
        ),
      ).toEqual([true, true, true, true]);
      expect(assignment.until === undefined || Date.parse(assignment.from) < Date.parse(assignment.until)).toBe(true);
    },
  );

  test.prop([anyCalendar()])('a calendar can be asked', (calendar) => {
    expect(typeof isSchoolDay(calendar, calendar.terms[0]?.from ?? '')).toBe('boolean');
  });

  test.prop([anyGoal()])('a goal is one whose target makes sense', (goal) => {
    expect(goalSchema.safeParse(goal).success).toBe(true);
    expect(targetProblem(goal.target)).toBeUndefined();
  });

  test.prop([anyGoal().chain((goal) => fc.tuple(fc.constant(goal), anyMeasurements(goal)))])(
    'measurements fit their goal',
    ([goal, measurements]) => {
      for (const each of measurements) expect('value' in each).toBe(goal.target.kind !== 'mastery');
    },
  );
});
