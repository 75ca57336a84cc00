import * as z from 'zod';
import { itemsOf, label } from '../labels/label';
import {
  type Cell,
  type Label,
  type LabelKind,
  labelKinds,
  type Policy,
  partsOf,
  purposes,
  type Relationship,
  relationships,
} from '../labels/label-kind';
import type { Labelled, Stated } from '../labels/labelled';
import { asViewer } from './as-viewer';
import type { Evidence } from './evidence';
import { viewFor } from './view-for';

/** What a proof answers. */
export interface PolicyProof {
  /** How many questions were asked: relationship, purpose, whether it is proved, whether who asks evaluates the teacher too, label, author, class. */
  readonly cases: number;
  /** Where what is shown is not what the table says, or the wall does not hold. `[]` is the proof. */
  readonly findings: readonly string[];
  /** What everybody sees, as a table in Markdown: found by looking, not copied from the policy. */
  readonly table: string;
}

const labels: readonly Label[] = [...labelKinds, ...labelKinds.map((kind) => `${kind}+student` as const)];

/** A list's name for a label: keys hold no plus. */
const listOf = (of: Label) => of.replace('+', '-');

/** What is private or about a student stands inside items: whether there are items is told by a plainer label. */
const outer = (of: Label): LabelKind => {
  const { kind } = partsOf(of);
  return kind === 'private' ? 'confidential' : kind;
};

/** A process that has a list for each label, and in each an item of every kind of author and class. */
const everyLabel: Labelled = {
  kind: 'every-label',
  record: z.object(
    Object.fromEntries(
      labels.map((of) => [listOf(of), itemsOf(outer(of), z.object({ class: label(outer(of), z.string()), told: label(of, z.string()) }))]),
    ),
  ),
  states: { there: { label: 'confidential', seenAs: 'there', final: false } },
  who: () => ({ owners: ['teacher'], partnership: 'p1', policy: null }),
};

const at = '2026-09-14T08:00:00Z';
const from = '2026-08-01T00:00:00Z';

/** One question: what is asked of one item. */
interface Item {
  readonly id: string;
  readonly by: 'self' | 'other';
  readonly class: 'own' | 'other';
}

const itemsBy = (viewer: string): readonly Item[] =>
  (['self', 'other'] as const).flatMap((by) =>
    (['own', 'other'] as const).map((of) => ({ id: `${by}-${of}`, by: (by === 'self' ? viewer : 'somebody') as Item['by'], class: of })),
  );

/**
 * Proves a policy by asking everything: every relationship for every purpose, proved or only claimed, by somebody who evaluates the teacher too or does not, of every
 * label, written by who asks or by another, about a class of the teacher's or another one. It looks as everybody looks, through `viewFor`, and holds what is shown against
 * the policy's table and against the wall.
 *
 * @param policy - The policy.
 * @returns How many questions were asked, what was wrong (nothing, for a policy that keeps the wall), and what everybody sees, as a table to be printed.
 * @example
 * const { cases, findings } = provePolicy(strict);
 * [cases, findings]; // => [9520, []]
 */
export function provePolicy(policy: Policy): PolicyProof {
  const findings: string[] = [];
  const rows: string[] = [];
  let cases = 0;
  for (const as of relationships)
    for (const purpose of purposes) {
      const seenPlainly = new Map<Label, Set<string>>();
      for (const proved of [true, false])
        for (const evaluates of as === 'evaluator' ? [proved] : [false, true]) {
          const seen = look(policy, as, purpose, proved, evaluates);
          const who = `${as}: ${purpose}${proved ? '' : ', unproved'}${evaluates && as !== 'evaluator' ? ', who evaluates' : ''}`;
          for (const of of labels)
            for (const item of itemsBy('viewer')) {
              cases += 1;
              const shown = seen.get(of)?.has(item.id) === true;
              const expected = proved && opens(policy, as, purpose, evaluates, of, item);
              if (shown !== expected) findings.push(`${who}: ${of}, ${item.id}: expected ${expected}, found ${shown}`);
              if (shown && !mayEver(policy, purpose, proved, evaluates && as !== 'teacher', of))
                findings.push(`${who}: ${of}: the wall does not hold`);
            }
          if (proved && (!evaluates || as === 'evaluator')) for (const [of, ids] of seen) seenPlainly.set(of, new Set(ids));
        }
      if ([...seenPlainly.values()].some((ids) => ids.size > 0))
        rows.push(`| ${as}: ${purpose} | ${labels.map((of) => inWords(seenPlainly.get(of))).join(' | ')} |`);
    }
  const head = [`| ${policy.title} | ${labels.join(' | ')} |`, `|---|${labels.map(() => '---|').join('')}`];
  return { cases, findings, table: [...head, ...rows].join('\n') };
}

