import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { PAGE_READS, type PageReads } from '../source/content-state.ts';

/**
 * Records what pages read, so that after a change only those are rendered again that read something
 * else now. A page reads keys: a file, all entries of a type, the day, or the answer of a lookup. What
 * {@link shared} work reads counts as read by everybody who asks for its result: coarse, but nothing can
 * be forgotten. A {@link lookup} is fine: its reader depends on its answer only.
 */
const scope = new AsyncLocalStorage<Set<string>>();

/** Key of the day in Viet Nam. */
export const DAY = 'day:';
/** Key of the month in Viet Nam. */
export const MONTH = 'month:';
/** Key of a file below the content folder. */
export const fileKey = (path: string) => `file:${path}`;
/** Key of all published entries of a content type. */
export const entriesKey = (collection: string) => `entries:${collection}`;

/** Says that whoever is being rendered or worked out depends on a key. */
export function noteRead(key: string): void {
  scope.getStore()?.add(key);
}

/** Gives the present fingerprint of a key of one kind, the part after the colon being its argument. */
type Fingerprinter = (argument: string) => string | Promise<string>;
const kinds = new Map<string, Fingerprinter>();

/** Says how keys that begin with "KIND:" are answered. */
export function defineKind(kind: string, fingerprint: Fingerprinter): void {
  kinds.set(kind, fingerprint);
}

/** Something worked out from the content, with the fingerprints of what it read. */
interface Made<T> {
  value: T;
  reads: ReadonlyMap<string, string>;
}

let currentState: () => object = () => scope;
/** Names the state of the content; whatever was worked out is looked at again when it is another object. */
export function defineState(state: () => object): void {
  currentState = state;
}

/** Keeps a value until something it read has changed. */
class Cell<T> {
  #made: Promise<Made<T>> | null = null;
  #checkedFor: object | null = null;
  readonly #make: () => Promise<T>;

  constructor(make: () => Promise<T>) {
    this.#make = make;
  }

  get(): Promise<Made<T>> {
    const state = currentState();
    if (!this.#made || this.#checkedFor !== state) {
      this.#checkedFor = state;
      this.#made = this.#renew(this.#made);
      // A fault is told to who asked and not remembered.
      this.#made.catch(() => {
        this.#made = null;
      });
    }
    return this.#made;
  }

  async #renew(last: Promise<Made<T>> | null): Promise<Made<T>> {
    const known = await last?.catch(() => null);
    if (known && (await areUnchanged(known.reads))) return known;
    const keys = new Set<string>();
    const value = await scope.run(keys, this.#make);
    const reads = new Map<string, string>();
    for (const key of keys) reads.set(key, await fingerprint(key));
    return { value, reads };
  }
}

async function areUnchanged(reads: ReadonlyMap<string, string>): Promise<boolean> {
  for (const [key, known] of reads) if ((await fingerprint(key)) !== known) return false;
  return true;
}

async function fingerprint(key: string): Promise<string> {
  const colon = key.indexOf(':');
  const answer = kinds.get(key.slice(0, colon));
  // A key of older code: whoever read it is rendered again.
  if (!answer) return 'unknown';
  return scope.run(new Set(), async () => answer(key.slice(colon + 1)));
}

/** Work that many pages share, done once for each state of the content; its readers read what it read. */
export function shared<T>(make: () => Promise<T>): () => Promise<T> {
  const cell = new Cell(make);
  return async () => {
    const { value, reads } = await cell.get();
    for (const key of reads.keys()) noteRead(key);
    return value;
  };
}

/**
 * Questions about the content whose readers depend on the answers they got, and on nothing else.
 * @param name unique among lookups; stands in the records of pages
 * @param prepare makes what answers; an answer must follow from what `prepare` has read
 */
export function lookup<T>(
  name: string,
  prepare: () => Promise<(argument: string) => T>,
): () => Promise<(argument: string) => T> {
  const cell = new Cell(prepare);
  /** Fingerprints of answers, for as long as they come from the same preparation. */
  const answers = new WeakMap<object, Map<string, string>>();
  defineKind(name, async (argument) => {
    const { value: ask } = await cell.get();
    const known = answers.get(ask) ?? new Map<string, string>();
    answers.set(ask, known);
    const answer = known.get(argument) ?? fingerprintOf(ask(argument));
    known.set(argument, answer);
    return answer;
  });
  return async () => {
    const { value: ask } = await cell.get();
    return (argument) => {
      noteRead(`${name}:${argument}`);
      return ask(argument);
    };
  };
}

const ids = new WeakMap<object, string>();
const hashes = new WeakMap<object, string>();

/** Gives an object an identity of its own: it counts by this text instead of by what it holds. */
export function identify(object: object, id: string): void {
  ids.set(object, id);
}

/**
 * A text that is equal for equal values of plain objects, maps, sets and dates. Objects are taken as
 * never changed.
 */
export function fingerprintOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return `${typeof value}:${String(value)}`;
  const known = ids.get(value) ?? hashes.get(value);
  if (known !== undefined) return known;
  const hash = createHash('sha1').update(partsOf(value).join('\n')).digest('base64url');
  hashes.set(value, hash);
  return hash;
}

function partsOf(value: object): string[] {
  if (value instanceof Date) return [`date ${value.getTime()}`];
  if (value instanceof Map)
    return ['map', ...[...value].flatMap((pair) => pair.map(fingerprintOf))];
  if (value instanceof Set || Array.isArray(value))
    return ['list', ...[...value].map(fingerprintOf)];
  return Object.entries(value).flatMap(([key, part]) => [key, fingerprintOf(part)]);
}

const reads: PageReads = {
  record: async (work) => {
    const keys = new Set<string>();
    const value = await scope.run(keys, work);
    return { value, keys: [...keys] };
  },
  fingerprint,
  fingerprintOf,
};
(globalThis as { [PAGE_READS]?: PageReads })[PAGE_READS] = reads;
