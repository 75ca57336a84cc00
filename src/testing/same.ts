import { sameJson } from '../process/copy-json';

/** Throws where two things are not the same JSON, saying what was expected. */
export function expectSame(what: string, found: unknown, expected: unknown): void {
  if (!sameJson(found, expected)) throw new Error(`Expected ${what}:\n${text(expected)}\nfound\n${text(found)}`);
}

/** Throws where something does not hold. */
export function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Expected ${what}.`);
}

function text(value: unknown): string {
  return JSON.stringify(value, null, 1) ?? String(value);
}
