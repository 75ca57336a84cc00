import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { evaluates, relationshipsOf } from '../../src/people/assignment';
import { assignmentsFrom } from '../../src/people/assignments-from';
import { inventStaff } from '../../src/people/invent-staff';
import type { RoleHeld } from '../../src/people/role-held';
import type { School } from '../../src/people/school';

const from = '2026-08-01T00:00:00Z';
const at = '2026-09-14T08:30:00Z';
const schools: readonly School[] = [
  { id: 'd', name: 'Nowhere District', kind: 'district' },
  { id: 's1', name: 'Sample School', kind: 'school', parent: 'd' },
  { id: 's2', name: 'Example School', kind: 'school', parent: 'd' },
];
const role = (person: string, name: string, org: string, rest: Partial<RoleHeld> = {}): RoleHeld => ({ person, role: name, org, ...rest });
const staff = [
  role('ana', 'teacher', 's1'),
  role('eve', 'teacher', 's2'),
  role('ben', 'ext:instructionalCoach', 's1'),
  role('cho', 'principal', 's1'),
  role('lea', 'districtAdministrator', 'd'),
];

test('the principal leads and evaluates, the coach coaches, the district answers for the program', () => {
  const { assignments, conflicts } = assignmentsFrom(staff, schools, { from });
  const about = (person: string, teacher: string) => relationshipsOf(assignments, person, teacher, at);
  expect(about('cho', 'ana')).toEqual(['principal', 'evaluator']);
  expect(about('ben', 'ana')).toEqual(['coach']);
  expect(about('lea', 'ana')).toEqual(['program-lead']);
  expect(about('lea', 'eve')).toEqual(['program-lead']);
  expect(about('cho', 'eve')).toEqual([]);
  expect(conflicts).toEqual([]);
});

test('somebody who would coach and evaluate the same teacher is named, and both assignments stand', () => {
  const both = [role('ana', 'teacher', 's1'), role('ben', 'principal', 's1'), role('ben', 'instructionalCoach', 's1', { from: at })];
  const { assignments, conflicts } = assignmentsFrom(both, schools, { from });
  expect(conflicts).toEqual([{ person: 'ben', teacher: 'ana', from: at }]);
  expect(relationshipsOf(assignments, 'ben', 'ana', at)).toEqual(['coach', 'principal', 'evaluator']);
});

test('a coach of last year who is the principal of this year is no conflict', () => {
  const turn = [
    role('ana', 'teacher', 's1'),
    role('ben', 'instructionalCoach', 's1', { until: at }),
    role('ben', 'principal', 's1', { from: at }),
  ];
  expect(assignmentsFrom(turn, schools, { from }).conflicts).toEqual([]);
});

test('an assignment holds while both do their work there', () => {
  const roles = [
    role('ana', 'teacher', 's1', { from: '2026-09-01T00:00:00Z', until: '2027-02-01T00:00:00Z' }),
    role('ben', 'instructionalCoach', 's1', { from: '2026-08-15T00:00:00Z' }),
  ];
  expect(assignmentsFrom(roles, schools, { from, until: '2027-06-30T00:00:00Z' }).assignments).toMatchObject([
    { from: '2026-09-01T00:00:00Z', until: '2027-02-01T00:00:00Z' },
  ]);
  const apart = [roles[0] as RoleHeld, role('ben', 'instructionalCoach', 's1', { from: '2027-02-01T00:00:00Z' })];
  expect(assignmentsFrom(apart, schools, { from }).assignments).toEqual([]);
});

test('a principal who also teaches is nobody of their own', () => {
  const roles = [role('cho', 'teacher', 's1'), role('cho', 'principal', 's1'), role('ana', 'teacher', 's1')];
  const { assignments } = assignmentsFrom(roles, schools, { from });
  expect(assignments.map((each) => each.of)).toEqual(['ana', 'ana']);
  expect(evaluates(assignments, 'cho', ['cho'], at)).toBe(false);
});

test('a district writes its own rules, with their own time', () => {
  const rules = { teachers: ['Educator'], rules: [{ role: 'Mentor', as: ['coach'], of: 'teachers-of-org', until: at }] } as const;
  const roles = [role('ana', 'educator', 's1'), role('ben', 'ext:MENTOR', 's1')];
  expect(assignmentsFrom(roles, schools, { from, rules }).assignments).toMatchObject([
    { person: 'ben', as: 'coach', of: 'ana', until: at },
  ]);
});

