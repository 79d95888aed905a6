import { fold } from '../vietnamese/fold.ts';
import { normalizeLine } from '../vietnamese/normalize.ts';

/** How names of bodies are shortened in running text. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bbtv\b/g, 'ban thuong vu'],
  [/\bbch\b/g, 'ban chap hanh'],
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
  [/\bubkt\b/g, 'uy ban kiem tra'],
  [/\btp\b\.?/g, 'thanh pho'],
  [/\bdang bo tinh\b/g, 'tinh uy'],
  [/\bdang bo thanh pho\b/g, 'thanh uy'],
  [/\bdang bo\b/g, 'dang uy'],
];
/** Bodies that act for a committee and use its letters; the name of the committee follows. */
const ACTING_BODIES = /^(?:ban thuong vu|ban chap hanh|thuong truc)\b ?/;
/** Kinds of places and legal forms of companies, which are often left out of a name. */
const OPTIONAL_WORDS =
  /\b(?:tinh|thanh pho|xa|phuong|dac khu|huyen|quan|thi xa)(?! uy\b)\b|\b(?:co phan|trach nhiem huu han|tnhh|mtv|mot thanh vien)\b/g;
/** Kinds of bodies. Bodies of one kind share letters: the committee of every province is TU. */
const KINDS =
  /^(?:van phong |uy ban kiem tra |ban \S+ )?(?:tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|chi bo|uy ban nhan dan|hoi dong nhan dan|cong ty|so|doan)\b/;

/** The form in which names of bodies are compared: abbreviations written out, without diacritics and optional words. */
export function bodyKey(name: string): string {
  const words = SHORT_FORMS.reduce(
    (text, [short, long]) => text.replace(short, long),
    fold(name).replace(/[^\p{L}\p{N}\s]/gu, ' '),
  );
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ACTING_BODIES, '')
    .replace(OPTIONAL_WORDS, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Whether a name cited in a text is that of a certain body: "Tỉnh ủy Gia Lai", "chi bộ thôn 2", but not
 * "Tỉnh ủy", "cơ quan" or "chúng ta".
 */
export function isNamedBody(cited: string): boolean {
  const key = bodyKey(cited);
  const kind = KINDS.exec(key)?.[0];
  if (kind === undefined) return /^\p{Lu}/u.test(cited) && key !== '';
  const proper = new Set(
    cited
      .split(/\s+/)
      .filter((word) => /^[\p{Lu}\d]/u.test(word))
      .flatMap((word) => bodyKey(word).split(' ')),
  );
  return key
    .slice(kind.length)
    .split(' ')
    .some((word) => word !== '' && proper.has(word));
}

/** Whether two names, as keys, are of bodies of different kinds; false when a kind is not known. */
export function areDifferentKinds(cited: string, own: string): boolean {
  const kind = KINDS.exec(cited)?.[0];
  const ownKind = KINDS.exec(own)?.[0];
  return kind !== undefined && ownKind !== undefined && kind !== ownKind;
}

/**
 * Whether two names, as keys, may be of one body: the cited one is a part of the body's own, or begins
 * with it.
 */
export function mayNameSameBody(cited: string, own: string): boolean {
  return (
    cited === '' ||
    own === '' ||
    ` ${own} `.includes(` ${cited} `) ||
    `${cited} `.startsWith(`${own} `)
  );
}

/** Kinds of places: "xã Thống Nhất" and "phường Thống Nhất" are different places. */
const PLACE_KINDS = ['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'xã', 'phường', 'đặc khu'];

/** Whether two full names may be a long and a short form of one; not when they name different kinds of places. */
export function isSameBody(name: string, other: string): boolean {
  const [own, known] = [bodyKey(name), bodyKey(other)];
  if (own === '' || known === '' || !mayNameSameBody(own, known)) return false;
  const placeKindsIn = (text: string) => {
    const words = ` ${normalizeLine(text).toLocaleLowerCase('vi')} `;
    return PLACE_KINDS.filter((place) => words.includes(` ${place} `));
  };
  const [ownPlaces, knownPlaces] = [placeKindsIn(name), placeKindsIn(other)];
  const isUnstated = ownPlaces.length === 0 || knownPlaces.length === 0;
  return isUnstated || ownPlaces.join() === knownPlaces.join();
}
