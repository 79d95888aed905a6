/** "Điều 5", "điều 5, 6 và 7", "Điều 5 đến Điều 8"; a number may bear a letter ("Điều 5a"). */
const ARTICLES =
  /(?<!\p{L})điều\s+(\d+[a-zđ]?(?:\s*(?:,|;|và|-|–|đến)\s*(?:điều\s+)?\d+[a-zđ]?(?![\p{L}\d/]|-\p{L}))*)/giu;
/** No rule has so many articles; a larger range is a mistake. */
const MAX_RANGE = 500;

/** Numbers of the articles that a text names, in small letters: "khoản 1 Điều 5, Điều 7a" -> 5, 7a. */
export function articlesNamed(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, list = ''] of text.normalize('NFC').matchAll(ARTICLES)) {
    const parts = list.toLocaleLowerCase('vi').match(/\d+[a-zđ]?|đến|-|–/gu) ?? [];
    parts.forEach((part, at) => {
      if (/^\d/.test(part)) found.add(part);
      else for (const number of between(parts[at - 1], parts[at + 1])) found.add(String(number));
    });
  }
  return found;
}

function between(from = '', to = ''): number[] {
  const [first, last] = [Number.parseInt(from, 10), Number.parseInt(to, 10)];
  const count = Math.min(last - first - 1, MAX_RANGE);
  return Array.from({ length: Math.max(0, count) }, (_, at) => first + 1 + at);
}
