import type { bodyLevels } from '../../src/lib/party/bodies.ts';
import { parseSymbol, symbolIdentity } from '../../src/lib/party/symbol.ts';
import { fold } from '../../src/lib/vietnamese/fold.ts';
import { normalizeLine } from '../../src/lib/vietnamese/normalize.ts';
import { slugify } from '../../src/lib/vietnamese/slug.ts';
import type { ContentFile } from '../../src/source/content-files.ts';
import type { FoundEntry } from './found.ts';

/** What is in the content already, as far as an import must know. */
export interface KnownContent {
  /** File of the document with this identity. */
  documentFile: (symbol: string, body: string, issued: string) => string | undefined;
  /** A document that this run has taken. */
  note: (data: Record<string, unknown>, file: string) => void;
  /** The body of a name, or a new one made of it. */
  bodyFor: (name: string, symbol: string) => { slug: string; isNew: boolean; entry: FoundEntry };
  /** The slug itself, or with the body's or the day behind it where another document has it. */
  freeSlug: (slug: string, body: string, issued: string) => string;
  fieldsOfWork: readonly { id: string; name: string }[];
  /** Id of the first section of news. */
  sections: readonly { id: string; name: string }[];
}

/** Letters that tell the level of a Party body below the centre (36-HD/VPTW). */
const LEVELS: readonly [RegExp, (typeof bodyLevels)[number]][] = [
  [/TW$|^TW/, 'trung-uong'],
  [/TU$/, 'tinh'],
  [/(?:ĐUK|HU|QU|ThU)$/, 'tren-co-so'],
];

/** Reads what an import must know. @param entries documents and bodies of the content */
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
  const bodies = new Map(
    options.bodies.map(({ id, data }) => [fold(String((data as { name?: unknown }).name)), id]),
  );
  const made = new Map<string, FoundEntry>();
  return {
    fieldsOfWork,
    sections,
    documentFile: (symbol, body, issued) => documents.get(identity(symbol, body, issued)),
    note: ({ symbol, issuer, issued }, file) => {
      documents.set(identity(String(symbol), String(issuer), dayOf(issued)), file);
    },
    bodyFor: (name, symbol) => {
      const key = fold(normalizeLine(name));
      const slug = bodies.get(key);
      if (slug) return { slug, isNew: false, entry: newBody(name, symbol) };
      const entry = made.get(key) ?? newBody(name, symbol);
      made.set(key, entry);
      return { slug: entry.slug, isNew: true, entry };
    },
    freeSlug: (slug, body, issued) => {
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

function identity(symbol: string, body: string, issued: string): string {
  return `${symbolIdentity(symbol)} ${body} ${issued}`;
}

function dayOf(value: unknown): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

function newBody(name: string, symbol: string): FoundEntry {
  const { kind, issuer } = parseSymbol(symbol);
  const letters = issuer ?? 'TW';
  const level = LEVELS.find(([pattern]) => pattern.test(letters))?.[1] ?? 'co-so';
  return {
    collection: 'bodies',
    slug: slugify(name),
    data: { name, letters: [letters], level, side: sideOf(letters, kind) },
    body: '',
    files: new Map(),
    needs: [],
    notes: [],
  };
}

/** Unions and the Front number like the Party and are none of it. */
function sideOf(letters: string, kind: string | null): 'party' | 'state' | 'mass' {
  if (/ĐTN|MTTQ|LĐLĐ|PN|CCB|ND$/.test(letters)) return 'mass';
  return kind === 'party' ? 'party' : 'state';
}
