import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/rooms';
import { impact } from '../../src/cycle/models/impact';
import { diagram } from '../../src/process/diagram';

test('the diagram in README.md is the one that is drawn', () => {
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`\`\`\`mermaid\n${diagram(impact)}\n\`\`\``);
});
