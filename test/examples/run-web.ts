import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { source } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { root } from '../../scripts/rooms';

const executablePath = '/usr/bin/chromium';

/** Whether there is a Chromium to drive. */
export const hasChromium = existsSync(executablePath);

/** The example as its user has started it. */
export interface RunningWeb {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts the example with the built package, on a port that is free, with its data in a folder unless more is said. */
export function startWeb(data: string, more: readonly string[] = []): Promise<RunningWeb> {
  const args = [join(root, 'node_modules/tsx/dist/cli.mjs'), 'src/main.ts', '--port', '0', '--data', data, ...more];
  // A group of its own, so that ending it reaches what tsx has started.
  const child = spawn(process.execPath, args, { cwd: join(root, 'examples/web'), detached: true });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const stop = async () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
  };
  return new Promise((resolve, reject) => {
    let [output, errors] = ['', ''];
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const address = /Open (http:\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve({ address, stop });
    });
    child.on('close', () => reject(new Error(`Expected a server, found that it ended: ${errors}`)));
  });
}

export function launch(): Promise<Browser> {
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...quiet] });
}

/** What axe finds wrong with a page as it is now: each rule, and where. */
export async function foundByAxe(page: Page): Promise<readonly string[]> {
  // Evaluated and not added as a script, which the page's own security policy forbids.
  await page.evaluate(source);
  const { violations } = await page.evaluate<{
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  }>('axe.run()');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** How far a page reaches beyond a phone's width. */
export async function beyondPhone(page: Page): Promise<number> {
  const before = page.viewportSize() ?? { width: 1200, height: 900 };
  await page.setViewportSize({ width: 400, height: 800 });
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  await page.setViewportSize(before);
  return width - 400;
}
