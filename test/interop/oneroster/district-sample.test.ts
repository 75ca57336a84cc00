import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { classesFrom, type Roster, readRoster, rolesHeld } from '../../../src/interop/oneroster';
import { assignmentsFrom, inventStaff } from '../../../src/people';

const folder = join(import.meta.dirname, '../../../examples/district/roster');

async function sample(): Promise<Roster> {
  const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))] as const));
  const roster = await readRoster(new Map([...files].map(([name, bytes]) => [name, [bytes]])), { students: 'by-id' });
  if (!roster.ok) throw new Error(roster.message);
  return roster;
}

describe('the sample roster of the district example', () => {
  test('is clean: three schools, 40 teachers, 600 students, no problem', async () => {
    const roster = await sample();
    expect(roster.shape).toBe('oneroster-1.2');
    expect(roster.problems).toEqual([]);
    expect(roster.orgs.filter((org) => org.kind === 'school')).toHaveLength(3);
    expect(roster.roles.filter((role) => role.role === 'teacher')).toHaveLength(40);
    expect(roster.roles.filter((role) => role.role === 'student')).toHaveLength(600);
  });

  test('lacks a coach and a principal in one school only, and there they are invented', async () => {
    const { roles, orgs } = await sample();
    const held = rolesHeld(roles, { timeZone: 'America/Chicago' });
    const invented = inventStaff(held, orgs);
    expect(invented.roles.map((role) => [role.org, role.role])).toEqual([
      ['sch-ash', 'instructionalCoach'],
      ['sch-ash', 'principal'],
    ]);
    const { assignments, conflicts } = assignmentsFrom([...held, ...invented.roles], orgs, { from: '2026-08-01T00:00:00Z' });
    expect(conflicts).toEqual([]);
    expect(new Set(assignments.filter((each) => each.as === 'coach').map((each) => each.of)).size).toBe(40);
    expect(new Set(assignments.filter((each) => each.invented).map((each) => each.school))).toEqual(new Set(['sch-ash']));
  });

  test('gives every class a teacher and students', async () => {
    const roster = await sample();
    const classes = classesFrom(roster.classes, roster.enrollments);
    expect(classes.every((each) => each.teachers.length === 1 && each.students.length > 0)).toBe(true);
  });
});
