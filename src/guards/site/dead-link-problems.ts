import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guardPlaces } from '../../i18n/guard-messages.ts';
import { safeDecode } from '../../lib/url.ts';
import { isPublished } from '../../model/published.ts';
import { allCollections, allSettings, collections } from '../../model/registry.ts';
import { listFiles, readCollection, settingsPath } from '../../source/content-files.ts';
import { type Problem, problem } from '../problem.ts';
import type { DeadLink } from './link-index.ts';

/**
 * Reports dead links at the content file that wrote them. A link no content file holds came from a
 * template; it is reported at the page. A link to news whose last day has passed is a warning: nobody
 * changed anything, and a site that is built every day must not stop for it.
 */
export function deadLinkProblems(
  links: readonly DeadLink[],
  contentDir: string,
  base: string,
  now: Date,
): Problem[] {
  if (links.length === 0) return [];
  const files = [
    ...allCollections.flatMap((collection) => listFiles(contentDir, collection)),
    ...allSettings.map(settingsPath).filter((path) => existsSync(join(contentDir, path))),
  ].map((file) => ({ file, text: readFileSync(join(contentDir, file), 'utf8') }));
  const expired = expiredPaths(contentDir, now);
  const reported = new Set<string>();
  return links.flatMap(({ page, href }) => {
    const written = href.startsWith(base) ? `/${href.slice(base.length)}` : href;
    const sources = files.filter(({ text }) => holdsLink(text, written)).map(({ file }) => file);
    const rule = expired.has(written.replace(/[?#].*$/, '')) ? 'expiredLink' : 'deadLink';
    const places = sources.length > 0 ? sources : [page];
    return places
      .filter((file) => !reported.has(`${file} ${href}`) && reported.add(`${file} ${href}`))
      .map((file) =>
        problem(rule, file, sources.length > 0 ? guardPlaces.body : guardPlaces.page, {
          value: written,
        }),
      );
  });
}

/** Paths of news that are no longer published because they expired. */
function expiredPaths(contentDir: string, now: Date): ReadonlySet<string> {
  const { news } = collections;
  const gone = readCollection(contentDir, news).flatMap(({ id, data }) => {
    const parsed = news.schema.safeParse(data);
    if (!parsed.success) return [];
    const { expires, ...rest } = parsed.data;
    const isGone =
      expires !== undefined &&
      isPublished(rest, now, news.id) &&
      !isPublished(parsed.data, now, news.id);
    return isGone ? [news.path(id, parsed.data) ?? ''] : [];
  });
  return new Set(gone);
}

/** Whether a content file contains exactly this link, with or without its final slash. */
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
