import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './helpers/build-site.ts';
import { codeFiles } from './helpers/code-files.ts';

interface Locked {
  version?: string;
  resolved?: string;
  license?: string;
  hasInstallScript?: boolean;
  link?: boolean;
  optional?: boolean;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
);
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, locked]) => ({ name: path.split('node_modules/').at(-1) ?? path, path, ...locked }));

/** Packages that run a program when they are installed, each with what it does. */
const INSTALL_SCRIPTS: Record<string, string> = {
  esbuild: 'puts the program for this machine in place of its JavaScript stand-in',
};

/** Licences that let an office use, change and pass on what it runs. */
const LICENCES = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['Python-2.0', 'PSF-2.0', 'CC0-1.0', 'WTFPL', 'MPL-2.0', 'LGPL-3.0', 'LGPL-3.0-or-later'],
  ...[
    'MIT OR Apache-2.0',
    '(MPL-2.0 OR Apache-2.0)',
    '(MIT OR GPL-3.0-or-later)',
    '(MIT AND Zlib)',
  ],
  ...['WTFPL OR ISC', '(WTFPL OR MIT)'],
  ...['Apache-2.0 AND LGPL-3.0-or-later', 'Apache-2.0 AND LGPL-3.0-or-later AND MIT'],
]);

/** Packages whose entry names no licence, or one that is not of the list, each with why it may stay. */
const EXPLAINED: Record<string, string> = {
  'dictionary-vi': 'GPL-2.0; a word list that tests read, no part of the product',
  '@mapbox/jsonlint-lines-primitives': 'MIT by its readme',
  fuzzy: 'MIT, written in the old way',
  semaphore: 'MIT by its readme',
  'sort-asc': 'MIT, written in the old way',
  'sort-desc': 'MIT, written in the old way',
  'sort-object': 'MIT, written in the old way',
  trim: 'MIT by its readme',
};

/** Very old packages that cannot be replaced, each with why it does no harm. */
const VERY_OLD: Record<string, string> = {
  'trim@0.0.1':
    'of Decap’s Markdown widget, which the editor does not use (a slow pattern, in the browser only)',
  'isarray@0.0.1': 'one line of code; nothing to be slow or wrong',
  '@mapbox/unitbezier@0.0.0': 'forty lines of arithmetic of a map that no form shows',
  '@vscode/l10n@0.0.18': 'of the type checker, on developers’ machines',
};

describe('what is installed', () => {
  it('runs no program on the way, beyond a listed few', () => {
    const scripts = packages.filter(({ hasInstallScript }) => hasInstallScript);
    expect(new Set(scripts.map(({ name }) => name))).toEqual(new Set(Object.keys(INSTALL_SCRIPTS)));
  });

  it('has a licence of the list', () => {
    const others = packages
      .filter(({ link, optional, license }) => !link && !(optional && license === undefined))
      .filter(({ name, license = 'none' }) => !LICENCES.has(license) && !(name in EXPLAINED))
      .map(({ name, license = 'none' }) => `${name}: ${license}`);
    expect([...new Set(others)]).toEqual([]);
  });

  it('comes from a registry, never from a branch, a folder or an address without TLS', () => {
    const others = packages.filter(({ resolved = 'https:' }) => !resolved.startsWith('https:'));
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  it('is none of the packages known to be too old, but for those explained', () => {
    const old = packages.filter(
      ({ name, version = '' }) => /^0\.0\./.test(version) && !name.startsWith('volar-service-'),
    );
    expect(new Set(old.map(({ name, version }) => `${name}@${version}`))).toEqual(
      new Set(Object.keys(VERY_OLD)),
    );
  });
});

/** Addresses that code may name without asking them: examples, names of XML, links people follow. */
const FETCHES =
  /\b(?:fetch|import|importScripts|EventSource|WebSocket)\s*\(\s*['"`](?:https?|wss?):/;

it('nothing of ours is fetched from elsewhere at run time', () => {
  const found = codeFiles(['src', 'cms'], ['ts', 'tsx', 'astro', 'mjs'])
    .filter((file) => !file.includes('.test.'))
    .filter((file) => FETCHES.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(found).toEqual([]);
});
