import { blocksOf } from '../../src/attachments/word/blocks.ts';
import { restoreHtml } from '../../src/attachments/word/legacy-html.ts';
import { toMarkdown } from '../../src/attachments/word/markdown.ts';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import { slugify } from '../../src/lib/vietnamese/slug.ts';
import type { Article } from './article.ts';
import { articlePictures } from './article-pictures.ts';
import { cut, firstSentence, withoutRepeatedLead } from './article-text.ts';
import { flatten } from './flatten.ts';
import { type ImportResult, refused } from './result.ts';

const MAX_LEAD = 400;
const MAX_TITLE = 300;
/** Stands between title, lead and text while a legacy font is restored in all three. */
const SEPARATOR = '<!--phan-->';

/** The news that an article makes; refused without a title, a day or a text. */
export async function newsOfArticle(
  name: string,
  article: Article,
  section: string,
): Promise<ImportResult> {
  const { moment, folder } = article;
  const day = moment?.slice(0, 10);
  // A title is too short to show which font it was typed in, so it is judged with the text.
  const restored = restoreHtml(
    [article.title, article.lead, article.html].map((part) => SEPARATOR + part).join(''),
  );
  const [, ownTitle = '', ownLead = '', html = ''] = restored.text.split(SEPARATOR);
  const title = cut(ownTitle, MAX_TITLE);
  const blocks = blocksOf(flatten(html));
  const slug = slugify(title);
  const pictures = await articlePictures(blocks, { folder, title, path: `${slug}-${day ?? ''}` });
  const body = toMarkdown(blocks, { picture: pictures.markdown });
  const { reasons, notes } = messages;
  const faults = [
    ...(title === '' ? [reasons.noTitle] : []),
    ...(moment === null ? [reasons.noDate] : []),
    ...(body.trim() === '' ? [reasons.noText] : []),
  ];
  if (faults.length > 0) return refused(name, ...faults);
  const lead = cut(ownLead || firstSentence(body), MAX_LEAD);
  return {
    source: name,
    status: 'read',
    entry: {
      collection: 'news',
      slug,
      data: {
        title,
        date: moment,
        section,
        lead,
        source: article.source,
        draft: true,
      },
      body: withoutRepeatedLead(body, lead),
      files: pictures.files,
      requires: [],
      notes: [
        ...(ownLead ? [] : [notes.cutLead]),
        ...(restored.font ? [notes.restoredParts(restored.count, restored.font)] : []),
        ...(pictures.files.size > 0 ? [notes.pictures(pictures.files.size)] : []),
        ...(pictures.remote > 0 ? [notes.remoteLinks(pictures.remote)] : []),
        ...(/\uFFFD/.test(title + body) ? [notes.brokenLetters] : []),
      ],
    },
  };
}
