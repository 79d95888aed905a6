import { RefusedFile } from '../reading.ts';

/** Values of PDF as they are written (ISO 32000-2, 7.3); names without their escapes, strings as bytes. */
export type PdfValue =
  | { type: 'name'; name: string }
  | { type: 'string'; bytes: Buffer }
  | { type: 'ref'; id: string }
  | { type: 'dict'; entries: Map<string, PdfValue> }
  | { type: 'array'; items: PdfValue[] }
  | { type: 'other'; text: string };

const MAX_DEPTH = 60;
const SPACE = /[\0\t\n\f\r ]/;
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/;

/** Reads values one after the other out of a text of bytes (latin1). */
export class PdfReader {
  readonly #text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  skipSpace(): void {
    for (; this.at < this.#text.length; this.at += 1) {
      const letter = this.#text[this.at] ?? '';
      if (letter === '%')
        while (this.at < this.#text.length && !/[\r\n]/.test(this.#text[this.at] ?? ''))
          this.at += 1;
      else if (!SPACE.test(letter)) return;
    }
  }

  /** The next value. @throws Error where none begins, RefusedFile where they nest too deep */
  value(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) throw new RefusedFile('bomb', 'depth');
    this.skipSpace();
    const letter = this.#text[this.at] ?? '';
    const isDict = this.#text.startsWith('<<', this.at);
    if (isDict) return this.#dict(depth);
    if (letter === '<') return this.#hex();
    if (letter === '(') return this.#literal();
    if (letter === '[') return this.#array(depth);
    if (letter === '/') return { type: 'name', name: this.#name() };
    const word = this.#word();
    if (word === '') throw new Error('value');
    return this.#reference(word) ?? { type: 'other', text: word };
  }

  #word(): string {
    const start = this.at;
    while (this.at < this.#text.length && !DELIMITER.test(this.#text[this.at] ?? '')) this.at += 1;
    return this.#text.slice(start, this.at);
  }

  /** "12 0 R"; numbers that no R follows are numbers. */
  #reference(word: string): PdfValue | null {
    if (!/^\d+$/.test(word)) return null;
    const after = this.at;
    this.skipSpace();
    const generation = this.#word();
    if (/^\d+$/.test(generation)) {
      this.skipSpace();
      if (this.#word() === 'R') return { type: 'ref', id: `${Number(word)} ${Number(generation)}` };
    }
    this.at = after;
    return null;
  }

  #name(): string {
    this.at += 1;
    return this.#word().replace(/#([\da-f]{2})/gi, (_all, hex) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
  }

  #dict(depth: number): PdfValue {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipSpace();
      if (this.#text.startsWith('>>', this.at)) break;
      if (this.#text[this.at] !== '/') throw new Error('key');
      const key = this.#name();
      const value = this.value(depth + 1);
      // Written twice, readers differ in which they take: both are looked at.
      entries.set(entries.has(key) ? `${key}\0${entries.size}` : key, value);
    }
    this.at += 2;
    return { type: 'dict', entries };
  }

  #array(depth: number): PdfValue {
    this.at += 1;
    const items: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.#text[this.at] === ']') break;
      items.push(this.value(depth + 1));
    }
    this.at += 1;
    return { type: 'array', items };
  }

  #hex(): PdfValue {
    const end = this.#text.indexOf('>', this.at);
    if (end < 0) throw new Error('string');
    const digits = this.#text.slice(this.at + 1, end).replace(/[^\da-f]/gi, '');
    this.at = end + 1;
    return { type: 'string', bytes: Buffer.from(digits + (digits.length % 2 ? '0' : ''), 'hex') };
  }

  #literal(): PdfValue {
    const bytes: number[] = [];
    let open = 0;
    for (; this.at < this.#text.length; this.at += 1) {
      const letter = this.#text[this.at] ?? '';
      if (letter === '\\') this.#escape(bytes);
      else {
        if (letter === '(') open += 1;
        if (letter === ')') open -= 1;
        if (open === 0) break;
        if (open > 1 || letter !== '(' || bytes.length > 0) bytes.push(letter.charCodeAt(0));
        else if (open === 1 && letter === '(' && bytes.length === 0) continue;
      }
    }
    if (open !== 0) throw new Error('string');
    this.at += 1;
    return { type: 'string', bytes: Buffer.from(bytes) };
  }

  #escape(bytes: number[]): void {
    const rest = this.#text.slice(this.at + 1, this.at + 4);
    const octal = /^[0-7]{1,3}/.exec(rest)?.[0];
    if (octal) {
      bytes.push(parseInt(octal, 8) & 0xff);
      this.at += octal.length;
      return;
    }
    const letter = rest[0] ?? '';
    const known = { n: 10, r: 13, t: 9, b: 8, f: 12 }[letter];
    if (known !== undefined) bytes.push(known);
    else if (!/[\r\n]/.test(letter) && letter !== '') bytes.push(letter.charCodeAt(0));
    this.at += rest.startsWith('\r\n') ? 2 : 1;
  }
}

/** A text string in letters: UTF-16 or UTF-8 with its mark, else by bytes (ISO 32000-2, 7.9.2.2). */
export function textOfString(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
    return Buffer.from(even).swap16().toString('utf16le');
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return bytes.subarray(3).toString('utf8');
  return bytes.toString('latin1');
}
