import { textCacheFolder } from '../attachments/cache.ts';
import { type FileFacts, fileFacts } from '../attachments/facts.ts';
import { readEnv } from '../env.ts';
import { t } from '../i18n/t.ts';
import { effectKinds, isRepealing } from '../lib/party/legal-state/acts.ts';
import type { OpenDocument } from '../library/open-data.ts';
import { attachmentPath, siteLink } from '../markdown/links.ts';
import {
  type DocumentRelation,
  documentRelations,
  type RelatedDocument,
  relationsIn,
} from '../model/collections/document-relations.ts';
import { contentFile, idOfFile } from './content.ts';
import { allDocuments, type DocumentView, register } from './documents.ts';
import { shared } from './reads.ts';
import { setting, settingName } from './site.ts';
import { absoluteUrl } from './structured-data.ts';

const { cacheDir } = readEnv();
const known = new Map<string, { id: string; facts: Promise<FileFacts> }>();

/** Facts of an attachment of the content folder, worked out once for its content. */
export function factsOfFile(reference: string): Promise<FileFacts> {
  const path = attachmentPath(reference);
  const id = idOfFile(path);
  let read = known.get(path);
  if (read?.id !== id) {
    read = { id, facts: fileFacts(contentFile(path), textCacheFolder(cacheDir)) };
    known.set(path, read);
  }
  return read.facts;
}

/** The register as open data. */
export const openDocuments = shared(async (): Promise<OpenDocument[]> => {
  const { views, incoming } = await register();
  const addressOf = (slug: string) => {
    const view = views.get(slug);
    return view ? [absoluteUrl(view.path)] : [];
  };
  const relations = (links: readonly RelatedDocument[]) =>
    Object.fromEntries(
      documentRelations.map((relation) => [
        relation,
        links
          .filter((link) => link.relation === relation)
          // Whoever reads only this must not take a rule for ended that lost some articles.
          .filter(
            ({ articles }) =>
              articles === undefined || (!isRepealing(relation) && relation !== 'suspends'),
          )
          .flatMap(({ target }) => addressOf(target)),
      ]),
    ) as Record<DocumentRelation, string[]>;
  const articleEffects = (links: readonly RelatedDocument[]) =>
    links.flatMap(({ relation, target, articles, until }) => {
      const effect = effectKinds.find((kind) => kind === relation);
      if (effect === undefined || (articles === undefined && until === undefined)) return [];
      return addressOf(target).map((document) => ({
        relation: effect,
        document,
        articles: articles ?? null,
        until: until ?? null,
      }));
    });
  const incomingOf = (slug: string): RelatedDocument[] =>
    (incoming.get(slug) ?? []).map(({ from, ...link }) => ({ ...link, target: from.slug }));
  return Promise.all(
    (await allDocuments()).map(async ({ entry: { data, slug }, view }) => ({
      id: absoluteUrl(view.path),
      symbol: data.symbol,
      number: data.number,
      type: { id: view.type, name: view.typeName },
      issuer: { id: view.body, name: view.issuer, level: view.level },
      issued: data.issued,
      effective: data.effective ?? null,
      expires: data.expires ?? null,
      subject: data.subject,
      term: view.term,
      fields: data.fields.map((id) => ({ id, name: settingName('fieldsOfWork', id) })),
      signer: data.signer
        ? {
            name: data.signer.name,
            post: data.signer.post ?? null,
            capacity: data.signer.capacity ?? null,
          }
        : null,
      validity: validityOf(view),
      relations: relations(relationsIn(data)),
      reverse: relations(incomingOf(slug)),
      articleEffects: articleEffects(relationsIn(data)),
      reverseArticleEffects: articleEffects(incomingOf(slug)),
      files: await Promise.all(
        data.files.map(async ({ file, title, kind }) => ({
          title,
          url: absoluteUrl(siteLink(file)),
          type: file.split('.').at(-1)?.toUpperCase() ?? '',
          kind,
          ...(await factsOfFile(file)),
        })),
      ),
      citation: view.citation,
    })),
  );
});

function validityOf({ validity, checkedWith, cause }: DocumentView): OpenDocument['validity'] {
  return {
    state: validity.state,
    label: t(`validity.${validity.state}`),
    since: validity.since ?? null,
    causedBy: cause ? absoluteUrl(cause.path) : null,
    ending: validity.ending ?? null,
    resumes: validity.resumes ?? null,
    checked: validity.checked ?? null,
    checkedWith: validity.checked ? checkedWith : null,
    causeChecked: cause ? !cause.unchecked : null,
  };
}

/** The notice that the data are samples; null where they are not. */
export function dataNotice(): string | null {
  const { demo, demoNotice } = setting('site');
  return demo ? (demoNotice ?? null) : null;
}

/** Name of the committee office that publishes the data. */
export function publisher(): string {
  return setting('site').name;
}
