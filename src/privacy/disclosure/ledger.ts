import { type Missing, missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { CountedAbout } from '../mask';
import type { DisclosureRules } from './disclosure-rules';
import type { OpenTable } from './table';

declare const LEDGER: unique symbol;

/**
 * What was told before, so that a new table can be held against it. Nobody reads it: in memory it prints as an empty object, and stored it is sealed
 * by a key.
 */
export interface Ledger {
  /** Types only; never there. */
  readonly [LEDGER]: true;
}

/** One thing that was counted in a release. */
export interface KeptThing {
  /** What it was, and how much: corrected, it is another. */
  readonly key: string;
  readonly teacher: string;
  readonly coaches: readonly string[];
  readonly amount: number;
  /** Its cell, by position: row by row. */
  readonly cell: number;
}

/** What was told once. */
export interface Release {
  readonly form: 'numbers' | 'shares' | 'means' | 'medians';
  readonly measure: string;
  readonly rules: DisclosureRules;
  readonly about: CountedAbout;
  readonly counts: OpenTable['counts'];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** The most that each thing could bring, of answers on a scale. */
  readonly most?: number | undefined;
  /** The places of the grid that were hidden. */
  readonly hidden: readonly number[];
  readonly things: readonly KeptThing[];
}

/** A ledger as a store keeps it: text that says nothing without its key, of a length in whole pages. */
export interface StoredLedger {
  readonly version: 1;
  /** 24 hexadecimal digits. */
  readonly nonce: string;
  readonly sealed: string;
}

const ledgers = new WeakMap<object, readonly Release[]>();

/** The ledger of some releases. */
export function ledgerOf(releases: readonly Release[]): Ledger {
  const ledger = Object.freeze({}) as Ledger;
  ledgers.set(ledger, releases);
  return ledger;
}

/** What was told; nothing where it is no ledger. */
export function releasesOf(ledger: unknown): readonly Release[] | undefined {
  return typeof ledger === 'object' && ledger !== null ? ledgers.get(ledger) : undefined;
}

/** A ledger in which nothing was told yet: for the first table of a program, and never again. */
export const emptyLedger: Ledger = ledgerOf([]);

/**
 * Takes a person's ids out of a ledger, where they are erased or leave no trace. What was told of the groups that they were in stays counted, so that the
 * next table does not tell what they brought.
 *
 * @param ledger - The ledger.
 * @param person - The id of a teacher or of a coach.
 * @returns The ledger, in which a placeholder stands for the person.
 * @example
 * JSON.stringify(forgetInLedger(emptyLedger, 'ben')); // => '{}'
 */
export function forgetInLedger(ledger: Ledger, person: string): Ledger {
  const releases = releasesOf(ledger) ?? [];
  const gone = (at: number) => `gone ${at}`;
  const before = new Set(releases.flatMap(({ things }) => things.flatMap(({ teacher, coaches }) => [teacher, ...coaches])));
  let number = 1;
  while (before.has(gone(number))) number += 1;
  const named = (name: string) => (name === person ? gone(number) : name);
  // The same thing stays the same in all releases, under another name.
  const keys = new Map<string, string>();
  const keyOf = (key: string) => keys.get(key) ?? (keys.set(key, `${gone(number)}/${keys.size}`).get(key) as string);
  return ledgerOf(
    releases.map((release) => ({
      ...release,
      things: release.things.map((thing) => ({
        ...thing,
        key: thing.teacher === person ? keyOf(thing.key) : thing.key,
        teacher: named(thing.teacher),
        coaches: thing.coaches.map(named),
      })),
    })),
  );
}

/** Sealed text comes in pages of so many characters: its length says no more than that. */
const page = 8192;

/**
 * Seals a ledger for a store.
 *
 * @param ledger - The ledger, from `disclose`. Keep it before you show what was disclosed.
 * @param key - 64 hexadecimal digits from a secure source. Who has it can open the ledger: the data steward, and nobody who reads reports.
 * @param nonce - 24 hexadecimal digits from a secure source, new each time.
 * @returns What to store; or `not-a-ledger`, `not-a-key`, or `no-crypto` where the runtime has no WebCrypto.
 * @example
 * const sealed = await sealLedger(emptyLedger, '00'.repeat(32), '00'.repeat(12));
 * sealed.ok && sealed.stored.sealed.length; // => 16416
 */
export async function sealLedger(
  ledger: Ledger,
  key: string,
  nonce: string,
): Promise<Result<{ stored: StoredLedger }, 'not-a-ledger' | 'not-a-key' | 'no-crypto'>> {
  const releases = releasesOf(ledger);
  if (releases === undefined) return notALedger();
  if (!isHex(key, 64) || !isHex(nonce, 24)) return notAKey();
  const crypto = webCrypto();
  if (crypto === undefined) return noCrypto();
  const text = new TextEncoder().encode(JSON.stringify(releases));
  const padded = new Uint8Array(Math.ceil((text.length + 1) / page) * page).fill(32);
  padded.set(text);
  const secret = await crypto.importKey('raw', bytesOf(key), 'AES-GCM', false, ['encrypt']);
  const sealed = await crypto.encrypt({ name: 'AES-GCM', iv: bytesOf(nonce) }, secret, padded);
  return { ok: true, stored: { version: 1, nonce, sealed: hexOf(new Uint8Array(sealed)) } };
}

/**
 * Opens a ledger that a store kept.
 *
 * @param stored - What `sealLedger` answered.
 * @param key - The key that it was sealed with.
 * @returns The ledger; or `not-a-ledger` where it is none, was changed, or is another key's, `not-a-key`, or `no-crypto`.
 * @example
 * const stored = { version: 1, nonce: '00'.repeat(12), sealed: 'ff' } as const;
 * const opened = await openLedger(stored, '00'.repeat(32));
 * !opened.ok && opened.reason; // => 'not-a-ledger'
 */
export async function openLedger(
  stored: StoredLedger,
  key: string,
): Promise<Result<{ ledger: Ledger }, 'not-a-ledger' | 'not-a-key' | 'no-crypto'>> {
  if (!isHex(key, 64)) return notAKey();
  const { version, nonce, sealed } = stored ?? {};
  const whole = version === 1 && isHex(nonce, 24) && typeof sealed === 'string' && sealed.length % 2 === 0 && isHex(sealed, sealed.length);
  if (!whole) return notALedger();
  const crypto = webCrypto();
  if (crypto === undefined) return noCrypto();
  try {
    const secret = await crypto.importKey('raw', bytesOf(key), 'AES-GCM', false, ['decrypt']);
    const text = await crypto.decrypt({ name: 'AES-GCM', iv: bytesOf(nonce) }, secret, bytesOf(sealed));
    // What opens was written by who has the key, which is this library.
    return { ok: true, ledger: ledgerOf(JSON.parse(new TextDecoder().decode(text)) as readonly Release[]) };
  } catch {
    return notALedger();
  }
}

export function notALedger(): Missing<'not-a-ledger'> {
  return missing('not-a-ledger', says('disclosure/not-a-ledger', 'Expected a ledger of this library, found something else.'));
}

function notAKey(): Missing<'not-a-key'> {
  return missing('not-a-key', says('disclosure/not-a-key', 'Expected a key of 64 hexadecimal digits and a nonce of 24, found others.'));
}

function noCrypto(): Missing<'no-crypto'> {
  return missing('no-crypto', says('disclosure/no-crypto', 'Expected a runtime with WebCrypto, found none.'));
}

/** What is used of WebCrypto, which runtimes type in their own ways. */
interface Subtle {
  importKey(format: 'raw', key: Uint8Array, name: string, extractable: boolean, uses: readonly string[]): Promise<object>;
  encrypt(how: { readonly name: string; readonly iv: Uint8Array }, key: object, data: Uint8Array): Promise<ArrayBuffer>;
  decrypt(how: { readonly name: string; readonly iv: Uint8Array }, key: object, data: Uint8Array): Promise<ArrayBuffer>;
}

function webCrypto(): Subtle | undefined {
  return (globalThis as { readonly crypto?: { readonly subtle?: unknown } }).crypto?.subtle as Subtle | undefined;
}

const isHex = (text: unknown, length: number) => typeof text === 'string' && text.length === length && /^[0-9a-f]+$/.test(text);
const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
