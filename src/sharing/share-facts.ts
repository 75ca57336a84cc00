import type * as z from 'zod';
import type { LabelledObject } from '../labels/label';
import type { Stated } from '../labels/labelled';
import { evaluatesThrough } from '../people/stands-for';
import type { Reader } from './act';
import { type KnownOfSharing, partnershipKnown, readerProved } from './consent-facts';
import type { ShareFacts } from './share-of';

/** What is read of a share's process: the schema of its copy. */
interface Sharing<Copy extends LabelledObject> {
  readonly record: z.ZodObject<{ readonly copy: z.ZodNullable<Copy> }>;
}

/** A thing that may be shared: the state of the record that it is in, and the item as its owner sees it. */
interface Shareable {
  readonly state: Pick<Stated, 'id' | 'revision'>;
  readonly item: { readonly id: string };
}

/**
 * Answers what the rules of a share may know: the partnership, who would read, and the thing as its owner sees it, with where it stands.
 *
 * @param share - The process, from `shareOf`.
 * @param scope - Whose it is, and who would read: of the event that is asked, or of the record.
 * @param known - The partnership, its policy, the assignments and the moment.
 * @param original - The state of the record, and the item in the owner's own view of that state, so that a copy can hold nothing that its owner does not see, and names
 *   what it is of: an erasure finds it by that. Nothing where there is none.
 * @returns The facts, for `decide` and `nextSteps`.
 * @example
 * const noteShare = shareOf('note', z.object(labelEach('confidential', { text: z.string() })), 'shareable');
 * const people = [{ person: 'ben', part: 'teacher', from: '2026-08-01T00:00:00Z' }];
 * const partnership = { id: 'p1', policy: { id: 'strict', version: 1 }, people };
 * const known = { partnership, active: true, policy: strict, assignments: [], at: '2026-09-14T08:00:00Z' };
 * const scope = { teacher: 'ben', reader: { person: 'pia', as: 'principal', for: 'operations' } };
 * const facts = shareFacts(noteShare, scope, known, { state: { id: 'c1', revision: 7 }, item: { id: 'n1', text: 'I rush.' } });
 * facts.original; // => { text: 'I rush.' }
 * facts.originalAt; // => { stream: 'c1', item: 'n1', revision: 7 }
 */
export function shareFacts<Copy extends LabelledObject>(
  share: Sharing<Copy>,
  scope: { readonly teacher: string; readonly reader: Reader },
  known: KnownOfSharing,
  original?: Shareable,
): ShareFacts<z.output<Copy>> {
  const { teacher, reader } = scope;
  const shape: object = share.record.shape.copy.unwrap().shape;
  const copy =
    original === undefined ? null : Object.fromEntries(Object.entries(original.item).filter(([key]) => Object.hasOwn(shape, key)));
  return {
    partnership: partnershipKnown(known),
    readerProved: readerProved(teacher, reader, known),
    readerEvaluates: evaluatesThrough(known.assignments, reader.person, [teacher], known.at, known),
    evaluationOpen: known.policy.evaluationTarget !== 'never',
    original: copy as z.output<Copy> | null,
    originalAt: original === undefined ? null : { stream: original.state.id, item: original.item.id, revision: original.state.revision },
  };
}
