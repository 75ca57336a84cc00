import { createHash } from 'node:crypto';
import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, it, vi } from 'vitest';
import { eraseReceipt, type SealedReceipt, sealReceipt, verifyChain } from '../../src/privacy/receipt-chain';
import type { Receipt } from '../../src/privacy/view-for';

const saltOf = (n: number) => n.toString(16).padStart(32, '0');
const receiptOf = (person: string): Receipt => ({
  outcome: 'denied',
  kind: 'cycle',
  stream: 'c1',
  person,
  as: 'evaluator',
  for: 'evaluation',
  at: '2026-09-14T08:00:00Z',
  fields: [],
});

async function chained(people: readonly string[]): Promise<SealedReceipt[]> {
  const chain: SealedReceipt[] = [];
  for (const [i, person] of people.entries()) chain.push(await sealReceipt(receiptOf(person), saltOf(i), chain.at(-1)?.seal ?? null));
  return chain;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a chain of receipts', () => {
  it('is of SHA-256, as another implementation has it', async () => {
    const sealed = await sealReceipt({ ...receiptOf('cho'), fields: ['topic'] }, saltOf(7), null);
    const pairs = {
      as: 'evaluator',
      at: '2026-09-14T08:00:00Z',
      fields: ['topic'],
      for: 'evaluation',
      kind: 'cycle',
      outcome: 'denied',
      person: 'cho',
      stream: 'c1',
    };
    const digest = sha256(JSON.stringify([saltOf(7), { of: Object.entries(pairs) }]));
    expect(sealed.seal).toEqual({ position: 1, salt: saltOf(7), digest, link: sha256(JSON.stringify(['', 1, digest])) });
  });

  it('holds however a database orders keys', async () => {
    const [first] = await chained(['cho']);
    const other = Object.fromEntries(Object.entries(first?.receipt ?? {}).reverse()) as unknown as Receipt;
    expect(await verifyChain([{ ...(first as SealedReceipt), receipt: other }])).toMatchObject({ ok: true });
  });

  it('holds where what a receipt says was erased, and then nothing tells of it', async () => {
    const chain = await chained(['cho', 'dee', 'eve']);
    const erased = chain.map((each, i) => (i === 1 ? eraseReceipt(each) : each));
    expect(await verifyChain(erased)).toEqual(await verifyChain(chain));
    expect(JSON.stringify(erased[1])).not.toContain('dee');
    expect(JSON.stringify(erased[1])).not.toContain(saltOf(1));
  });

  it('does not know a receipt by its digest alone: the salt makes two of the same look different', async () => {
    const [one, other] = [await sealReceipt(receiptOf('cho'), saltOf(1), null), await sealReceipt(receiptOf('cho'), saltOf(2), null)];
    expect(one.seal.digest).not.toBe(other.seal.digest);
  });

  it('that ends too early is found by a head that is known from elsewhere', async () => {
    const chain = await chained(['cho', 'dee', 'eve']);
    const answer = await verifyChain(chain);
    const head = answer.ok && answer.head !== null ? answer.head : undefined;
    expect(await verifyChain(chain.slice(0, 2), { head })).toMatchObject({ ok: false, reason: 'cut-short', position: 3 });
    expect(await verifyChain([], { head })).toMatchObject({ ok: false, reason: 'cut-short', position: 1 });
    expect(await verifyChain(await chained(['cho', 'eve', 'eve']), { head })).toMatchObject({ ok: false, reason: 'changed', position: 3 });
    const more = [...chain, await sealReceipt(receiptOf('fay'), saltOf(9), chain.at(-1)?.seal ?? null)];
    expect(await verifyChain(more, { head })).toMatchObject({ ok: true, head: { position: 4 } });
  });

  it.each(['', 'short', '0'.repeat(31), 'g'.repeat(32), 'A'.repeat(32), '0'.repeat(257)])('takes no salt such as %j', async (salt) => {
    await expect(sealReceipt(receiptOf('cho'), salt, null)).rejects.toMatchObject({
      code: 'input/invalid',
      details: { expected: 'a salt of 32 to 256 hexadecimal digits' },
      message: 'Expected a salt of 32 to 256 hexadecimal digits, found something else.',
    });
  });

  it('says where it is not as it was, and how', async () => {
    const chain = await chained(['cho', 'dee', 'eve']);
    const [first, second] = chain as [SealedReceipt, SealedReceipt];
    const head = { position: 4, link: 'l' };
    expect(await verifyChain([second])).toEqual({
      ...{ ok: false, reason: 'out-of-order', sentence: 'chain/out-of-order', parameters: { position: 1 }, position: 1 },
      message: 'Expected the receipt of position 1 in its place, found another.',
    });
    expect(await verifyChain([first, { ...second, receipt: receiptOf('fay') }])).toEqual({
      ...{ ok: false, reason: 'changed', sentence: 'chain/changed', parameters: { position: 2 }, position: 2 },
      message: 'Expected the receipt at 2 as it was kept, found another.',
    });
    expect(await verifyChain(chain, { head })).toEqual({
      ...{ ok: false, reason: 'cut-short', sentence: 'chain/cut-short', parameters: { position: 4 }, position: 4 },
      message: 'Expected a receipt at 4 too, found the end.',
    });
  });

  it('holds to its own end, and of nothing is at none', async () => {
    const chain = await chained(['cho', 'dee']);
    const { position, link } = (chain[1] as SealedReceipt).seal;
    expect(await verifyChain(chain, { head: { position, link } })).toEqual({ ok: true, head: { position, link } });
    expect(await verifyChain([])).toEqual({ ok: true, head: null });
  });

  it('knows what is absent from what is null, and takes what says undefined for absent', async () => {
    const { seal } = await sealReceipt(receiptOf('cho'), saltOf(1), null);
    expect((await sealReceipt({ ...receiptOf('cho'), policy: undefined } as never, saltOf(1), null)).seal).toEqual(seal);
    expect((await sealReceipt({ ...receiptOf('cho'), policy: null } as never, saltOf(1), null)).seal.digest).not.toBe(seal.digest);
  });

  it('says so where there is no WebCrypto', async () => {
    vi.stubGlobal('crypto', undefined);
    await expect(sealReceipt(receiptOf('cho'), saltOf(1), null)).rejects.toMatchObject({
      code: 'input/invalid',
      details: { expected: 'a runtime with WebCrypto' },
    });
    vi.unstubAllGlobals();
  });
});

