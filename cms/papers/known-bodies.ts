import { isSameBody } from '../../src/lib/party/body-names.ts';
import { LAST_DAY } from '../../src/lib/party/dates.ts';
import { parseSymbol } from '../../src/lib/party/symbol.ts';
import { fold } from '../../src/lib/vietnamese/fold.ts';
import { normalizeLine } from '../../src/lib/vietnamese/normalize.ts';
import type { ContentFile } from '../../src/source/content-files.ts';
import { dayOf } from './day-of.ts';
import { newBody } from './new-body.ts';
import type { NewEntry } from './new-entry.ts';

export interface KnownBodies {
  /**
   * The body that issued a paper: the one of this name, or the only one that has the symbol's letters
   * on this day and a longer or shorter form of the name (`isGuess`). Where there is none, `added` is
   * a new entry for it.
   */
  bodyFor: (
    name: string,
    symbol: string,
    issued: string,
  ) => { slug: string; added: NewEntry | null; isGuess: boolean };
}

interface KnownBody {
  slug: string;
  name: string;
  letters: readonly string[];
  from: string;
  to: string;
}

/** The bodies of the content, and those that papers add to them. */
export function knownBodies(files: readonly ContentFile[]): KnownBodies {
  const bodies = files.map(knownBody);
  const byName = new Map(bodies.map((body) => [nameKey(body.name), body]));
  const addedByName = new Map<string, NewEntry>();
  return {
    bodyFor: (name, symbol, issued) => {
      const key = nameKey(name);
      const named = byName.get(key);
      const body = named ?? bodyOfLetters(bodies, name, symbol, issued);
      if (body) return { slug: body.slug, added: null, isGuess: !named };
      const added = addedByName.get(key) ?? newBody(name, symbol);
      // A paper without a symbol says nothing of its body that another paper could rely on.
      if (parseSymbol(symbol).issuer !== null) addedByName.set(key, added);
      return { slug: added.slug, added, isGuess: false };
    },
  };
}

function knownBody({ id, data }: ContentFile): KnownBody {
  const { name, letters, from, to } = data as Record<string, unknown>;
  return {
    slug: id,
    name: String(name),
    letters: Array.isArray(letters) ? letters.map(String) : [],
    // Decap saves a date that was cleared as an empty text.
    from: from ? dayOf(from) : '',
    to: to ? dayOf(to) : LAST_DAY,
  };
}

function nameKey(name: string): string {
  return fold(normalizeLine(name));
}

/** The only body that had the symbol's letters on the day and may be meant by the name. */
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
