import { HEADINGS_FIELD } from '../headings-field.ts';
import { type IndexedPage, type IndexedWord, readChunk } from './files.ts';
import { type IndexOutline, pieceFile } from './outline.ts';

/** Where an index word stands on one page, counted in words of the index. */
export interface Posting {
  positions: number[];
  isInHeading: boolean;
}

/** Pages that hold an index word, by their number. */
export type PostingList = ReadonlyMap<number, Posting>;

/**
 * Looks words up in an index that Pagefind wrote. Pagefind's own script answers with what it happens
 * to have loaded: of a beginning it reads one piece only, and a word nobody wrote it cuts until
 * somebody did, so that the answer for one page depends on the words of others. Here it does not:
 * a page answers alike in whatever index it stands.
 */
export class IndexReader {
  readonly #pieces: readonly string[];
  readonly #load: (file: string) => Promise<Uint8Array>;
  readonly #loaded = new Map<string, Promise<IndexedWord[]>>();
  /** Stands before places in headings; null where no page has any. */
  readonly #headings: number | null;

  /** @param load gives an unpacked `.pf_index` file */
  constructor({ pieces, fields }: IndexOutline, load: (file: string) => Promise<Uint8Array>) {
    this.#pieces = pieces;
    this.#load = load;
    const field = fields.indexOf(HEADINGS_FIELD);
    this.#headings = field < 0 ? null : -1 - field;
  }

  /**
   * Pages that hold a word which begins with the token.
   * @param isExact diacritics as typed, else without regard to them
   * @throws when a piece of the index cannot be loaded: no answer is not an empty one
   */
  async find(token: string, isExact: boolean): Promise<Map<number, Posting>> {
    const typed = token.toLowerCase();
    const plain = typed.normalize('NFD').replace(/\p{M}/gu, '');
    const pieces = await Promise.all(this.#piecesOf(plain).map((file) => this.#piece(file)));
    const found = new Map<number, Posting>();
    for (const [word, pages, variants] of pieces.flat()) {
      if (!word.startsWith(plain)) continue;
      for (const [form, held] of [[word, pages] as const, ...variants])
        if (!isExact || form.startsWith(typed)) this.#add(held, found);
    }
    for (const posting of found.values())
      posting.positions = [...new Set(posting.positions)].sort((left, right) => left - right);
    return found;
  }

  /** Files of the pieces that may hold words with this beginning. */
  #piecesOf(plain: string): string[] {
    return this.#pieces.flatMap((from, at) => {
      const next = this.#pieces[at + 1];
      const isBefore = next !== undefined && next <= plain;
      return !isBefore && (from <= plain || from.startsWith(plain)) ? [pieceFile(at)] : [];
    });
  }

  #piece(file: string): Promise<IndexedWord[]> {
    let piece = this.#loaded.get(file);
    if (!piece) {
      piece = this.#load(file).then(readChunk);
      this.#loaded.set(file, piece);
      piece.catch(() => this.#loaded.delete(file));
    }
    return piece;
  }

  #add(pages: readonly IndexedPage[], found: Map<number, Posting>): void {
    let page = 0;
    for (const [step, places, fields] of pages) {
      page += step;
      const posting = found.get(page) ?? { positions: [], isInHeading: false };
      found.set(page, posting);
      // Places count from the one before; a negative number changes the weight and starts at 0.
      let place = 0;
      for (const number of places) {
        place = number < 0 ? 0 : place + number;
        if (number >= 0) posting.positions.push(place);
      }
      posting.isInHeading ||= this.#headings !== null && fields.includes(this.#headings);
    }
  }
}
