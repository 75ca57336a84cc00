import * as z from 'zod';
import { itemsOf, label } from '../labels/label';
import {
  type Cell,
  ceiling,
  type Label,
  type LabelKind,
  labelKinds,
  type Policy,
  type Purpose,
  partsOf,
  purposes,
  type Relationship,
  relationships,
} from '../labels/label-kind';
import type { Labelled, Stated } from '../labels/labelled';
import { asViewer } from './as-viewer';
import { consentable, type Evidence } from './evidence';
import { viewFor } from './view-for';

/** What a proof answers. */
export interface PolicyProof {
  /**
   * How many questions were asked: relationship, purpose, whether it is proved, whether the owner consents, whether who asks evaluates the owner too, label,
   * author, class.
   */
  readonly cases: number;
  /** Where what is shown is not what the table says, or the wall does not hold. `[]` is the proof. */
  readonly findings: readonly string[];
  /** What everybody sees without a consent, as a table in Markdown: found by looking, not copied from the policy. */
  readonly table: string;
}

/** Somebody who looks: in one relationship, for one purpose, as things may be. */
interface Looker {
  readonly as: Relationship;
  readonly for: Purpose;
  /** Whether the relationship is proved, or only claimed. */
  readonly proved: boolean;
  readonly evaluates: boolean;
  readonly consented: boolean;
}

/** What one looks at: a label, and an item by its author and its class. */
interface Item {
  readonly id: string;
  readonly own: boolean;
  readonly ownClass: boolean;
}

const labels: readonly Label[] = [...labelKinds, ...labelKinds.map((kind) => `${kind}+student` as const)];
const yesOrNo = [true, false] as const;
const items: readonly Item[] = yesOrNo.flatMap((own) =>
  yesOrNo.map((ownClass) => ({ id: `${own ? 'own' : 'another'}-${ownClass ? 'own' : 'other'}-class`, own, ownClass })),
);

const lookers: readonly Looker[] = relationships.flatMap((as) =>
  purposes.flatMap((purpose) =>
    yesOrNo.flatMap((proved) =>
      // Who is proved to evaluate does.
      (as === 'evaluator' ? [proved] : yesOrNo).flatMap((evaluates) =>
        yesOrNo.map((consented) => ({ as, for: purpose, proved, evaluates, consented })),
      ),
    ),
  ),
);

/** A list's name for a label: keys hold no plus. */
const listOf = (of: Label) => of.replace('+', '-');

/** What is private or about a student stands inside items: whether there are items is told by a plainer label. */
const outer = (of: Label): LabelKind => {
  const { kind } = partsOf(of);
  return kind === 'private' ? 'confidential' : kind;
};

/** A record that has a list for each label. */
const everyLabel = z.object(
  Object.fromEntries(
    labels.map((of) => [listOf(of), itemsOf(outer(of), z.object({ class: label(outer(of), z.string()), told: label(of, z.string()) }))]),
  ),
);

const at = '2026-09-14T08:00:00Z';
const from = '2026-08-01T00:00:00Z';
const until = '2026-10-01T00:00:00Z';

/**
 * Proves a policy by asking everything: every relationship for every purpose, proved or only claimed, with the owner's consent and without, by somebody who evaluates
 * the owner too or does not, of every label, written by who asks or by another, about a class of the owner's or another one. It looks as everybody looks,
 * through `viewFor`, and holds what is shown against the policy's table and against the wall.
 * It does not ask what comes from no row or from another count: what is shown to somebody by name (a share, an exception for safeguarding), a teacher's own data after they
 * left, a team of which only some consent, and what is counted for totals. The tests of views, sharing and totals hold those.
 *
 * @param policy - The policy.
 * @returns How many questions were asked, what was wrong (nothing, for a policy that keeps the wall), and what everybody sees, as a table to be printed.
 * @example
 * const { cases, findings } = provePolicy(strict);
 * [cases, findings]; // => [19040, []]
 */
export function provePolicy(policy: Policy): PolicyProof {
  const looks = lookers.map((looker) => ({ looker, seen: look(policy, looker) }));
  const findings = looks.flatMap(({ looker, seen }) =>
    labels.flatMap((of) =>
      items.flatMap((item) => {
        const shown = seen.get(of)?.has(item.id) === true;
        const expected = looker.proved && opens(policy, looker, of, item);
        return [
          ...(shown === expected ? [] : [`${named(looker)}: ${of}, ${item.id}: expected ${expected}, found ${shown}`]),
          ...(shown && !mayEver(policy, looker, of) ? [`${named(looker)}: ${of}: the wall does not hold`] : []),
        ];
      }),
    ),
  );
  const plain = looks.filter(({ looker }) => looker.proved && !looker.consented && (!looker.evaluates || looker.as === 'evaluator'));
  const rows = plain
    .filter(({ seen }) => [...seen.values()].some((ids) => ids.size > 0))
    .map(({ looker, seen }) => `| ${looker.as}: ${looker.for} | ${labels.map((of) => inWords(seen.get(of))).join(' | ')} |`);
  const head = [`| ${policy.title} | ${labels.join(' | ')} |`, `|---|${labels.map(() => '---|').join('')}`];
  return { cases: lookers.length * labels.length * items.length, findings, table: [...head, ...rows].join('\n') };
}

