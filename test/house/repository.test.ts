import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/rooms';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)) && statSync(join(root, file)).isFile());

const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

test('no file names a folder of the machine that it was written on', () => {
  // Written in parts, so that this file does not name them either.
  const folders = [`/${'work'}/`, `/${'root'}/`, `/${'home'}/`, `/${'Users'}/`, root, ...(homedir() === '/' ? [] : [`${homedir()}/`])];
  const own = folders.map((folder) => new RegExp(`(?<![\\w.~-])${folder.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
  expect(tracked.filter((file) => own.some((folder) => folder.test(textOf(file))))).toEqual([]);
});

test('the lockfile names no host to fetch from', () => {
  const { packages } = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
  const hosts = Object.values(packages).flatMap(({ resolved }) => (resolved?.includes(':') ? [resolved] : []));
  expect(Object.keys(packages).length).toBeGreaterThan(50);
  expect(hosts).toEqual([]);
});

test('no file names a package registry', () => {
  const registry = new RegExp(`registry\\.${'npmjs'}|_auth${'Token'}`);
  expect(tracked.filter((file) => registry.test(textOf(file)))).toEqual([]);
});

test('the lockfile is of this package.json', () => {
  const manifest = JSON.parse(textOf('package.json'));
  const locked = JSON.parse(textOf('package-lock.json')).packages[''];
  for (const key of ['name', 'version', 'workspaces', 'dependencies', 'devDependencies', 'peerDependencies'])
    expect(locked[key], key).toEqual(manifest[key]);
});

test('what is published has no hidden clock and no hidden chance', () => {
  const hidden = /\bDate\.now\(|new Date\(\s*\)|\bMath\.random\(|\brandomUUID\(|\bperformance\.now\(/;
  const sources = tracked.filter((file) => /^src\/.*\.ts$/.test(file));
  const code = (file: string) => textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  expect(sources.filter((file) => hidden.test(code(file)))).toEqual([]);
});
