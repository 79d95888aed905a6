import { isSameBody } from '../../src/lib/party/body-names.ts';
import { LAST_DAY } from '../../src/lib/party/dates.ts';
import { parseSymbol, symbolIdentity } from '../../src/lib/party/symbol.ts';
import { fold } from '../../src/lib/vietnamese/fold.ts';
import { normalizeLine } from '../../src/lib/vietnamese/normalize.ts';
import { slugify } from '../../src/lib/vietnamese/slug.ts';
import type { ContentFile } from '../../src/source/content-files.ts';
import type { FoundEntry } from './found.ts';
import { newBody } from './new-body.ts';

/** What is in the content already, as far as an import must know. */
export interface KnownContent {
  /** File of the document with this identity. */
  documentFile: (symbol: string, body: string, issued: string) => string | undefined;
  /** A document that this run has taken. */
  note: (data: Record<string, unknown>, file: string) => void;
  /**
   * The body that signs a paper: of this name, or of these letters on this day by a name that may be
   * a longer or shorter one of the same (`isGuess`). Else `made` is a new one for it.
   */
  bodyFor: (
    name: string,
    symbol: string,
    issued: string,
  ) => { slug: string; made: FoundEntry | null; isGuess: boolean };
  /**
   * Takes the slug for a paper: itself, or with the body's or the day behind it where another
   * document has it.
   */
  reserveSlug: (slug: string, body: string, issued: string) => string;
  fieldsOfWork: readonly { id: string; name: string }[];
  /** Sections of news, as they stand in the settings. */
  sections: readonly { id: string; name: string }[];
}

interface KnownBody {
  slug: string;
  name: string;
  letters: readonly string[];
  from: string;
  to: string;
}

/** What an import must know, from the entries of documents and bodies and two lists of settings. */
export function knownContent(options: {
  documents: readonly ContentFile[];
  bodies: readonly ContentFile[];
  fieldsOfWork: KnownContent['fieldsOfWork'];
  sections: KnownContent['sections'];
}): KnownContent {
  const { fieldsOfWork, sections } = options;
  const documents = new Map<string, string>();
  const slugs = new Map<string, { body: string; issued: string }>();
  for (const { id, file, data } of options.documents) {
    const { symbol, issuer, issued } = data as Record<string, unknown>;
    documents.set(identity(String(symbol), String(issuer), dayOf(issued)), file);
    slugs.set(id, { body: String(issuer), issued: dayOf(issued) });
  }
  const bodies = options.bodies.map(({ id, data }): KnownBody => {
    const { name, letters, from, to } = data as Record<string, unknown>;
    return {
      slug: id,
      name: String(name),
      letters: Array.isArray(letters) ? letters.map(String) : [],
      // Decap saves a date that was cleared as empty words.
      from: from ? dayOf(from) : '',
      to: to ? dayOf(to) : LAST_DAY,
    };
  });
  const byName = new Map(bodies.map((body) => [nameKey(body.name), body]));
  const made = new Map<string, FoundEntry>();
  return {
    fieldsOfWork,
    sections,
    documentFile: (symbol, body, issued) => documents.get(identity(symbol, body, issued)),
    note: ({ symbol, issuer, issued }, file) => {
      documents.set(identity(String(symbol), String(issuer), dayOf(issued)), file);
    },
    bodyFor: (name, symbol, issued) => {
      const key = nameKey(name);
      const named = byName.get(key);
      const body = named ?? bodyOfLetters(bodies, name, symbol, issued);
      if (body) return { slug: body.slug, made: null, isGuess: !named };
      const entry = made.get(key) ?? newBody(name, symbol);
      // A paper without a symbol says nothing of its body that another could rely on.
      if (parseSymbol(symbol).issuer !== null) made.set(key, entry);
      return { slug: entry.slug, made: entry, isGuess: false };
    },
    reserveSlug: (slug, body, issued) => {
      const isFree = (wanted: string) => {
        const holder = slugs.get(wanted);
        return holder === undefined || (holder.body === body && holder.issued === issued);
      };
      // A body numbers anew with each term, which may begin within a year.
      const withBody = slugs.get(slug)?.body === body ? [] : [slugify(`${slug} ${body}`)];
      const ways = [slug, ...withBody, slugify(`${slug} ${issued.slice(5)}`)];
      const free = ways.find(isFree) ?? slug;
      // Papers of one run know of each other.
      slugs.set(free, { body, issued });
      return free;
    },
  };
}

function nameKey(name: string): string {
  return fold(normalizeLine(name));
}

/** The only body alive on the day that has the symbol's letters and may be meant by the name. */
function bodyOfLetters(
  bodies: readonly KnownBody[],
  name: string,
  symbol: string,
  issued: string,
): KnownBody | undefined {
  const { issuer } = parseSymbol(symbol);
  if (issuer === null) return undefined;
  const [only, other] = bodies.filter(
    (body) =>
      body.letters.includes(issuer) &&
      body.from <= issued &&
      issued <= body.to &&
      isSameBody(name, body.name),
  );
  return other ? undefined : only;
}

function identity(symbol: string, body: string, issued: string): string {
  return `${symbolIdentity(symbol)} ${body} ${issued}`;
}

function dayOf(value: unknown): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
