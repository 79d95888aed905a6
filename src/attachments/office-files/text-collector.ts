import type { FilePlace, FileText } from '../reading.ts';

/** Gathers the texts of a file, one for each place, in the order of the file. */
export class TextCollector {
  readonly #texts = new Map<string, { place: FilePlace; pieces: string[] }>();
  readonly #whole: FileText[] = [];

  /** Adds to the text of a place; pieces follow each other without a space. */
  add(place: FilePlace, text: string): void {
    if (text === '') return;
    const key = `${place.kind} ${place.at ?? ''}`;
    const known = this.#texts.get(key) ?? { place, pieces: [] };
    known.pieces.push(text);
    this.#texts.set(key, known);
  }

  /** Adds a line of its own. */
  line(place: FilePlace, text: string): void {
    const line = text.trim();
    if (line !== '') this.add(place, `\n${line}\n`);
  }

  /** Adds a text that is whole already. */
  whole(text: FileText): void {
    if (text.text.trim() !== '') this.#whole.push(text);
  }

  /** Everything, in NFC; line ends between pieces are one. */
  texts(): FileText[] {
    const gathered = [...this.#texts.values()].map(({ place, pieces }) => ({
      place,
      text: pieces
        .join('')
        .normalize('NFC')
        .replace(/\n{2,}/g, '\n')
        .trim(),
    }));
    const own = gathered.filter(({ text }) => text !== '').map(withLiterals);
    // What is read first says where a text stands that is in two places.
    const isTable = ({ place }: FileText) => place.kind === 'table';
    const first = this.#whole.filter((one) => !isTable(one));
    return [...first, ...own, ...this.#whole.filter(isTable)];
  }
}

/** The texts in quotation marks of instructions and formulas, on lines of their own. */
function withLiterals({ place, text }: FileText): FileText {
  if (place.kind !== 'fieldCode') return { place, text };
  const literals = [...text.matchAll(/"([^"\n]*)"/g)].map(([, literal = '']) => literal);
  return { place, text: [text, ...literals].join('\n') };
}

/** Fewer letters in a file with pictures mean pictures of pages. */
const SCAN_LETTERS = 20;

/** Whether a file shows hardly a word. */
export function isWordless(texts: readonly FileText[]): boolean {
  const shown = texts.filter(
    ({ place }) => !/^(?:property|fieldCode|description)$/.test(place.kind),
  );
  const letters = shown.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  return letters < SCAN_LETTERS;
}
