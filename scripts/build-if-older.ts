/** Builds the package where a source is newer than what was built of it, or nothing was built: `npm start` again starts at once. */
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourceFiles } from './rooms';

const built = join(root, 'dist/index.d.ts');
const made = existsSync(built) ? statSync(built).mtimeMs : 0;
const sources = [...sourceFiles(), 'tsup.config.ts', 'package.json'];
if (sources.some((file) => statSync(join(root, file)).mtimeMs > made))
  execFileSync('npm', ['run', 'build', '--silent'], { cwd: root, stdio: 'inherit' });
