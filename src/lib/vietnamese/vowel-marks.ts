/** Gives the vowels of a word their horn or breve: uo -> ươ, u -> ư, o -> ơ, a -> ă. */
export function horn(letters: string): string | null {
  const start = letters.startsWith('qu') ? 2 : 0;
  const head = letters.slice(0, start);
  const rest = letters.slice(start);
  if (rest.includes('uo')) return head + rest.replace('uo', 'ươ');
  if (rest.includes('ưo')) return head + rest.replace('ưo', 'ươ');
  if (/u[au]/.test(rest)) return head + rest.replace(/u(?=[au])/, 'ư');
  for (const [plain, marked] of [
    ['a', 'ă'],
    ['o', 'ơ'],
    ['u', 'ư'],
  ] as const) {
    const changed = replaceLast(rest, plain, marked);
    if (changed !== null) return head + changed;
  }
  return null;
}

/** The letters with the last `plain` one marked; null when there is none. */
export function replaceLast(letters: string, plain: string, marked: string): string | null {
  const at = letters.lastIndexOf(plain);
  return at < 0 ? null : letters.slice(0, at) + marked + letters.slice(at + 1);
}
