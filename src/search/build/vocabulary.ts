/** Names by their number, each once: lists of numbers take little room where lists of names do not. */
export class Vocabulary {
  readonly names: string[];
  readonly #numbers: Map<string, number>;
  readonly #pairs = new Map<string, Map<string, number>>();

  constructor(names: readonly string[] = []) {
    this.names = [...names];
    this.#numbers = new Map(this.names.map((name, number) => [name, number]));
  }

  /** The number of a name, which is taken in when it is new. */
  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.length;
    this.names.push(name);
    this.#numbers.set(name, number);
    return number;
  }

  /** The number of two words as one name; quicker than to write the name first. */
  pair(first: string, second: string): number {
    let seconds = this.#pairs.get(first);
    if (!seconds) {
      seconds = new Map();
      this.#pairs.set(first, seconds);
    }
    let number = seconds.get(second);
    if (number === undefined) {
      number = this.number(`${first} ${second}`);
      seconds.set(second, number);
    }
    return number;
  }

  numbers(names: Iterable<string>): Uint32Array {
    return Uint32Array.from(names, (name) => this.number(name));
  }
}

/** On how many of some pages each name stands, by its number. */
export function countPages(pages: Iterable<Uint32Array>, names: number): Uint32Array {
  const counts = new Uint32Array(names);
  for (const numbers of pages)
    for (const number of numbers) counts[number] = at(counts, number) + 1;
  return counts;
}

function at(counts: Uint32Array, number: number): number {
  return counts[number] ?? 0;
}
