import { symbolIdentity } from '../../src/lib/party/symbol.ts';
import { slugify } from '../../src/lib/vietnamese/slug.ts';
import type { ContentFile } from '../../src/source/content-files.ts';
import { dayOf } from './day-of.ts';

export interface KnownDocuments {
  /** File of the document that has this symbol, body and day; undefined when there is none. */
  documentFile: (symbol: string, body: string, issued: string) => string | undefined;
  /** Notes a document that was added since. */
  addDocument: (data: Record<string, unknown>, file: string) => void;
  /**
   * Takes a slug for a paper: the wanted one, or with the body's or the day behind it where another
   * document has it.
   */
  reserveSlug: (slug: string, body: string, issued: string) => string;
}

/** The documents of the content, by what tells one from another and by slug. */
export function knownDocuments(documents: readonly ContentFile[]): KnownDocuments {
  const files = new Map<string, string>();
  const slugs = new Map<string, { body: string; issued: string }>();
  const addDocument: KnownDocuments['addDocument'] = ({ symbol, issuer, issued }, file) => {
    files.set(identity(String(symbol), String(issuer), dayOf(issued)), file);
  };
  for (const { id, file, data } of documents) {
    const { issuer, issued } = data as Record<string, unknown>;
    addDocument(data as Record<string, unknown>, file);
    slugs.set(id, { body: String(issuer), issued: dayOf(issued) });
  }
  return {
    addDocument,
    documentFile: (symbol, body, issued) => files.get(identity(symbol, body, issued)),
    reserveSlug: (slug, body, issued) => {
      const isFree = (wanted: string) => {
        const holder = slugs.get(wanted);
        return holder === undefined || (holder.body === body && holder.issued === issued);
      };
      // A body numbers anew with each term, which may begin within a year: the day is needed then.
      const withBody = slugs.get(slug)?.body === body ? [] : [slugify(`${slug} ${body}`)];
      const candidates = [slug, ...withBody, slugify(`${slug} ${issued.slice(5)}`)];
      const free = candidates.find(isFree) ?? slug;
      slugs.set(free, { body, issued });
      return free;
    },
  };
}

function identity(symbol: string, body: string, issued: string): string {
  return `${symbolIdentity(symbol)} ${body} ${issued}`;
}
