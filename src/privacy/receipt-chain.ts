import { CoachingError } from '../core/error';
import { type Missing, missing } from '../core/result';
import { says } from '../core/sentence';
import type { Receipt } from './view-for';

/** By what a receipt is held in its place: all before it are in its link. */
export interface Seal {
  /** 1 for the first receipt of a stream. */
  readonly position: number;
  /** Random hexadecimal digits, so that nobody can guess at an erased receipt by its digest. They go with the receipt. */
  readonly salt?: string | undefined;
  /** SHA-256 of the salt and the receipt, in hexadecimal digits. */
  readonly digest: string;
  /** SHA-256 of the link before, the position and the digest. */
  readonly link: string;
}

/** A receipt with its seal; without it, where its content was erased. */
export interface SealedReceipt {
  readonly receipt: Receipt | null;
  readonly seal: Seal;
}

/** Whether a chain is whole: its last link, to keep elsewhere; or where it is not. */
export type ChainVerified =
  | { readonly ok: true; readonly head: { readonly position: number; readonly link: string } | null }
  | (Missing<'changed' | 'out-of-order' | 'cut-short'> & { readonly position: number });

/**
 * Seals a receipt to the one before it. Content, place and all that came before are in its link, so that no later change goes unseen.
 *
 * @param receipt - The receipt, from `viewFor`.
 * @param salt - At least 32 hexadecimal digits from a secure source, new for each receipt.
 * @param previous - The seal before it in the same stream; `null` for the first.
 * @returns The receipt with its seal.
 * @throws {CoachingError} `input/invalid` where the salt is too short or not of hexadecimal digits, or the runtime has no WebCrypto.
 * @example
 * const receipt = { outcome: 'denied', kind: 'cycle', stream: 'c1', person: 'cho', as: 'evaluator', for: 'evaluation', at: '2026-09-14T08:00:00Z', fields: [] } as const;
 * (await sealReceipt(receipt, '00112233445566778899aabbccddeeff', null)).seal.position; // => 1
 */
export async function sealReceipt(
  receipt: Receipt,
  salt: string,
  previous: Seal | null,
): Promise<SealedReceipt & { readonly receipt: Receipt }> {
  if (!/^[0-9a-f]{32,256}$/.test(salt)) invalid('a salt of 32 to 256 hexadecimal digits');
  const position = (previous?.position ?? 0) + 1;
  const digest = await digestOf(salt, receipt);
  return { receipt, seal: { position, salt, digest, link: await linkOf(previous?.link ?? '', position, digest) } };
}

/**
 * Erases the content of a receipt, its salt too. Its digest stays, so that the chain is still whole.
 *
 * @param sealed - The receipt with its seal.
 * @returns What is left of it.
 * @example
 * eraseReceipt({ receipt: null, seal: { position: 1, salt: '00', digest: 'd', link: 'l' } }); // => { receipt: null, seal: { position: 1, digest: 'd', link: 'l' } }
 */
export function eraseReceipt({ seal: { position, digest, link } }: SealedReceipt): SealedReceipt {
  return { receipt: null, seal: { position, digest, link } };
}

/**
 * Answers whether a chain is as it was kept: nothing changed, taken out, put in or moved. Who could write anew all that follows could
 * still do so, and who takes away the end leaves a whole chain; so keep its head elsewhere, and hand it in here.
 *
 * @param chain - All sealed receipts of a stream, in order.
 * @param options - `head`: the last one that is known from elsewhere.
 * @returns `{ ok: true, head }`, or the first position at which it is not as it was.
 * @throws {CoachingError} `input/invalid` where the runtime has no WebCrypto.
 * @example
 * await verifyChain([]); // => { ok: true, head: null }
 */
export async function verifyChain(
  chain: readonly SealedReceipt[],
  options: { readonly head?: { readonly position: number; readonly link: string } | undefined } = {},
): Promise<ChainVerified> {
  const { head } = options;
  let link = '';
  for (const [i, { receipt, seal }] of chain.entries()) {
    const position = i + 1;
    if (seal.position !== position) return outOfOrder(position);
    const whole = receipt === null ? seal.salt === undefined : seal.digest === (await digestOf(seal.salt ?? '', receipt));
    link = await linkOf(link, position, seal.digest);
    if (!whole || seal.link !== link || (head?.position === position && head.link !== link)) return changed(position);
  }
  if (head !== undefined && head.position > chain.length) return cutShort(chain.length + 1);
  return { ok: true, head: chain.length === 0 ? null : { position: chain.length, link } };
}

function changed(position: number): ChainVerified {
  const why = says('chain/changed', 'Expected the receipt at {position} as it was kept, found another.', { position });
  return { ...missing('changed', why), position };
}

function outOfOrder(position: number): ChainVerified {
  const why = says('chain/out-of-order', 'Expected the receipt of position {position} in its place, found another.', { position });
  return { ...missing('out-of-order', why), position };
}

function cutShort(position: number): ChainVerified {
  const why = says('chain/cut-short', 'Expected a receipt at {position} too, found the end.', { position });
  return { ...missing('cut-short', why), position };
}

async function digestOf(salt: string, receipt: Receipt): Promise<string> {
  return sha256(JSON.stringify([salt, sorted(receipt)]));
}

async function linkOf(previous: string, position: number, digest: string): Promise<string> {
  return sha256(JSON.stringify([previous, position, digest]));
}

/** The same JSON whatever order a database gives keys back in. Pairs, for a name such as `__proto__` is a key too. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const pairs = Object.entries(value).filter(([, each]) => each !== undefined);
  return { of: pairs.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]) };
}

/** What is used of WebCrypto, which runtimes type in their own ways. */
interface WebCrypto {
  readonly subtle?: { digest(name: string, bytes: Uint8Array): Promise<ArrayBuffer> };
}

async function sha256(text: string): Promise<string> {
  // Browsers have it on secure pages only.
  const subtle = (globalThis as { readonly crypto?: WebCrypto }).crypto?.subtle;
  if (subtle === undefined) return invalid('a runtime with WebCrypto');
  const bytes = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function invalid(expected: string): never {
  throw new CoachingError('input/invalid', { expected }, `Expected ${expected}, found something else.`);
}
