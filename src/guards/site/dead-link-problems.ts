import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guardPlaces } from '../../i18n/guard-messages.ts';
import { safeDecode } from '../../lib/url.ts';
import { allCollections, allSettings } from '../../model/registry.ts';
import { listFiles, settingsPath } from '../../source/content-files.ts';
import { type Problem, problem } from '../problem.ts';
import type { DeadLink } from './links.ts';

/**
 * Tells dead links at the content file that wrote them. A link no content file holds came from a
 * template; it is told at the page.
 */
export function deadLinkProblems(
  dead: readonly DeadLink[],
  contentDir: string,
  base: string,
): Problem[] {
  if (dead.length === 0) return [];
  const files = [
    ...allCollections.flatMap((collection) => listFiles(contentDir, collection)),
    ...allSettings.map(settingsPath),
  ].map((file) => ({ file, text: readFileSync(join(contentDir, file), 'utf8') }));
  const told = new Set<string>();
  return dead.flatMap(({ page, href }) => {
    const written = href.startsWith(base) ? `/${href.slice(base.length)}` : href;
    const sources = files.filter(({ text }) => holdsLink(text, written)).map(({ file }) => file);
    const places = sources.length > 0 ? sources : [page];
    return places
      .filter((file) => !told.has(`${file} ${href}`) && told.add(`${file} ${href}`))
      .map((file) =>
        problem('deadLink', file, sources.length > 0 ? guardPlaces.body : guardPlaces.page, {
          value: written,
        }),
      );
  });
}

/** Whether a content file writes exactly this link, with or without the slash that ends it. */
function holdsLink(text: string, link: string): boolean {
  const plain = safeDecode(link) ?? link;
  const spellings = [link, link.replace(/\/$/, ''), plain, plain.replace(/^\/tep\//, '../tep/')];
  return spellings.some((spelling) =>
    ['(', '"', "'", ' ', '<'].some((before) =>
      [')', '"', "'", ' ', '>', '\n'].some((after) =>
        text.includes(`${before}${spelling}${after}`),
      ),
    ),
  );
}
