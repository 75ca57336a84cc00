import type * as z from 'zod';
import type { IsoDate } from '../core/instant';
import type { LabelledObject } from '../labels/label';
import { type Policy, type Purpose, type Relationship, relationships } from '../labels/label-kind';
import type { Labelled, Stated } from '../labels/labelled';
import { dateOf } from '../people/local-date';
import { asViewer, type ViewerOf } from './as-viewer';
import { type Evidence, hasPart, type PartnershipFact } from './evidence';
import { listsOfLeaver, ownsOf } from './leaver';
import { prove } from './prove';
import { type Receipt, viewFor } from './view-for';

/** That somebody looked, in one relationship and for one purpose. */
export interface Looked {
  readonly person: string;
  readonly as: Relationship;
  readonly for: Purpose;
  /** How often something was shown. */
  readonly shown: number;
  /** How often nothing was. */
  readonly denied: number;
  /** The day of the last look, in the time zone that was asked for. */
  readonly lastOn: IsoDate;
  /** The fields that were ever open. */
  readonly fields: readonly string[];
}

/** How looks are told. */
export interface LookedOptions {
  /**
   * The time zone of the days, such as a school calendar's: an evening's look is of that evening.
   *
   * @defaultValue 'UTC'
   */
  readonly timeZone?: string | undefined;
}

/**
 * Answers who looked at a process: to a teacher whose it is, everything but what colleagues looked up of their own; to anybody else
 * nothing, whether or not anybody looked. So it is no road to how often somebody is coached. A teacher who has left, and of whom something stayed, is told of the
 * looks while they had a part, and of their own: how others go on is not theirs.
 *
 * @param labelled - The process.
 * @param state - Its state.
 * @param receipts - The receipts that are kept of it. Those of other streams are left out, and those that were erased are not there.
 * @param viewer - Who asks.
 * @param options - `timeZone`: in which the days are, UTC where none is given.
 * @returns Each person, relationship and purpose once, in their order; `[]` where there is none, and for who is not the teacher.
 * @example
 * const nobody = { partnerships: [], assignments: [], consents: [], classes: [] };
 * const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'own-data', at: '2026-09-14T08:00:00Z' }, nobody);
 * whoLooked(impact, initial(impact, 'c1'), [], ben); // => []
 */
export function whoLooked<
  Schema extends LabelledObject,
  State extends string,
  P extends Policy | readonly Policy[],
  As extends Relationship,
  For extends Purpose,
>(
  labelled: Labelled<Schema, State>,
  state: Stated<z.output<Schema>, State>,
  receipts: readonly (Receipt | null)[],
  viewer: ViewerOf<P, As, For>,
  options: LookedOptions = {},
): readonly Looked[] {
  const wide = labelled as unknown as Labelled;
  const proof = prove(viewer.looking, wide, state);
  const owns = proof === undefined ? undefined : ownsOf(wide, state, proof, viewer.person);
  if (owns === undefined) return [];
  const { owners, partnership: id } = wide.who(state);
  const partnership = viewer.looking.evidence.partnerships.find((each) => each.id === id);
  const colleagues = new Set([...owners, ...teachersEver(partnership)]);
  const looks = new Map<string, Receipt[]>();
  for (const receipt of receipts) {
    if (receipt === null || receipt.kind !== state.kind || receipt.stream !== state.id) continue;
    // How often a colleague looks at what is theirs is the colleague's.
    if (receipt.as === 'teacher' && receipt.person !== viewer.person && colleagues.has(receipt.person)) continue;
    const theirs = owns === 'record' || receipt.person === viewer.person || owners.includes(viewer.person);
    if (!theirs && !(partnership !== undefined && hasPart(partnership, viewer.person, 'teacher', receipt.at))) continue;
    const key = `${receipt.person} ${relationships.indexOf(receipt.as)} ${receipt.for}`;
    const known = looks.get(key);
    if (known === undefined) looks.set(key, [receipt]);
    else known.push(receipt);
  }
  const { timeZone = 'UTC' } = options;
  return [...looks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, of]) => lookedOf(of as [Receipt, ...Receipt[]], timeZone));
}

/** Who was ever a teacher of a partnership, for what they look up of their own stays theirs. */
function teachersEver(partnership: PartnershipFact | undefined): readonly string[] {
  return (partnership?.people ?? []).flatMap(({ person, part }) => (part === 'teacher' ? [person] : []));
}

function lookedOf(of: readonly [Receipt, ...Receipt[]], timeZone: string): Looked {
  const [{ person, as, for: purpose }] = of;
  const shown = of.filter(({ outcome }) => outcome === 'shown').length;
  const days = of.map(({ at }) => dateOf({ timeZone }, at)).sort();
  const fields = [...new Set(of.flatMap((receipt) => receipt.fields))].sort();
  return { person, as, for: purpose, shown, denied: of.length - shown, lastOn: days.at(-1) as IsoDate, fields };
}

/** Somebody who could look, in one relationship and for one purpose, and the fields that are open to them. */
export interface CouldLook {
  readonly person: string;
  readonly as: Relationship;
  readonly for: Purpose;
  readonly fields: readonly string[];
}

/**
 * Answers who could look at a process at the viewer's moment, by what can be proved: to a teacher whose it is everybody, to one who has left those to whom
 * something of theirs is open, to anybody else nobody.
 *
 * @param labelled - The process.
 * @param state - Its state.
 * @param viewer - Who asks; under whose policies, and when.
 * @param evidence - Everything that could prove a relationship to this record, not only what is about the viewer.
 * @returns Each person, relationship and purpose to which something is open; `[]` for who is not the teacher.
 * @example
 * const nobody = { partnerships: [], assignments: [], consents: [], classes: [] };
 * const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'own-data', at: '2026-09-14T08:00:00Z' }, nobody);
 * whoCouldLook(impact, initial(impact, 'c1'), ben, nobody); // => []
 */
export function whoCouldLook<
  Schema extends LabelledObject,
  State extends string,
  P extends Policy | readonly Policy[],
  As extends Relationship,
  For extends Purpose,
>(
  labelled: Labelled<Schema, State>,
  state: Stated<z.output<Schema>, State>,
  viewer: ViewerOf<P, As, For>,
  evidence: Evidence,
): readonly CouldLook[] {
  const wide = labelled as unknown as Labelled;
  const proof = prove(viewer.looking, wide, state);
  const owns = proof === undefined ? undefined : ownsOf(wide, state, proof, viewer.person);
  if (proof === undefined || owns === undefined) return [];
  const { policy } = proof;
  const people = [
    ...evidence.partnerships.flatMap((each) => each.people.map(({ person }) => person)),
    ...evidence.assignments.map(({ person }) => person),
  ];
  return [...new Set(people)].sort().flatMap((person) =>
    relationships.flatMap((as) =>
      (Object.keys(policy.table[as] ?? {}) as Purpose[]).flatMap((purpose) => {
        const other = asViewer(policy, { person, as, for: purpose, at: viewer.at }, evidence);
        if (owns === 'items') {
          const seen = prove(other.looking, wide, state);
          const fields = seen === undefined ? [] : listsOfLeaver(wide, state, seen, viewer.person);
          return fields.length === 0 ? [] : [{ person, as, for: purpose, fields }];
        }
        const { receipt } = viewFor(labelled, state, other);
        return receipt.outcome === 'shown' ? [{ person, as, for: purpose, fields: receipt.fields }] : [];
      }),
    ),
  );
}
