// The library's two copies, the imported and the required one, each as one object.
import { createRequire } from 'node:module';
import * as labels from 'coaching-cycles/labels';
import * as privacy from 'coaching-cycles/privacy';
import * as kernel from 'coaching-cycles/process';
import * as stores from 'coaching-cycles/store';
import * as z from 'zod';

const require = createRequire(import.meta.url);

/** The subpaths that this version of the package has. */
export const doors = Object.keys(require('coaching-cycles/package.json').exports);

export const imported = { labels, kernel, stores, privacy, z };

export const required = {
  labels: require('coaching-cycles/labels'),
  kernel: require('coaching-cycles/process'),
  stores: require('coaching-cycles/store'),
  privacy: require('coaching-cycles/privacy'),
  z: require('zod'),
};

/** The main entry, of both copies. */
export const mains = async () => [await import('coaching-cycles'), require('coaching-cycles')];
