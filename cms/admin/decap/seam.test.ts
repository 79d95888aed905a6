import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withFormKeys } from './bundle.ts';
import { CORE, DECAP, FACTS, IMPORTS, PATCHED_METHODS, SWAPPED_MODULES } from './seam-tables.ts';

const FOLDER = import.meta.dirname;
const ROOT = join(FOLDER, '../../..');
const decapFile = (path: string) => readFileSync(join(ROOT, 'node_modules', path), 'utf8');
const ownFile = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

/** Imports of Decap's packages other than its public one: module and names. */
function insideImports(code: string): { module: string; names: string }[] {
  const found = code.matchAll(/^import\s+([^;]*?)\s+from\s+'(decap-cms-[^']+)';/gm);
  return [...found].flatMap(([, clause = '', module = '']) => {
    const isPublic = module === 'decap-cms-app' || /^type /.test(clause);
    const names = clause
      .replace(/[{}\s]+/g, ' ')
      .replace(/,\s*$/, '')
      .trim();
    return isPublic ? [] : [{ module, names: names.replace(/,$/, '').trim() }];
  });
}

const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(?:[cm]?[jt]sx?|astro)$/.test(file) && existsSync(join(ROOT, file)));

describe("everything of Decap's inside stands in this folder", () => {
  it('no other file imports it', () => {
    const outside = sources.filter((file) => !file.startsWith('cms/admin/decap/'));
    expect(outside.length).toBeGreaterThan(300);
    const found = outside.filter((file) => {
      const code = readFileSync(join(ROOT, file), 'utf8');
      return code.includes('dist/esm') || insideImports(code).length > 0;
    });
    expect(found).toEqual([]);
  });

  it('the table of imports is the code', () => {
    const found = readdirSync(FOLDER)
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
      .sort()
      .flatMap((file) =>
        insideImports(ownFile(file)).map(({ module, names }) => [file, module, names]),
      );
    expect(found).toEqual(IMPORTS.map(([file, module, names]) => [file, module, names]));
  });

  it('this folder imports nothing else of the editor', () => {
    const found = readdirSync(FOLDER)
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) => /from '\.\.\/(?!\.\.\/)/.test(ownFile(file)));
    expect(found).toEqual([]);
  });
});

describe('the code that is changed while the editor is bundled', () => {
  it('both routes to a form get a key', () => {
    const keyed = withFormKeys(decapFile(`${CORE}/components/App/App.js`));
    expect(keyed.match(/key: formKey\(props\.match\.url\)/g)).toHaveLength(2);
    expect(() => withFormKeys('other code')).toThrow('routes to a form');
  });
});

describe(`Decap ${DECAP} still is what the tables say`, () => {
  it('the tables were compared with the version that is installed', () => {
    expect(JSON.parse(decapFile('decap-cms-app/package.json')).version).toBe(DECAP);
  });

  it('the table of replaced methods is the code', () => {
    const found = [...ownFile('patch-backend.ts').matchAll(/^ {2}prototype\.(\w+) = /gm)];
    expect(found.map(([, method]) => method)).toEqual(PATCHED_METHODS.map(([method]) => method));
  });

  it.each(PATCHED_METHODS)('Backend.%s is there to be replaced: %s', (method) => {
    expect(decapFile(`${CORE}/backend.js`)).toMatch(
      new RegExp(`^ {2}(?:async )?${method}\\(`, 'm'),
    );
  });

  it.each(SWAPPED_MODULES)('%s imports %s, swapped for %s: %s', (importer, module, by) => {
    expect(decapFile(importer)).toContain(`from '${module}'`);
    expect(existsSync(join(FOLDER, by))).toBe(true);
  });

  it.each(FACTS)('%s has %s, used in %s', (place, text, file) => {
    expect(decapFile(place)).toContain(text);
    expect(existsSync(join(FOLDER, file))).toBe(true);
  });

  it('Plate is installed once: our tools and the text field share it', () => {
    const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(JSON.parse(decapFile('platejs/package.json')).version).toBe(own.dependencies.platejs);
    expect(
      existsSync(join(ROOT, 'node_modules/decap-cms-widget-richtext/node_modules/platejs')),
    ).toBe(false);
  });

  it('react-select is installed once: the editor and Decap share it', () => {
    expect(existsSync(join(ROOT, 'node_modules/react-select'))).toBe(true);
    for (const widget of ['relation', 'select'])
      expect(existsSync(join(ROOT, `node_modules/decap-cms-widget-${widget}/node_modules`))).toBe(
        false,
      );
  });
});
