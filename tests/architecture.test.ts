import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './helpers/build-site.ts';
import { type Import, importsOf } from './helpers/imports.ts';

/**
 * What each part may import of ours, values and types; a part always may import itself. Types of
 * `data` may also be imported by `components`: props are described where they are made.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'src/lib': [],
  'src/i18n': [],
  'src/attachments': ['src/lib'],
  'src/library': ['src/model', 'src/lib', 'src/i18n'],
  'src/env.ts': [],
  'src/model': ['src/lib'],
  'src/source': ['src/model', 'src/markdown', 'src/lib', 'src/env.ts'],
  'src/content.config.ts': ['src/model', 'src/source'],
  'src/markdown': ['src/lib', 'src/i18n'],
  'src/data': [
    'src/model',
    'src/source',
    'src/library',
    'src/attachments',
    'src/guards/content/personal-data',
    'src/guards/content/secrecy',
    'src/markdown',
    'src/lib',
    'src/i18n',
    'src/env.ts',
  ],
  'src/components': ['src/library', 'src/lib', 'src/i18n'],
  'src/layouts': [
    'src/components',
    'src/i18n',
    'src/data',
    'src/lib',
    'src/styles',
    'src/search/page-facts.ts',
  ],
  'src/pages': [
    'src/data',
    'src/layouts',
    'src/components',
    'src/i18n',
    'src/library',
    'src/lib',
    'src/search',
    'src/offline',
  ],
  'src/search': ['src/attachments', 'src/lib', 'src/i18n'],
  'src/offline': ['src/i18n', 'src/lib'],
  'src/guards': ['src/model', 'src/source', 'src/markdown', 'src/lib', 'src/i18n'],
  'src/integrations': [
    'src/search',
    'src/offline',
    'src/guards',
    'src/source',
    'src/model',
    'src/lib',
    'src/i18n',
    'src/env.ts',
  ],
  'src/reports': [
    'src/attachments',
    'src/library',
    'src/markdown',
    'src/source',
    'src/model',
    'src/lib',
    'src/i18n',
    'src/env.ts',
  ],
  'src/styles': [],
  'cms/config': ['src/model', 'src/markdown', 'src/i18n'],
  'cms/protocol': ['src/model'],
  'cms/admin': [
    'cms/protocol',
    'cms/config',
    'cms/preview',
    'src/model',
    'src/markdown',
    'src/lib',
    'src/i18n',
    'src/styles',
  ],
  'cms/preview': ['cms/protocol', 'src/model', 'src/lib', 'src/i18n', 'src/styles'],
  'cms/import': [
    'src/model',
    'src/lib',
    'src/guards',
    'src/source',
    'src/attachments',
    'src/i18n',
    'src/env.ts',
    'cms/server/data-paths.ts',
    'cms/server/store',
    'cms/server/uploads',
  ],
  'cms/server': [
    'src/model',
    'src/lib',
    'src/guards',
    'src/source',
    'src/markdown',
    'src/i18n',
    'src/env.ts',
    'src/components/preferences-script.ts',
    'src/attachments',
    'cms/admin/build',
    'cms/import',
    'cms/protocol',
  ],
};
/** Types only. */
const MAY_IMPORT_TYPES: Record<string, readonly string[]> = {
  'src/components': ['src/model', 'src/data'],
  'src/i18n': ['src/search/page-facts.ts'],
};

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src', 'cms'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter(
    (file) =>
      /\.(?:tsx?|astro|css)$/.test(file) &&
      !/\.(?:test|d)\.ts$/.test(file) &&
      existsSync(join(ROOT, file)),
  );

const partOf = (file: string): string | undefined =>
  Object.keys(MAY_IMPORT).find((part) => file === part || file.startsWith(`${part}/`));

/** The rule an import breaks, in words; null when it may stand. */
function brokenRule(found: Import): string | null {
  const from = partOf(found.file);
  if (from === undefined) return `${found.file} belongs to no part the README names`;
  const allowed = [
    from,
    ...(MAY_IMPORT[from] ?? []),
    ...(found.isType ? (MAY_IMPORT_TYPES[from] ?? []) : []),
  ];
  if (allowed.some((part) => found.target === part || found.target.startsWith(`${part}/`)))
    return null;
  return `${found.file}:${found.line}: "${found.text}" - ${from} may import only ${allowed.join(', ')}`;
}

describe('imports point down only', () => {
  const all = files.flatMap((file) => importsOf(file, readFileSync(join(ROOT, file), 'utf8')));

  it('reads a good number of files and imports', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(all.length).toBeGreaterThan(200);
  });

  it('no part reaches up or sideways', () => {
    expect(all.map(brokenRule).filter((rule) => rule !== null)).toEqual([]);
  });

  it.each([
    ['src/lib/x.ts', "import { a } from '../model/registry.ts';"],
    ['src/components/X.astro', "---\nimport { published } from '../data/store.ts';\n---"],
    ['src/pages/x.astro', "---\nimport {\n  a,\n} from '../../cms/server/headers.ts';\n---"],
    ['src/search/x.ts', "const a = await import('../data/site.ts');"],
    ['src/model/x.ts', "export { t } from '../i18n/t.ts';"],
  ])('%s is caught when it breaks the rule', (file, source) => {
    expect(importsOf(file, source).map(brokenRule)).toEqual([expect.stringContaining(file)]);
  });

  it('has no import circle', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        all.filter((found) => found.file === file && !found.isType).map(({ target }) => target),
      ]),
    );
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, trail: string[]) => {
      if (trail.includes(file))
        circles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      if (trail.includes(file) || done.has(file)) return;
      for (const target of graph.get(file) ?? []) visit(target, [...trail, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe('one door to the content', () => {
  it.each(['getCollection', 'getEntries', 'getLiveCollection'])(
    '%s is called in src/data/store.ts only',
    (name) => {
      const callers = files.filter((file) =>
        new RegExp(`\\b${name}\\(`).test(readFileSync(join(ROOT, file), 'utf8')),
      );
      expect(callers.filter((file) => file !== 'src/data/store.ts')).toEqual([]);
    },
  );
  it('no text for readers stands inside logic', () => {
    const vietnamese =
      /['"`][^'"`\n]*[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ][^'"`\n]*['"`]/i;
    const exempt =
      /^(?:src\/(?:i18n|model|lib|guards\/content\/secrecy|search\/(?:text|query)\/)|cms\/admin\/(?:paste\/lists|widgets\/day-text))/;
    const found = files
      .filter((file) => !exempt.test(file) && !file.endsWith('.css'))
      .flatMap((file) =>
        readFileSync(join(ROOT, file), 'utf8')
          .split('\n')
          .map((line, index) => `${file}:${index + 1}: ${line.trim()}`)
          .filter((line) => vietnamese.test(line) && !/:\d+: (?:\/?\*|\/\/|<!--)/.test(line)),
      );
    expect(found).toEqual([]);
  });
});
