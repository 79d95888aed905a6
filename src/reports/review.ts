import { join } from 'node:path';
import { attachmentText } from '../attachments/text.ts';
import { readEnv } from '../env.ts';
import { reportMessages as say } from '../i18n/report-messages.ts';
import type { Term } from '../lib/party/bodies.ts';
import { vietnamDate } from '../lib/party/dates.ts';
import { type CitingText, doubtfulRules, leaningsOf, standsOn } from '../library/leanings.ts';
import { type BodyData, buildRegister, type RegisterEntry } from '../library/register.ts';
import { symbolFinder } from '../library/symbol-finder.ts';
import type { Collection } from '../model/collection.ts';
import { isPublished } from '../model/published.ts';
import { allCollections, collections, settings } from '../model/registry.ts';
import { walkFields } from '../model/walk.ts';
import { readCollection, readContentFile, settingsPath } from '../source/content-files.ts';

/**
 * Prints what stands on a rule that is dead or that nobody checked: `npm run report:review`.
 * Works from the content alone; ends with 1 when something stands on a dead rule.
 */
const { contentDir, now } = readEnv();

interface Published {
  file: string;
  id: string;
  body: string;
  data: Record<string, unknown>;
}

/** Entries the public sees, checked; faulty ones are the build's to tell. */
function publishedOf(collection: Collection): Published[] {
  return readCollection(contentDir, collection).flatMap(({ file, id, body, data }) => {
    const parsed = collection.schema.safeParse(data);
    const isShown = parsed.success && isPublished(parsed.data as object, now, collection.id);
    return isShown ? [{ file, id, body, data: parsed.data as Record<string, unknown> }] : [];
  });
}

const termsFile = readContentFile(contentDir, settingsPath(settings.terms)).data;
const terms: Term[] = settings.terms.schema.parse(termsFile).items;
const register = buildRegister({
  entries: publishedOf(collections.documents).map(
    ({ id, data }): RegisterEntry => ({ slug: id, path: '', data: data as never }),
  ),
  bodies: new Map(publishedOf(collections.bodies).map(({ id, data }) => [id, data as BodyData])),
  terms,
  today: vietnamDate(now),
});
interface Page {
  file: string;
  title: string;
  label: string;
}
const pageOf = (collection: Collection, { file, data }: Published): Page => ({
  file,
  title: String(data[collection.titleField] ?? ''),
  label: collection.labelSingular,
});

const texts: CitingText<Page>[] = await Promise.all(
  allCollections
    .filter(({ id }) => id !== 'documents')
    .flatMap((collection) =>
      publishedOf(collection).map(async (entry) => ({
        page: pageOf(collection, entry),
        related: [...walkFields(collection.fields, entry.data)].flatMap(({ editor, value }) =>
          editor.kind === 'relation' &&
          'collection' in editor.target &&
          editor.target.collection === 'documents'
            ? [String(value)]
            : [],
        ),
        data: entry.data,
        body: entry.body,
        files: collection.id === 'templates' ? await textOfFile(entry.data.file) : '',
      })),
    ),
);
const papers = publishedOf(collections.documents).map((entry): CitingText<Page> => {
  const found = register.bySlug.get(entry.id);
  return {
    page: { ...pageOf(collections.documents, entry), title: String(entry.data.symbol) },
    related: found ? standsOn(found, register.views.get(entry.id)) : [],
    data: {},
    body: '',
  };
});
const groups = doubtfulRules(
  register.views.values(),
  leaningsOf([...texts, ...papers], {
    bySymbol: symbolFinder(register.views.values()),
    bySlug: register.views,
  }),
);

/** The words of a form to fill in; '' for a file that cannot be read, which the guard tells. */
async function textOfFile(reference: unknown): Promise<string> {
  const path = join(contentDir, String(reference).replace(/^(?:\.\.\/)+/, ''));
  const pages = await attachmentText(path).catch(() => []);
  return pages.map(({ text }) => text).join('\n');
}

for (const { state, rules } of groups) {
  console.log(say.heading(state, rules.length));
  for (const { document, pages } of rules) {
    const { cause, validity } = document;
    const because = cause ? say.because(cause.symbol, validity.ending ?? 'amends') : '';
    console.log(`\n${document.symbol} ${document.subject}${because}`);
    for (const { file, title, label, by } of pages)
      console.log(`  ${label}: ${title} (${file})${by === 'mention' ? say.mention : ''}`);
  }
  console.log('');
}
if (groups.length === 0) console.log(say.nothing);
process.exitCode = groups.some(({ state }) => state === 'het-hieu-luc') ? 1 : 0;
