/**
 * Letters of a GIFT text, an escaped one (`\=`) as one token of two characters, so that a search for a sign
 * finds only signs that mean something. Rules: Moodle's question/format/gift/format.php.
 */
export type Tokens = readonly string[];

const ESCAPED = /[\\:#={}~]/g;
const TOKEN = /\\[\\:#={}~n]|[\s\S]/gu;

/** A text as GIFT holds it: signs escaped, line breaks as `\n`. */
export function escapeGift(text: string): string {
  return text.replace(ESCAPED, '\\$&').replaceAll('\n', '\\n');
}

export function tokensOf(text: string): Tokens {
  return text.match(TOKEN) ?? [];
}

/** The text of tokens without escapes, trimmed. */
export function textOf(tokens: Tokens): string {
  return tokens
    .map((token) => {
      if (token.length !== 2 || token[0] !== '\\') return token;
      return token[1] === 'n' ? '\n' : (token[1] ?? '');
    })
    .join('')
    .trim();
}

/** Where a sign of one or more characters stands without being escaped; -1 when nowhere. */
export function find(tokens: Tokens, sign: string, from = 0): number {
  for (let at = from; at + sign.length <= tokens.length; at += 1)
    if ([...sign].every((letter, offset) => tokens[at + offset] === letter)) return at;
  return -1;
}

/** Where a sign stands last. */
export function findLast(tokens: Tokens, sign: string): number {
  let last = -1;
  for (let at = find(tokens, sign); at >= 0; at = find(tokens, sign, at + 1)) last = at;
  return last;
}

/** What stands before and after the first place of a sign; `after` is null when there is none. */
export function cut(tokens: Tokens, sign: string): { before: Tokens; after: Tokens | null } {
  const at = find(tokens, sign);
  if (at < 0) return { before: tokens, after: null };
  return { before: tokens.slice(0, at), after: tokens.slice(at + sign.length) };
}
