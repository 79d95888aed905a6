import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openChange, openUnit } from '../../src/organisation/exports/open-units.ts';
import { SITE } from '../helpers/build-site.ts';
import { builtPage, builtPages } from '../helpers/built-pages.ts';

const file = (path: string) => readFileSync(join(SITE, path));

describe('the directory without a script', () => {
  it('has every unit by letter and by group, with a number to call and a mailbox', () => {
    const lists = builtPages().filter(({ path }) => /^\/danh-ba\/(?:chu|nhom)\//.test(path));
    const linesOf = (kind: string) =>
      lists
        .filter(({ path }) => path.startsWith(`/danh-ba/${kind}/`))
        .flatMap(({ root }) => root.querySelectorAll('.line-list > li'));
    const units = (JSON.parse(String(file('danh-ba/tim.json'))) as { units: unknown[] }).units;
    expect(linesOf('chu')).toHaveLength(units.length);
    expect(linesOf('nhom')).toHaveLength(units.length);
    for (const line of linesOf('chu')) {
      expect(line.querySelector('a[href^="tel:"]')).not.toBeNull();
      expect(line.querySelector('a[href^="mailto:"]')).not.toBeNull();
    }
  });

  it('leads to every letter and group, and prints on one page', () => {
    const { root } = builtPage('/danh-ba/');
    const linked = root.querySelectorAll('main nav a').map((link) => link.getAttribute('href'));
    const lists = builtPages().filter(({ path }) => /^\/danh-ba\/(?:chu|nhom)\//.test(path));
    expect(lists.map(({ path }) => path).filter((path) => !linked.includes(path))).toEqual([]);
    expect(builtPage('/danh-ba/in/').root.querySelectorAll('.sheet li').length).toBeGreaterThan(
      130,
    );
  });

  it('searches with at most 10 KB of script', () => {
    const scripts = builtPage('/danh-ba/')
      .root.querySelectorAll('script[type="module"]')
      .map((script) => {
        const source = script.getAttribute('src');
        return source ? String(file(source)) : script.text;
      });
    const read = new Set<string>();
    const bytesOf = (code: string): number => {
      const imported = [...code.matchAll(/(?:from|import)\s*"\.?\/?([^"]+\.js)"/g)].flatMap(
        ([, name = '']) => (read.has(name) ? [] : [name]),
      );
      for (const name of imported) read.add(name);
      return (
        gzipSync(code).length +
        imported.reduce((sum, name) => sum + bytesOf(String(file(join('_a', name)))), 0)
      );
    };
    const own = scripts.filter((code) => code.includes('data-directory'));
    expect(own.length).toBeGreaterThan(0);
    const bytes = own.reduce((sum, code) => sum + bytesOf(code), 0);
    console.log(`script of the directory: ${bytes} B`);
    expect(bytes).toBeLessThanOrEqual(10 * 1024);
  });
});

describe('open data of the organisation', () => {
  const data = JSON.parse(String(file('du-lieu-mo/to-chuc.json'))) as {
    units: unknown[];
    changes: unknown[];
    count: number;
  };
  it('is what its schema says, and every address in it is a page', () => {
    const units = data.units.map((unit) => openUnit.parse(unit));
    const changes = data.changes.map((change) => openChange.parse(change));
    expect(units).toHaveLength(data.count);
    const named = [
      ...units.flatMap(({ id, parent, successors, heirs }) => [
        ...[id, ...successors, ...heirs],
        ...(parent ? [parent] : []),
      ]),
      ...changes.flatMap(({ before, after, id }) => [...before, ...after, id.replace(/#.*/, '')]),
    ];
    const pages = new Set(builtPages().map(({ path }) => path));
    const missing = named.map((address) => new URL(address).pathname).filter((p) => !pages.has(p));
    expect(missing).toEqual([]);
    expect(units.filter(({ isCurrent }) => !isCurrent).length).toBeGreaterThanOrEqual(8);
  });
  it.each(['don-vi', 'chuc-danh', 'thay-doi-to-chuc'])('%s.csv begins with a mark', (name) => {
    const text = String(file(`du-lieu-mo/${name}.csv`));
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.split('\r\n').length).toBeGreaterThan(100);
  });
});
