import type { Element } from '@xmldom/xmldom';
import { printNumber } from './print-number.ts';
import { attribute, below, childOf, childrenOf, parseXml } from './xml.ts';

interface Level {
  format: string;
  /** What is printed, "%1.%2.": each %n stands for the number of level n. */
  text: string;
  start: number;
}

/** The numbers that Word prints before paragraphs and that no text holds (ECMA-376 part 1, 17.9). */
export class WordNumbering {
  readonly #levels = new Map<string, Level[]>();
  readonly #counters = new Map<string, number[]>();
  /** The abstract list whose count a list shares, by list. */
  readonly #abstractOf = new Map<string, string>();
  /** Numbers at which a list begins a count of its own, by list and level. */
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
