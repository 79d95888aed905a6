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
/** What acts for a committee signs with its letters. */
const ORGANS = /^(?:ban thuong vu|ban chap hanh|thuong truc)\b ?/;
/** Words between the name of a body and what tells it from its like, often left out. */
const FILLERS =
  /\b(?:tinh|thanh pho|xa|phuong|dac khu|huyen|quan|thi xa)(?! uy\b)\b|\b(?:co phan|trach nhiem huu han|tnhh|mtv|mot thanh vien)\b/g;
/** Bodies of one kind share letters: there are as many TU as provinces. */
const KINDS =
  /^(?:van phong |uy ban kiem tra |ban \S+ )?(?:tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|chi bo|uy ban nhan dan|hoi dong nhan dan|cong ty|so|doan)\b/;

/** The name of a body without what people leave out or write in other words. */
export function bodyKey(name: string): string {
  const words = SHORT_FORMS.reduce(
    (text, [short, long]) => text.replace(short, long),
    fold(name).replace(/[^\p{L}\p{N}\s]/gu, ' '),
  );
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ORGANS, '')
    .replace(FILLERS, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Whether "của …" in a text names one body and not any: "Tỉnh ủy Gia Lai", "chi bộ thôn 2", but not
 * "Tỉnh ủy", "cơ quan" or "chúng ta".
 */
export function isNamedBody(said: string): boolean {
  const key = bodyKey(said);
  const kind = KINDS.exec(key)?.[0];
  if (kind === undefined) return /^\p{Lu}/u.test(said) && key !== '';
  const proper = new Set(
    said
      .split(/\s+/)
      .filter((word) => /^[\p{Lu}\d]/u.test(word))
      .flatMap((word) => bodyKey(word).split(' ')),
  );
  return key
    .slice(kind.length)
    .split(' ')
    .some((word) => word !== '' && proper.has(word));
}

/** Whether two names are of bodies of different kinds, as far as the kinds are known. */
export function areDifferentKinds(said: string, own: string): boolean {
  const kind = KINDS.exec(said)?.[0];
  const ownKind = KINDS.exec(own)?.[0];
  return kind !== undefined && ownKind !== undefined && kind !== ownKind;
}

/** Whether two names may be of one body: one says no more than the beginning, or a part, of the other. */
export function mayNameSameBody(said: string, own: string): boolean {
  return (
    said === '' ||
    own === '' ||
    ` ${own} `.includes(` ${said} `) ||
    `${said} `.startsWith(`${own} `)
  );
}

/** Words for a level of the land: "xã Thống Nhất" and "phường Thống Nhất" are two. */
const PLACES = ['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'xã', 'phường', 'đặc khu'];

/** Whether two full names may be a long and a short form of one; names that differ in level are not. */
export function isSameBody(name: string, other: string): boolean {
  const [own, known] = [bodyKey(name), bodyKey(other)];
  if (own === '' || known === '' || !mayNameSameBody(own, known)) return false;
  const placesIn = (text: string) => {
    const words = ` ${normalizeLine(text).toLocaleLowerCase('vi')} `;
    return PLACES.filter((place) => words.includes(` ${place} `));
  };
  const [ownPlaces, knownPlaces] = [placesIn(name), placesIn(other)];
  const isSilent = ownPlaces.length === 0 || knownPlaces.length === 0;
  return isSilent || ownPlaces.join() === knownPlaces.join();
}
