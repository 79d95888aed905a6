import { isOnlyLevel } from './levels.ts';

/** "**Giải mật** – xóa bỏ độ mật …", "| **hồ sơ** | tập tài liệu về một việc |": a term, then what it means. */
const ENTRY =
  /^(\s*(?:[-+*]\s+)?)(?:[*_]{2}([^*_|\n]{2,60})[*_]{2}\s*[–—:-]|\|\s*(?!\d)([^|\n]{2,60}?)\s*\|)(?=\s*[^\s|]+(?:[^\S\n]+[^\s|]+){3})/u;

/**
 * A text without the terms that a glossary in it explains; a stamp there is spoken of. One bold word
 * before a dash may be a stamp, so that an entry counts only with another one beside it, and neither a
 * term in capitals nor a level does: registers may begin with that.
 */
export function withoutDefinedTerms(text: string): string {
  const lines = text.split('\n');
  const printed = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  const entries = new Set(printed.filter((at) => isEntry(lines[at] ?? '')));
  const isGlossary = (place: number) =>
    [printed[place - 1], printed[place + 1]].some((at) => at !== undefined && entries.has(at));
  for (const [place, at] of printed.entries())
    if (entries.has(at) && isGlossary(place)) lines[at] = withoutTerm(lines[at] ?? '');
  return lines.join('\n');
}

function isEntry(line: string): boolean {
  const term = termOf(line);
  return term !== '' && term !== term.toLocaleUpperCase('vi') && !isOnlyLevel(term);
}

function withoutTerm(line: string): string {
  return line.replace(termOf(line), 'Thuật ngữ');
}

function termOf(line: string): string {
  const [, , bold, cell] = ENTRY.exec(line) ?? [];
  return (bold ?? cell ?? '').replace(/[*_]/g, '').trim();
}
