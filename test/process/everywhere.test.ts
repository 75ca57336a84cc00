import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explorables } from './processes';

test('every process is gone through everywhere, once', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => file.startsWith('everywhere-in-'));
  const kinds = files
    .flatMap((file) => readFileSync(join(import.meta.dirname, file), 'utf8').match(/'[a-z-]+'/g) ?? [])
    .map((kind) => kind.slice(1, -1));
  for (const { name } of explorables) expect(kinds.filter((kind) => name.startsWith(kind)).length, name).toBe(1);
});