describe('laws', () => {
  const people = fc.array(fc.string({ unit: 'binary', maxLength: 4 }), { minLength: 1, maxLength: 6 });
  const erasedAt = fc.array(fc.boolean(), { minLength: 6, maxLength: 6 });
  const built = async (names: readonly string[], gone: readonly boolean[]) =>
    (await chained(names)).map((each, i) => (gone[i] === true ? eraseReceipt(each) : each));
  const brokenAt = async (chain: readonly SealedReceipt[]) => {
    const answer = await verifyChain(chain);
    return answer.ok ? undefined : answer.position;
  };

  law.prop([people, erasedAt])('a chain is whole, whatever of it was erased', async (names, gone) => {
    expect(await verifyChain(await built(names, gone))).toMatchObject({ ok: true, head: { position: names.length } });
  });

  law.prop([people, erasedAt, fc.nat()])('no receipt is taken out of the middle unseen', async (names, gone, which) => {
    const at = which % names.length;
    fc.pre(at < names.length - 1);
    expect(await brokenAt((await built(names, gone)).toSpliced(at, 1))).toBe(at + 1);
  });

  law.prop([people, erasedAt, fc.nat(), fc.nat()])('no receipt is put in or moved unseen', async (names, gone, which, where) => {
    const chain = await built(names, gone);
    const [from, to] = [which % names.length, where % names.length];
    expect(await brokenAt(chain.toSpliced(to, 0, chain[from] as SealedReceipt))).toBe(from === to ? to + 2 : to + 1);
    fc.pre(from !== to);
    const moved = chain.toSpliced(from, 1).toSpliced(to, 0, chain[from] as SealedReceipt);
    expect(await brokenAt(moved)).toBe(Math.min(from, to) + 1);
  });

  law.prop([people, erasedAt, fc.nat(), fc.constantFrom('person', 'salt', 'digest', 'link', 'position', 'erased', 'restored')])(
    'nothing of a receipt or a seal is changed unseen',
    async (names, gone, which, what) => {
      const chain = await built(names, gone);
      const at = which % names.length;
      const { receipt, seal } = chain[at] as SealedReceipt;
      const forged: SealedReceipt | undefined =
        what === 'person'
          ? receipt === null
            ? undefined
            : { receipt: { ...receipt, person: `${receipt.person}x` }, seal }
          : what === 'erased'
            ? receipt === null
              ? undefined
              : { receipt: null, seal }
            : what === 'restored'
              ? receipt !== null
                ? undefined
                : { receipt: receiptOf('cho'), seal: { ...seal, salt: saltOf(at) } }
              : { receipt, seal: { ...seal, [what]: what === 'position' ? at : what === 'salt' ? saltOf(99) : sha256('other') } };
      fc.pre(forged !== undefined && !(what === 'restored' && names[at] === 'cho'));
      expect(await brokenAt(chain.with(at, forged as SealedReceipt))).toBe(at + 1);
    },
  );
});
