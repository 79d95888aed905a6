import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './helpers/build-site.ts';
import { codeFiles } from './helpers/code-files.ts';
import { importCycles } from './helpers/import-cycles.ts';
import { type Import, importsOf } from './helpers/imports.ts';

/**
 * Each part, lowest layer first, with what it may import besides itself: only parts on lines above. Type
 * imports count like values.
 */
const PARTS = `
src/env.ts            :
src/lib/vietnamese    :
src/lib/party/dates.ts :
src/lib/party/legal-state : src/lib/party/dates.ts
src/lib               :
src/styles            :
src/i18n              :
src/model             : src/lib
src/blocks            : src/lib src/i18n src/model
src/markdown          : src/lib src/i18n src/blocks
src/source            : src/lib src/model src/markdown src/env.ts
src/organisation      : src/lib src/i18n src/model
src/content.config.ts : src/source
src/attachments       : src/lib
src/library           : src/lib src/i18n src/model
src/learning          : src/lib src/i18n src/model
src/guards            : src/lib src/i18n src/model src/organisation src/blocks src/markdown src/source src/attachments
src/paper-form        : src/lib src/i18n src/model src/attachments src/guards/content/personal-data src/guards/content/secrecy
src/search            : src/lib src/i18n src/attachments
src/offline           : src/lib src/i18n
src/data              : src/lib src/i18n src/model src/organisation src/learning src/blocks src/markdown src/source src/attachments src/library src/guards/content/personal-data src/guards/content/secrecy src/env.ts
src/components        : src/lib src/i18n src/library src/learning src/styles src/organisation
src/layouts           : src/lib src/i18n src/data src/components src/styles src/search/page-facts.ts
src/pages             : src/lib src/i18n src/styles src/paper-form src/learning src/data src/components src/layouts src/library src/search src/offline src/organisation
src/release/signing-keys.ts :
src/release/code-version.ts : src/source
src/release           : src/lib src/i18n src/model src/source src/guards src/search src/offline src/components/preferences-script.ts src/env.ts
src/integrations      : src/lib src/model src/source src/guards src/release src/env.ts
src/reports           : src/lib src/i18n src/model src/markdown src/source src/attachments src/library src/env.ts
cms/protocol          : src/model src/blocks
cms/config            : src/model src/blocks src/i18n
cms/preview           : cms/protocol src/model src/learning src/lib src/i18n src/styles
cms/admin             : cms/protocol cms/config cms/preview src/model src/blocks src/markdown src/lib src/i18n src/styles src/attachments/word src/paper-form
cms/papers            : src/lib src/i18n src/source src/attachments src/guards
cms/tables            : cms/papers src/lib src/i18n src/model src/organisation src/source src/attachments src/guards
cms/targets           : src/i18n
cms/server/headers.ts : src/components/preferences-script.ts
cms/server/data-lock.ts :
cms/deploy            : src/lib cms/targets cms/server/headers.ts cms/server/data-lock.ts
cms/git               : src/lib
cms/server/store      : cms/git cms/protocol src/lib src/i18n src/model src/source
cms/front             : src/lib cms/deploy/metadata.ts cms/server/headers.ts src/i18n src/env.ts
cms/mirror            : cms/targets cms/server/store src/i18n
cms/publisher         : cms/git src/lib src/source src/guards src/release src/search/build/shard-folders.ts
cms/server            : cms/protocol cms/papers cms/tables cms/publisher cms/targets cms/mirror cms/deploy cms/admin/build src/lib src/i18n src/model src/organisation src/markdown src/source src/attachments src/guards src/release/signing-keys.ts src/release/code-version.ts src/env.ts
cms/operation         : cms/protocol cms/targets cms/mirror cms/server src/lib src/i18n src/env.ts
cms/import            : cms/papers cms/tables cms/server/store cms/server/uploads cms/server/data-paths.ts src/lib src/i18n src/model src/learning src/source src/attachments src/guards src/env.ts
`;

/** Exceptions for types only: importer, source, reason. */
const TYPES_ONLY: readonly (readonly [from: string, to: string, why: string])[] = [
  [
    'src/components',
    'src/data/entry-body.ts',
    'shows what data makes of a body; may not query itself',
  ],
  ['src/components', 'src/data/charts.ts', 'shows a chart; may not make it'],
  ['src/components', 'src/data/citations.ts', 'lists who cites a document; may not query'],
  ['src/components', 'src/data/document-files.ts', 'shows the facts of a file; may not read it'],
  ['src/components', 'src/data/directory.ts', 'shows lines of the directory; may not query'],
  ['src/components', 'src/data/documents.ts', 'shows an entry and its relations; may not query'],
  ['src/components', 'src/data/field-tables.ts', 'shows a form of the handbook; may not make it'],
  ['src/components', 'src/data/training.ts', 'shows a term with its meaning; may not query'],
  ['src/components', 'src/data/day-charts.ts', 'shows the pictures of a day; may not make them'],
  ['src/components', 'src/data/measured.ts', 'shows figures; may not read them'],
  ['src/components', 'src/data/day-view.ts', 'shows the figures of a day; may not query'],
  ['src/components', 'src/data/organisation-view.ts', 'shows lines of units; may not query'],
  ['src/components', 'src/data/unit-changes.ts', 'shows changes of units; may not query'],
  ['src/components', 'src/data/unit-view.ts', 'shows a unit; may not query'],
  ['src/components', 'src/data/units.ts', 'shows the fields of a unit; may not query'],
  ['src/components', 'src/model/collections/settings.ts', 'shows settings as their form has them'],
];

