import type { Element } from '@xmldom/xmldom';
import { attribute, below, childOf, childrenOf, parseXml } from './xml.ts';

/** Nobody counts further in letters; a file that does wants to keep us busy. */
const LARGEST = 400;

interface Level {
  format: string;
  /** "%1.%2." with the numbers of its levels in place. */
  text: string;
  start: number;
}

/** The numbers Word prints before paragraphs (ECMA-376 part 1, 17.9): they stand in no text. */
export class WordNumbering {
  readonly #levels = new Map<string, Level[]>();
  readonly #counters = new Map<string, number[]>();
  /** The list whose count a list shares. */
  readonly #abstractOf = new Map<string, string>();
  /** Where a list begins its own count: by level. */
  readonly #overrides = new Map<string, Map<number, number>>();

  constructor(xml: string | undefined) {
    const document = parseXml(xml);
    if (!document) return;
    for (const abstract of below(document, 'abstractNum')) {
      const id = attribute(abstract, 'abstractNumId') ?? '';
      this.#levels.set(id, childrenOf(abstract, 'lvl').map(readLevel));
    }
    for (const list of below(document, 'num')) {
      const abstract = attribute(childOf(list, 'abstractNumId'), 'val') ?? '';
      const id = attribute(list, 'numId') ?? '';
      this.#abstractOf.set(id, abstract);
      const starts = childrenOf(list, 'lvlOverride').flatMap((level): [number, number][] => {
        const start = attribute(childOf(level, 'startOverride'), 'val');
        return start === null ? [] : [[Number(attribute(level, 'ilvl') ?? 0), Number(start)]];
      });
      if (starts.length > 0) this.#overrides.set(id, new Map(starts));
    }
  }

  /** The number before the next paragraph of a list; null for bullets and unknown lists. */
  next(properties: Element): string | null {
    const list = attribute(childOf(properties, 'numId'), 'val') ?? '';
    const depth = Number(attribute(childOf(properties, 'ilvl'), 'val') ?? 0);
    const abstract = this.#abstractOf.get(list);
    const levels = abstract === undefined ? undefined : this.#levels.get(abstract);
    const level = levels?.[depth];
    if (!levels || !level || level.format === 'bullet' || level.format === 'none') return null;
    const counters = this.#counters.get(abstract ?? list) ?? [];
    const start = this.#overrides.get(list)?.get(depth);
    this.#overrides.get(list)?.delete(depth);
    counters[depth] = start ?? (counters[depth] ?? level.start - 1) + 1;
    counters.length = depth + 1;
    this.#counters.set(abstract ?? list, counters);
    return level.text.replace(/%(\d)/g, (_place, number: string) => {
      const at = Number(number) - 1;
      const of = levels[at];
      return of ? printNumber(counters[at] ?? of.start, of.format) : '';
    });
  }
}

function readLevel(level: Element): Level {
  return {
    format: attribute(childOf(level, 'numFmt'), 'val') ?? 'decimal',
    text: attribute(childOf(level, 'lvlText'), 'val') ?? '',
    start: Number(attribute(childOf(level, 'start'), 'val') ?? 1),
  };
}

function printNumber(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letter(number);
    case 'upperLetter':
      return letter(number).toUpperCase();
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperRoman':
      return roman(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

/** Word counts a … z, then aa, bb. */
function letter(number: number): string {
  if (number < 1 || number > LARGEST) return String(number);
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

const ROMAN: readonly [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  if (number < 1 || number > LARGEST) return String(number);
  let rest = number;
  let text = '';
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}