/** What somebody sees of each label: the ids of the items. */
function look({ id, version, ...rest }: Policy, looker: Looker): ReadonlyMap<Label, ReadonlySet<string>> {
  const { as, proved, evaluates, consented } = looker;
  const policy = { id, version };
  const person = as === 'teacher' ? 'teacher' : 'viewer';
  const owner = as === 'peer' ? 'colleague' : 'teacher';
  const owners = as === 'peer' ? ['viewer', 'colleague'] : ['teacher'];
  const ofRecord = items.map((item) => ({
    ...{ id: item.id, owner, by: item.own ? person : 'somebody', at: from },
    ...{ class: item.ownClass ? 'own' : 'other', told: 'x' },
  }));
  const labelled: Labelled = {
    kind: 'every-label',
    record: everyLabel,
    states: { there: { label: 'confidential', seenAs: 'there', final: false } },
    who: () => ({ owners, partnership: 'p1', policy }),
  };
  const record = Object.fromEntries(labels.map((of) => [listOf(of), ofRecord]));
  const state: Stated<never> = {
    kind: labelled.kind,
    id: 's1',
    revision: 1,
    state: 'there',
    since: at,
    recordedAt: at,
    record: record as never,
  };
  const part: 'teacher' | 'coach' | undefined = as === 'coach' ? 'coach' : as === 'teacher' || as === 'peer' ? 'teacher' : undefined;
  const others = owners.filter((each) => each !== person).map((each) => ({ person: each, part: 'teacher' as const, from }));
  const evidence: Evidence = {
    partnerships: [{ id: 'p1', policy, people: [...others, ...(proved && part !== undefined ? [{ person, part, from }] : [])] }],
    assignments: [
      ...(proved && part === undefined ? owners.map((of) => ({ id: `a-${of}`, person, as, of, from })) : []),
      ...(evaluates ? [{ id: 'e', person, as: 'evaluator' as const, of: owner, from }] : []),
    ],
    consents: consented
      ? owners.map((each) => ({
          id: each,
          owner: each,
          partnership: 'p1',
          person,
          as,
          for: looker.for,
          labels: consentable,
          streams: ['s1'],
          from,
          until,
        }))
      : [],
    classes: [{ id: 'own', school: 's', teachers: [owner], students: [] }],
  };
  const viewer = asViewer({ ...policy, ...rest }, { person, as, for: looker.for, at }, evidence);
  const data = viewFor(labelled, state, viewer).data as Readonly<Record<string, readonly object[]>>;
  // An item's id is visible where the item is; what it tells, where its own label is too.
  const told = (item: object) => ('told' in item && 'id' in item ? [String(item.id)] : []);
  return new Map(labels.map((of) => [of, new Set((data[listOf(of)] ?? []).flatMap(told))]));
}

/** What a table says, asked cell by cell. */
function opens(policy: Policy, looker: Looker, of: Label, item: Item): boolean {
  const row = policy.table[looker.as]?.[looker.for];
  if (row === undefined) return false;
  const { kind, student } = partsOf(of);
  const capped = policy.confidential && looker.evaluates && looker.as !== 'teacher';
  const lets = (cell: Cell, kindOf?: LabelKind) => {
    if (cell === 'consent') return looker.consented && !capped && (consentable as readonly (LabelKind | undefined)[]).includes(kindOf);
    return cell === 'allow' || (cell === 'author' && item.own) || (cell === 'own-class' && item.ownClass);
  };
  const appraisal = looker.as === 'evaluator' && kind === 'evaluative';
  if (capped && !appraisal && (kind !== 'operational' || student)) return false;
  return lets(row[outer(of)], outer(of)) && lets(row[kind], kind) && (!student || lets(row.student));
}

/** What no table and no consent may open: anything unproved; what a relationship never has; of coaching more than is operational, to who evaluates. */
function mayEver(policy: Policy, looker: Looker, of: Label): boolean {
  if (!looker.proved) return false;
  const { kind, student } = partsOf(of);
  if (!(ceiling[looker.as] as readonly LabelKind[]).includes(kind)) return false;
  if (student && looker.as !== 'teacher' && looker.as !== 'coach') return false;
  if (looker.for === 'evaluation') return kind === 'evaluative' || kind === 'operational';
  return !(policy.confidential && looker.evaluates && looker.as !== 'teacher') || kind === 'operational';
}

function named({ as, for: purpose, proved, evaluates, consented }: Looker): string {
  const more = [proved ? '' : 'unproved', evaluates && as !== 'evaluator' ? 'who evaluates' : '', consented ? 'with consent' : ''];
  return [`${as}: ${purpose}`, ...more.filter((each) => each !== '')].join(', ');
}

function inWords(ids: ReadonlySet<string> = new Set()): string {
  if (ids.size === 0) return '';
  if (ids.size === items.length) return 'all';
  if (ids.has('own-other-class')) return 'own words';
  return ids.has('another-own-class') ? 'own class' : 'own words about own class';
}
