import { t } from '../i18n/t.ts';
import { escapeHtml } from '../lib/html.ts';
import { formatPartyDate } from '../lib/party/dates.ts';
import { href } from '../lib/url.ts';
import type { ArticleMark } from '../library/amended-articles.ts';
import { distinctSymbol } from '../library/document-view.ts';
import type { Register } from '../library/register.ts';
import { today } from './content.ts';
import { register } from './documents.ts';
import { lookup } from './reads.ts';

/** What others did to single articles of a document, or will do on a day that is known; the oldest first. */
export async function articleMarks(slug: string): Promise<ArticleMark[]> {
  return (await marks())(slug);
}

const marks = lookup('articleMarks', async () => {
  const known = await register();
  const day = today();
  return (slug) => marksOf(known, slug, day);
});

function marksOf({ facts, views }: Register, slug: string, day: string): ArticleMark[] {
  const own = views.get(slug);
  const acts = (facts.get(slug)?.articleActs ?? [])
    .filter(({ ends }) => day < ends)
    .toSorted((left, right) => left.effective.localeCompare(right.effective));
  return acts.flatMap(({ id, kind, articles, effective }) => {
    const by = views.get(id);
    if (!own || !by) return [];
    const link = `<a class="symbol" href="${href(by.path)}">${escapeHtml(distinctSymbol(by, own))}</a>`;
    const words = t(`documents.mark.${kind}`, { articles: escapeHtml(articles), symbol: link });
    const since = t(effective > day ? 'documents.mark.upcoming' : 'documents.mark.since', {
      date: formatPartyDate(effective),
    });
    const html = `<p class="article-mark" data-search-skip>${words}${since}</p>`;
    return [{ articles, html }];
  });
}
