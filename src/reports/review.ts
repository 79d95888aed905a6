import { join } from 'node:path';
import { cachedWords, textCacheFolder } from '../attachments/cache.ts';
import { readEnv } from '../env.ts';
import { reportMessages as messages } from '../i18n/report-messages.ts';
import { errorText } from '../lib/error-text.ts';
import type { Term } from '../lib/party/bodies.ts';
import { vietnamDate } from '../lib/party/dates.ts';
import { isRepealed } from '../lib/party/legal-state/states.ts';
import {
  type CitingText,
  citationsOf,
  citingDocumentsInForce,
  rulesToReview,
} from '../library/citations.ts';
import type { IssuingBodyData, RegisterEntry } from '../library/document-view.ts';
import { buildRegister } from '../library/register.ts';
import { symbolCandidates } from '../library/symbol-finder.ts';
import { causeWord } from '../library/validity-words.ts';
import { siteLink } from '../markdown/links.ts';
import type { Collection } from '../model/collection.ts';
import { isPublished } from '../model/published.ts';
import { allCollections, collections, settings } from '../model/registry.ts';
import { walkFields } from '../model/walk.ts';
import { readCollection, readContentFile, settingsPath } from '../source/content-files.ts';

/**
 * Prints the review list: `npm run report:review`. It needs no built site. Exits with 1 when a repealed rule
 * is cited as a basis or in a text, with 2 when the content cannot be read.
 */
const { cacheDir, contentDir, now } = readEnv();

interface Published {
  file: string;
  id: string;
  body: string;
  data: Record<string, unknown>;
}

/** Valid published entries; the content guard reports the others. */
function publishedOf(collection: Collection): Published[] {
  return readCollection(contentDir, collection).flatMap(({ file, id, body, data }) => {
    const parsed = collection.schema.safeParse(data);
    const isShown = parsed.success && isPublished(parsed.data as object, now, collection.id);
    return isShown ? [{ file, id, body, data: parsed.data as Record<string, unknown> }] : [];
  });
}

/** The text of an attachment. @param reference as an entry names it: ../tep/x.docx */
function wordsOf(reference: string): Promise<string> {
  return cachedWords(join(contentDir, siteLink(reference)), textCacheFolder(cacheDir));
}

interface Page {
  file: string;
  title: string;
  label: string;
}

/** @returns the exit code: 1 when a repealed rule is cited, else 0 */
async function printReport(): Promise<number> {
  const termsFile = readContentFile(contentDir, settingsPath(settings.terms)).data;
  const terms: Term[] = settings.terms.schema.parse(termsFile).items;
  const documents = publishedOf(collections.documents);
  const register = buildRegister({
    entries: documents.map(
      ({ id, data }): RegisterEntry => ({ slug: id, path: '', data: data as never }),
    ),
    bodies: new Map(
      publishedOf(collections.bodies).map(({ id, data }) => [id, data as IssuingBodyData]),
    ),
    terms,
    today: vietnamDate(now),
  });

  const texts: CitingText<Page>[] = await Promise.all(
    allCollections
      .filter(({ id }) => id !== 'documents')
      .flatMap((collection) =>
        publishedOf(collection).map(async (entry) => ({
          page: {
            file: entry.file,
            title: String(entry.data[collection.titleField] ?? ''),
            label: collection.labelSingular,
          },
          related: [...walkFields(collection.fields, entry.data)].flatMap(({ editor, value }) =>
            editor.kind === 'relation' &&
            'collection' in editor.target &&
            editor.target.collection === 'documents'
              ? [String(value)]
              : [],
          ),
          data: entry.data,
          body: entry.body,
          files: collection.id === 'templates' ? await wordsOf(String(entry.data.file)) : '',
        })),
      ),
  );
  const known = new Map(documents.map((document) => [document.id, document]));
  const papers = citingDocumentsInForce(
    register,
    ({ slug, data }): { page: Page; body: string } => ({
      page: {
        file: known.get(slug)?.file ?? '',
        title: data.symbol,
        label: collections.documents.labelSingular,
      },
      body: known.get(slug)?.body ?? '',
    }),
  );
  const groups = rulesToReview(
    register.views.values(),
    citationsOf([...texts, ...papers], {
      bySymbol: symbolCandidates(register.views.values()),
      bySlug: register.views,
    }),
  );

  for (const { state, rules } of groups) {
    console.log(messages.heading(state, rules.length));
    for (const { document, pages } of rules) {
      const { cause } = document;
      const because = cause ? messages.because(cause.symbol, causeWord(document)) : '';
      console.log(`\n${document.symbol} ${document.subject}${because}`);
      for (const { file, title, label, by } of pages)
        console.log(`  ${label}: ${title} (${file})${messages.by[by]}`);
    }
    console.log('');
  }
  if (groups.length === 0) console.log(messages.nothing);
  return groups.some(({ state }) => isRepealed(state)) ? 1 : 0;
}

try {
  process.exitCode = await printReport();
} catch (error) {
  console.error(messages.failed(errorText(error)));
  process.exitCode = 2;
}
