import { defineConfig } from 'tsup';
import { publicEntries } from './scripts/entries';
import { sourceFiles } from './scripts/rooms';

const entryOf = (files: readonly string[]) => Object.fromEntries(files.map((file) => [file.replace(/^src\/|\.ts$/g, ''), file]));

export default defineConfig({
  // Every source file is an entry of its own: a schema at the top level of a shared bundle cannot be shaken off.
  entry: entryOf(sourceFiles()),
  splitting: true,
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  dts: {
    entry: entryOf(Object.values(publicEntries())),
    // tsup sets baseUrl, which TypeScript 6 deprecates.
    compilerOptions: { ignoreDeprecations: '6.0' },
  },
});