/** What one hat sees of each label: the ids of the items. */
function look(policy: Policy, as: Relationship, purpose: (typeof purposes)[number], proved: boolean, evaluates: boolean) {
  const { id, version } = policy;
  const person = as === 'teacher' ? 'teacher' : 'viewer';
  const items = itemsBy(person).map((each) => ({ ...each, owner: as === 'peer' ? 'colleague' : 'teacher', at: from, told: 'x' }));
  const owners = as === 'peer' ? ['viewer', 'colleague'] : ['teacher'];
  const labelled: Labelled = { ...everyLabel, who: () => ({ owners, partnership: 'p1', policy: { id, version } }) };
  const state: Stated = {
    kind: 'every-label',
    id: 's1',
    revision: 1,
    state: 'there',
    since: at,
    recordedAt: at,
    record: Object.fromEntries(labels.map((of) => [listOf(of), items])),
  };
  const evaluated = as === 'peer' ? 'colleague' : 'teacher';
  const part = as === 'coach' ? ('coach' as const) : ('teacher' as const);
  const inIt = as === 'teacher' || as === 'coach' || as === 'peer';
  const others = owners.filter((owner) => owner !== person).map((owner) => ({ person: owner, part: 'teacher' as const, from }));
  const evidence: Evidence = {
    partnerships: [{ id: 'p1', policy: { id, version }, people: [...others, ...(proved && inIt ? [{ person, part, from }] : [])] }],
    assignments: [
      ...(proved && !inIt ? owners.map((of, n) => ({ id: `a${n}`, person, as: as as 'principal', of, from })) : []),
      ...(evaluates ? [{ id: 'e', person, as: 'evaluator' as const, of: evaluated, from }] : []),
    ],
    consents: [],
    classes: [{ id: 'own', school: 's', title: 'Own', teachers: [evaluated] } as never],
  };
  const data = viewFor(labelled, state as never, asViewer(policy, { person, as, for: purpose, at }, evidence)).data as Readonly<
    Record<string, readonly object[]>
  >;
  // An item's id is visible where the item is; what it tells, where its own label is too.
  return new Map(
    labels.map((of) => [
      of,
      new Set((data[listOf(of)] ?? []).flatMap((item) => ('told' in item && 'id' in item ? [item.id as string] : []))),
    ]),
  );
}

/** What a table says, asked cell by cell. */
function opens(policy: Policy, as: Relationship, purpose: (typeof purposes)[number], evaluates: boolean, of: Label, item: Item): boolean {
  const row = policy.table[as]?.[purpose];
  if (row === undefined) return false;
  const { kind, student } = partsOf(of);
  const over =
    policy.confidential &&
    evaluates &&
    as !== 'teacher' &&
    (kind !== 'operational' || student) &&
    !(as === 'evaluator' && kind === 'evaluative');
  const lets = (cell: Cell) =>
    cell === 'allow' || (cell === 'author' && item.by !== ('somebody' as string)) || (cell === 'own-class' && item.class === 'own');
  return !over && lets(row[outer(of)]) && lets(row[kind]) && (!student || lets(row.student));
}

/** What no table may open: anything unproved; of coaching more than is operational, to who evaluates; of an appraisal, for coaching by others. */
function mayEver(policy: Policy, purpose: (typeof purposes)[number], proved: boolean, evaluates: boolean, of: Label): boolean {
  if (!proved) return false;
  const { kind } = partsOf(of);
  if (purpose === 'evaluation') return kind === 'evaluative' || kind === 'operational';
  return !(policy.confidential && evaluates) || kind === 'operational';
}

function inWords(ids: ReadonlySet<string> | undefined): string {
  if (ids === undefined || ids.size === 0) return '';
  if (ids.size === 4) return 'all';
  if (ids.has('self-other')) return 'own words';
  return ids.has('other-own') ? 'own class' : 'own words about own class';
}
