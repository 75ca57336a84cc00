import { CoachingError } from '../../core/error';
import type { Chunks } from './roster-source';

const pieceSize = 65_536;

/** Pieces of UTF-8 without its byte order mark, none larger than 64 kB; or `not-utf-8` where the mark is another's. */
export async function* utf8Pieces(chunks: Chunks): AsyncGenerator<Uint8Array | 'not-utf-8'> {
  let head: Uint8Array | undefined = new Uint8Array();
  for await (const bytes of bytesOf(chunks)) {
    let rest: Uint8Array = bytes;
    if (head !== undefined) {
      head = joined(head, bytes);
      if (head.length < 3) continue;
      if (isUtf16(head)) return yield 'not-utf-8';
      rest = withoutMark(head);
      head = undefined;
    }
    for (let at = 0; at < rest.length; at += pieceSize) yield rest.subarray(at, at + pieceSize);
  }
  if (head === undefined || head.length === 0) return;
  yield isUtf16(head) ? 'not-utf-8' : head;
}

async function* bytesOf(chunks: Chunks): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let carried = '';
  for await (const chunk of typeof chunks === 'string' ? [chunks] : chunks) {
    if (chunk instanceof Uint8Array) {
      yield chunk;
      continue;
    }
    if (typeof chunk !== 'string')
      throw new CoachingError('input/invalid', { expected: 'text or bytes' }, `Expected text or bytes, found ${typeof chunk}.`);
    const text = carried + chunk;
    // Half a surrogate pair at the end of a chunk waits for its other half.
    const cut = /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
    carried = text.slice(cut);
    yield encoder.encode(text.slice(0, cut));
  }
  if (carried !== '') yield encoder.encode(carried);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function isUtf16(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

function withoutMark(head: Uint8Array): Uint8Array {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? head.subarray(3) : head;
}