test('what cannot be read is counted by its place, and the rest goes on', () => {
  const roles = [role('no id!', 'teacher', 's1'), ...staff, role('ana', 'teacher', 's1', { from: at, until: from })];
  const found = assignmentsFrom(roles, schools, { from });
  expect(found.unreadable).toEqual([0, 6]);
  expect(found.assignments).toEqual(assignmentsFrom(staff, schools, { from }).assignments);
});

test('a moment that is none in the options is a mistake', () => {
  expect(() => assignmentsFrom([], [], { from: 'now' })).toThrow(expect.objectContaining({ code: 'input/invalid' }));
});

test('an explicit absence is an absence', () => {
  const roles = [role('ana', 'teacher', 's1', { from: undefined }), role('ben', 'principal', 's1', { until: undefined })];
  expect(assignmentsFrom(roles, schools, { from }).assignments).toHaveLength(2);
});

describe('who is missing is invented, and says so', () => {
  test('a roster of one teacher gets a coach and a principal', () => {
    const alone = [role('ana', 'teacher', 's1')];
    const invented = inventStaff(alone, schools);
    const { assignments, conflicts } = assignmentsFrom([...alone, ...invented.roles], schools, { from });
    expect(assignments.map((each) => each.as)).toEqual(['coach', 'evaluator', 'principal']);
    expect(assignments.every((each) => each.invented === true)).toBe(true);
    expect(conflicts).toEqual([]);
    expect(invented.people).toHaveLength(2);
  });

  test('a school that has everybody gets nobody, its neighbor gets what it lacks', () => {
    expect(new Set(inventStaff(staff, schools).roles.map((each) => each.org))).toEqual(new Set(['s2']));
    expect(inventStaff(staff, []).roles).toHaveLength(2);
  });

  test('asked again with the invented there, nobody more is invented', () => {
    const once = inventStaff(staff, schools);
    expect(inventStaff([...staff, ...once.roles], schools)).toEqual({ people: [], roles: [] });
  });

  test('the only teacher who is also the coach still needs one, for nobody coaches themselves', () => {
    const roles = [role('ana', 'teacher', 's1'), role('ana', 'instructionalCoach', 's1'), role('cho', 'principal', 's1')];
    expect(inventStaff(roles, schools).roles.map((each) => each.role)).toEqual(['instructionalCoach']);
  });

  test('an empty roster gets nobody', () => {
    expect(inventStaff([], schools)).toEqual({ people: [], roles: [] });
  });
});

const anyRole = fc.record({
  person: fc.constantFrom('ana', 'ben', 'cho', 'constructor', '__proto__'),
  role: fc.constantFrom('teacher', 'principal', 'instructionalCoach', 'districtAdministrator', 'student', '__proto__', ''),
  org: fc.constantFrom('d', 's1', 's2', 'unknown'),
});

describe('laws', () => {
  prop.prop([fc.array(anyRole, { maxLength: 12 })])('nobody is ever assigned to themselves', (roles) => {
    expect(assignmentsFrom(roles, schools, { from }).assignments.filter((each) => each.person === each.of)).toEqual([]);
  });

  prop.prop([fc.shuffledSubarray(staff, { minLength: staff.length }), fc.array(anyRole)])(
    'the order of the roles changes nothing',
    (shuffled, more) => {
      const one = assignmentsFrom([...staff, ...more], schools, { from });
      const other = assignmentsFrom([...more.toReversed(), ...shuffled], schools.toReversed(), { from });
      expect(other.assignments).toEqual(one.assignments);
      expect(other.conflicts).toEqual(one.conflicts);
    },
  );

  prop.prop([fc.array(anyRole, { maxLength: 12 })])(
    'with the invented, everybody who only teaches has a coach and an evaluator',
    (roles) => {
      const all = [...roles, ...inventStaff(roles, schools).roles];
      const { assignments } = assignmentsFrom(all, schools, { from });
      const others = new Set(all.filter((each) => each.role !== 'teacher').map((each) => each.person));
      for (const { person, role } of all) {
        if (role !== 'teacher' || others.has(person) || person === '__proto__') continue;
        const about = assignments.filter((each) => each.of === person).map((each) => each.as);
        expect(about).toEqual(expect.arrayContaining(['coach', 'evaluator']));
      }
    },
  );
});
