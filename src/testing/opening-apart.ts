import { labelKinds, type Policy, purposes, relationships } from '../labels/label-kind';

/** What a policy opens where nobody consents and nothing is told in totals. */
function openedBy({ table, confidential }: Policy): string {
  const cells = relationships.flatMap((as) =>
    purposes.flatMap((purpose) =>
      ([...labelKinds, 'student'] as const).map((label) => {
        const cell = table[as]?.[purpose]?.[label] ?? 'never';
        return cell === 'consent' || cell === 'by-disclosure' ? 'never' : cell;
      }),
    ),
  );
  return JSON.stringify([confidential, cells]);
}

/** Policies put together where they open the same, in the order of the first of each: what is told under one is told under all of these. */
export function openingApart(policies: readonly Policy[]): readonly (readonly [Policy, ...Policy[]])[] {
  const groups = new Map<string, [Policy, ...Policy[]]>();
  for (const policy of policies) {
    const key = openedBy(policy);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [policy]);
    else group.push(policy);
  }
  return [...groups.values()];
}
