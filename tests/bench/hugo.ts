import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../helpers/build-site.ts';

/** The smallest site of news with lists of ten: what Hugo needs to make the same articles, and no more. */
const SITE = {
  'hugo.toml': `baseURL = "https://duk.example/"
languageCode = "vi"
paginate = 10
disableKinds = ["taxonomy", "term"]
[markup.goldmark.renderer]
unsafe = false
`,
  'layouts/_default/single.html':
    '<!doctype html><html lang="vi"><title>{{ .Title }}</title><main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</main></html>',
  'layouts/_default/list.html':
    '<!doctype html><html lang="vi"><title>{{ .Title }}</title>{{ range .Paginator.Pages }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.lead }}</p>{{ end }}{{ template "_internal/pagination.html" . }}</html>',
  'layouts/index.html':
    '<!doctype html><html lang="vi"><title>Tin</title>{{ range first 10 .Site.RegularPages }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}</html>',
};

/**
 * Time that Hugo and Pagefind need, as they come, for the news of a content folder from nothing.
 * @returns seconds; null where Hugo (package `hugo` of Debian) is not installed
 */
export function hugoSeconds(contentDir: string): number | null {
  if (spawnSync('hugo', ['version']).status !== 0) return null;
  const site = mkdtempSync(join(tmpdir(), 'hugo-'));
  try {
    for (const [file, text] of Object.entries(SITE)) {
      mkdirSync(dirname(join(site, file)), { recursive: true });
      writeFileSync(join(site, file), text);
    }
    cpSync(join(contentDir, 'tin-tuc'), join(site, 'content/tin-tuc'), {
      recursive: true,
      filter: (path) => !/\.mdx$/.test(path),
    });
    const started = performance.now();
    run('hugo', ['--source', site, '--quiet']);
    run(join(ROOT, 'node_modules/.bin/pagefind'), ['--site', join(site, 'public')]);
    return (performance.now() - started) / 1000;
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

function run(program: string, args: string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}
