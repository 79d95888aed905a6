import { articlesNamed } from '../lib/party/articles-named.ts';

/** What another document does to articles of a rule, as the text of the rule shows it. */
export interface ArticleMark {
  /** The articles in words: "khoản 2 Điều 12". */
  articles: string;
  /** HTML of the remark that stands under the heading of each of them. */
  html: string;
}

/** A heading of an article, or an article whose heading is a paragraph of bold letters. */
const ARTICLE = /<(h[2-6]|p) id="dieu-(\d+[a-z]*)">[\s\S]*?<\/\1>/g;

/**
 * Puts remarks under the headings of the articles they concern. A remark whose articles the text does
 * not have is left out: the notice above the text names it.
 */
export function markArticles(html: string, marks: readonly ArticleMark[]): string {
  const byArticle = new Map<string, string>();
  for (const { articles, html: remark } of marks)
    for (const article of articlesNamed(articles)) {
      const id = article.replaceAll('đ', 'dd');
      byArticle.set(id, `${byArticle.get(id) ?? ''}${remark}`);
    }
  return html.replace(
    ARTICLE,
    (heading, _tag, article: string) => heading + (byArticle.get(article) ?? ''),
  );
}
