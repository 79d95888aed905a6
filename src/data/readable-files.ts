import { readFileSync } from 'node:fs';
import { cachedResult, textCacheFolder } from '../attachments/cache.ts';
import { readPaper, withPictures } from '../attachments/word/paper.ts';
import { readEnv } from '../env.ts';
import { t } from '../i18n/t.ts';
import { href } from '../lib/url.ts';
import { attachmentPath, siteLink } from '../markdown/links.ts';
import { renderBody } from '../markdown/render.ts';
import { BODY_LABELS } from './body-labels.ts';
import { contentFile } from './content.ts';
import { readPathOf } from './document-files.ts';
import { allDocuments, type DocumentView } from './documents.ts';
import { shared } from './reads.ts';
import { published } from './store.ts';

/** Raise it when the HTML made from a Word file changes, so that older cached results are not used. */
const CACHE_VERSION = 2;

/** A Word file that can be read as a page. */
export interface ReadableFile {
  path: string;
  /** As an entry names it: ../tep/x.docx */
  reference: string;
  title: string;
  /** The entry it is attached to. */
  owner: { title: string; path: string };
  /** The document whose text it is; null for a template. */
  document: DocumentView | null;
}

/** Every Word file of a published document or template, the first entry that names it as its owner. */
export const readableFiles = shared(async (): Promise<ReadableFile[]> => {
  const ofDocuments = (await allDocuments()).flatMap(({ entry, view }) =>
    entry.data.files.map(({ file, title }) => ({
      reference: file,
      title: `${view.symbol}: ${title}`,
      owner: { title: view.shortCitation, path: view.path },
      document: view,
    })),
  );
  const ofTemplates = (await published('templates')).map(({ data, path }) => ({
    reference: data.file,
    title: data.title,
    owner: { title: data.title, path },
    document: null,
  }));
  const found = new Map<string, ReadableFile>();
  for (const file of [...ofDocuments, ...ofTemplates]) {
    const path = readPathOf(file.reference);
    if (path && !found.has(path)) found.set(path, { ...file, path });
  }
  return [...found.values()];
});

/** The text of a Word file as HTML; null when it cannot be read. Pictures stay in the file. */
export async function readableHtml(reference: string): Promise<string | null> {
  try {
    const path = contentFile(attachmentPath(reference));
    const folder = textCacheFolder(readEnv().cacheDir);
    const { markdown } = await cachedResult(path, folder, `trang-${CACHE_VERSION}`, async () => ({
      markdown: (await readPaper(readFileSync(path), { includesHead: true })).markdown,
    }));
    const text = withPictures(markdown, () => `*${t('files.pictureInFile')}*`);
    const { parts } = renderBody(text, {
      labels: BODY_LABELS,
      resolveLink: (link) => href(siteLink(link)),
    });
    return parts.filter((part) => typeof part === 'string').join('');
  } catch {
    return null;
  }
}
