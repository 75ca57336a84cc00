import { readTable } from './read-table';
import type { RosterIndex } from './roster-index';
import { rowOfFile } from './roster-problem';
import type { RosterRecord } from './roster-record';
import type { RosterTable } from './roster-table';
import { readOrg } from './row-readers';

/**
 * Reads all organizations before it hands one on: a parent may stand below its children. Whoever belongs to one that is no
 * organization is a problem; whoever belongs to one that was deleted, or is a problem itself, stays without a parent.
 */
export async function readOrgs(table: RosterTable, index: RosterIndex): Promise<readonly RosterRecord[]> {
  const rowOf = new Map<string, number>();
  const found: RosterRecord[] = [];
  const read = readTable(table, index, (row) => {
    const org = readOrg(row);
    if (!rowOf.has(org.id)) rowOf.set(org.id, row.row);
    return { id: org.id, records: [{ kind: 'org', org }] };
  });
  for await (const batch of read) found.push(...batch);

  const dangling = new Set<string>();
  for (const each of found)
    if (each.kind === 'org' && each.org.parent !== undefined && index.whole)
      if (!index.kept.has(each.org.parent) && !index.gone.has(each.org.parent)) dangling.add(each.org.id);
  for (const id of dangling) {
    index.kept.delete(id);
    index.gone.add(id);
  }
  return found.map((each): RosterRecord => {
    if (each.kind === 'file') return { kind: 'file', file: { ...each.file, kept: each.file.kept - dangling.size } };
    if (each.kind !== 'org') return each;
    const { parent, ...org } = each.org;
    if (!dangling.has(org.id)) return { kind: 'org', org: parent !== undefined && index.kept.has(parent) ? each.org : org };
    const expected = rowOfFile(index.file);
    return { kind: 'problem', problem: { file: table.file, row: rowOf.get(org.id) ?? 0, column: 'parentSourcedId', expected } };
  });
}