const parts = new Map(
  PARTS.trim()
    .split('\n')
    .map((line): [string, string[]] => {
      const [part = '', allowed = ''] = line.split(':');
      return [part.trim(), allowed.split(' ').filter((name) => name !== '')];
    }),
);

const files = codeFiles(['src', 'cms'], ['ts', 'tsx', 'astro', 'css']).filter(
  (file) => !/\.(?:test|d)\.ts$/.test(file),
);

const isIn = (file: string, part: string) => file === part || file.startsWith(`${part}/`);

/** The most specific part a file belongs to: cms/admin/decap before cms/admin. */
const partOf = (file: string): string | undefined =>
  [...parts.keys()]
    .filter((part) => isIn(file, part))
    .toSorted((left, right) => right.length - left.length)[0];

/** The rule an import breaks, in words; null for an allowed one. */
function brokenRule({ file, target, line, text, isType }: Import): string | null {
  const part = partOf(file);
  if (part === undefined) return `${file} belongs to no part of the table`;
  const allowed = [part, ...(parts.get(part) ?? [])];
  const exceptions = isType ? TYPES_ONLY : [];
  const isAllowed =
    allowed.some((other) => isIn(target, other)) ||
    exceptions.some(([from, to]) => from === part && isIn(target, to));
  if (isAllowed) return null;
  return `${file}:${line}: "${text}" - ${part} may import only ${allowed.join(', ')}`;
}

describe('imports', () => {
  const all = files.flatMap((file) => importsOf(file, readFileSync(join(ROOT, file), 'utf8')));

  it('are found: a good number of files and imports', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(all.length).toBeGreaterThan(200);
  });

  it('of every part, types too, are in the table', () => {
    expect(all.map(brokenRule).filter((rule) => rule !== null)).toEqual([]);
  });

  it('in the table go to parts on lines above', () => {
    const names = [...parts.keys()];
    const upward = [...parts].flatMap(([part, allowed]) =>
      allowed
        .filter((other) => names.indexOf(partOf(other) ?? '') >= names.indexOf(part))
        .map((other) => `${part} may import ${other}, which does not stand above it`),
    );
    expect(upward).toEqual([]);
  });

  it('in the table are still made', () => {
    const made = all.map(({ file, target }) => ({ part: partOf(file), target }));
    const unused = [...parts].flatMap(([part, allowed]) =>
      allowed
        .filter((other) => !made.some((one) => one.part === part && isIn(one.target, other)))
        .map((other) => `${part} imports nothing of ${other} any more`),
    );
    expect(unused).toEqual([]);
  });

  it('in the lists of exceptions are still made', () => {
    const unused = TYPES_ONLY.filter(
      ([from, to]) => !all.some(({ file, target }) => partOf(file) === from && isIn(target, to)),
    );
    expect(unused).toEqual([]);
  });

  it.each([
    ['src/lib/x.ts', "import { a } from '../model/registry.ts';"],
    ['src/components/X.astro', "---\nimport { published } from '../data/store.ts';\n---"],
    ['src/components/X.astro', "---\nimport { entryBody } from '../data/entry-body.ts';\n---"],
    ['src/pages/x.astro', "---\nimport {\n  a,\n} from '../../cms/server/headers.ts';\n---"],
    ['src/search/x.ts', "const a = await import('../data/site.ts');"],
    ['src/model/x.ts', "export { t } from '../i18n/t.ts';"],
    ['src/lib/x.ts', "import type { Collection } from '../model/collection.ts';"],
    ['src/i18n/x.ts', "import { type PageKind } from '../search/page-facts.ts';"],
    ['src/model/x.ts', "export type { Problem } from '../guards/problem.ts';"],
    ['src/components/X.astro', "---\nimport type { Entry } from '../data/store.ts';\n---"],
    ['cms/papers/x.ts', "import type { Sink } from '../import/sinks.ts';"],
    ['cms/server/x.ts', "import type { Sink } from '../import/sinks.ts';"],
    ['cms/unknown/x.ts', "import type { Sink } from '../import/sinks.ts';"],
  ])('in %s are caught: %j', (file, source) => {
    expect(importsOf(file, source).map(brokenRule)).toEqual([expect.stringContaining(file)]);
  });

  it('make no circle of files, types counted', () => {
    expect(importCycles(all)).toEqual([]);
  });

  it.each([
    ['values', "import { b } from './b.ts';", "import { a } from './a.ts';"],
    ['types', "import type { B } from './b.ts';", "export type { A } from './a.ts';"],
    ['a value and a type', "import { b } from './b.ts';", "import { type A } from './a.ts';"],
  ])('in a circle of %s are caught', (_case, first, second) => {
    const circle = [...importsOf('src/x/a.ts', first), ...importsOf('src/x/b.ts', second)];
    expect(importCycles(circle)).toEqual(['src/x/a.ts -> src/x/b.ts -> src/x/a.ts']);
  });
});

describe('queries of the content', () => {
  it.each(['getCollection', 'getEntries', 'getLiveCollection'])(
    '%s is called in src/data/store.ts only',
    (name) => {
      const callers = files.filter((file) =>
        new RegExp(`\\b${name}\\(`).test(readFileSync(join(ROOT, file), 'utf8')),
      );
      expect(callers.filter((file) => file !== 'src/data/store.ts')).toEqual([]);
    },
  );
});

describe('text in quotation marks', () => {
  it('holds no Vietnamese letters outside of src/i18n, the model and data on the language', () => {
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
