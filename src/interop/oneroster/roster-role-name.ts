/**
 * The roles that OneRoster 1.1 and 1.2 (imsglobal.org/activity/onerosterlis) and Microsoft SDS V2.1 know
 * (learn.microsoft.com/en-us/schooldatasync/default-list-of-values).
 */
const roleNames = [
  'adjunct',
  'administrator',
  'advisor',
  'affiliate',
  'aide',
  'alumni',
  'assistant',
  'chair',
  'coach',
  'counselor',
  'districtAdministrator',
  'faculty',
  'guardian',
  'instructor',
  'itAdmin',
  'lecturer',
  'nurse',
  'occupationalTherapist',
  'officeStaff',
  'other',
  'paraprofessional',
  'parent',
  'physicalTherapist',
  'principal',
  'proctor',
  'professor',
  'relative',
  'researcher',
  'siteAdministrator',
  'specialServices',
  'speechTherapist',
  'staff',
  'student',
  'substitute',
  'systemAdministrator',
  'teacher',
  'teacherAssistant',
  'visionTherapist',
] as const;

const bySmall: ReadonlyMap<string, string> = new Map(roleNames.map((name) => [name.toLowerCase(), name]));
const notStaff: ReadonlySet<string> = new Set(['student', 'guardian', 'parent', 'relative', 'alumni']);

/**
 * Answers which role a cell names. OneRoster 1.2 lets a district add its own as `ext:name`; any other unknown word is no
 * role: what stands in a shifted column must not enter a record as one.
 *
 * @param cell - A cell's text, in any case.
 * @param own - Roles of the district's own that have no `ext:` before them.
 * @returns The role as the formats spell it, or the district's own; `undefined` where it is none.
 */
export function roleNameOf(cell: string, own: readonly string[]): string | undefined {
  const small = cell.toLowerCase();
  if (/^ext:[a-z][a-z0-9]{0,60}$/.test(small)) return `ext:${cell.slice(4)}`;
  return bySmall.get(small) ?? own.find((name) => name.toLowerCase() === small);
}

/**
 * Answers whether a role is of somebody who works at a school.
 *
 * @param role - A role's name, as a roster's records have it.
 * @returns `false` for students, families and alumni; `true` for all others, a district's own roles among them.
 * @example
 * isStaffRole('ext:instructionalCoach'); // => true
 * isStaffRole('guardian'); // => false
 */
export function isStaffRole(role: string): boolean {
  return !notStaff.has(role);
}
