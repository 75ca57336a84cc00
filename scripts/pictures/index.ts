/** Writes docs/images/measures/*.svg, the pictures of docs/measures.md, and names their descriptions there. `--check` only compares. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { root } from '../rooms';
import { pictures } from './specs';

const folder = 'docs/images/measures';
const page = 'docs/measures.md';

/** A picture as a file, and the line by which the page shows it. */
export interface Drawn {
  readonly path: string;
  readonly svg: string;
  readonly line: string;
}

/**
 * Draws all pictures.
 *
 * @returns Each as SVG, with the line of Markdown that shows it.
 */
export async function drawPictures(): Promise<readonly Drawn[]> {
  const drawn: Drawn[] = [];
  for (const { name, description, spec } of pictures()) {
    const view = new View(parse(compile(spec as TopLevelSpec).spec), { renderer: 'none' });
    const svg = await view.toSVG();
    view.finalize();
    drawn.push({ path: `${folder}/${name}.svg`, svg: `${svg}\n`, line: `![${description}](images/measures/${name}.svg)` });
  }
  return drawn;
}

/** What is not as it is drawn: a file, or a line that the page lacks. */
export function stalePictures(drawn: readonly Drawn[]): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8');
  return drawn.flatMap(({ path, svg, line }) => [
    ...(existsSync(join(root, path)) && readFileSync(join(root, path), 'utf8') === svg ? [] : [path]),
    ...(text.includes(line) ? [] : [`${page} lacks ${line}`]),
  ]);
}

if (process.argv[1] === import.meta.filename) {
  const drawn = await drawPictures();
  if (!process.argv.includes('--check')) {
    mkdirSync(join(root, folder), { recursive: true });
    for (const { path, svg } of drawn) writeFileSync(join(root, path), svg);
  }
  const stale = stalePictures(drawn);
  for (const each of stale) console.error(`pictures: ${each}`);
  process.exitCode = stale.length > 0 ? 1 : 0;
  console.log(`pictures: ${drawn.length} in ${folder}`);
}
