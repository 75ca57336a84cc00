import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import * as measures from '../../src/measures/index';

const room = fileURLToPath(new URL('../../src/measures/index.ts', import.meta.url));

describe.each(Object.keys(measures))('%s', (name) => {
  it('weighs under 2 kB on a page, and brings neither zod nor xstate', async () => {
    const { outputFiles, metafile } = await build({
      stdin: { contents: `export { ${name} } from ${JSON.stringify(room)};`, resolveDir: '.' },
      bundle: true,
      minify: true,
      format: 'esm',
      write: false,
      metafile: true,
    });
    expect(gzipSync(outputFiles[0]?.contents ?? '').byteLength).toBeLessThan(2000);
    expect(Object.keys(metafile.inputs).filter((file) => file.includes('node_modules'))).toEqual([]);
  });
});
