import type { SchoolKind } from '../../people/school';

/**
 * What the organization types of OneRoster and of Microsoft SDS V2.1 are here
 * (learn.microsoft.com/en-us/schooldatasync/default-list-of-values).
 */
const kinds: ReadonlyMap<string, SchoolKind> = new Map([
  ['school', 'school'],
  ['campus', 'school'],
  ['adulteducation', 'school'],
  ['college', 'college'],
  ['university', 'college'],
  ['department', 'department'],
  ['program', 'program'],
  ['district', 'district'],
  ['local', 'district'],
  ['localauthority', 'district'],
  ['municipality', 'district'],
  ['academictrust', 'district'],
  ['division', 'region'],
  ['region', 'region'],
  ['province', 'state'],
  ['state', 'state'],
  ['departmentofeducation', 'state'],
  ['national', 'nation'],
  ['ministryofeducation', 'nation'],
]);

/** What an organization is; `other` for a type that has no word here. */
export function orgKindOf(type: string): SchoolKind {
  return kinds.get(type.toLowerCase()) ?? 'other';
}
