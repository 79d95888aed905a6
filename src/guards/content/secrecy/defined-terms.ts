import { isOnlyLevel } from './levels.ts';

/** "**Giải mật** – xóa bỏ độ mật …", "| **hồ sơ** | tập tài liệu về một việc |": a term, then what it means. Spaces are taken whole, or not at all. */
const ENTRY =
  /^(\s*(?:[-+*]\s+)?)(?:[*_]{2}([^*_|\n]{2,60})[*_]{2}\s*[–—:-]|\|(?!\d)\s*(?!\s)([^|\n]{2,60}?)\s*\|)(?=\s*[^\s|]+(?:[^\S\n]+[^\s|]+){3})/u;

/** Fewer entries in a row may be a register, or stamps with what they stand on. */
const FEWEST_ENTRIES = 4;

/**
 * A text without the terms that a glossary in it explains; a stamp there is spoken of. A glossary is a
 * row of entries, each with a term of its own; neither a term in capitals nor a level counts: registers
 * and stamps begin with that.
 */
export function withoutDefinedTerms(text: string): string {
  const lines = text.split('\n');
  for (const run of runsOfEntries(lines)) {
    const terms = new Set(run.map((at) => termOf(lines[at] ?? '').toLocaleLowerCase('vi')));
    if (run.length < FEWEST_ENTRIES || terms.size < run.length) continue;
    for (const at of run) lines[at] = withoutTerm(lines[at] ?? '');
  }
  return lines.join('\n');
}

/** Places of entries that follow each other, empty lines apart. */
function runsOfEntries(lines: readonly string[]): number[][] {
  const runs: number[][] = [[]];
  for (const [at, line] of lines.entries()) {
    if (isEntry(line)) runs.at(-1)?.push(at);
    else if (line.trim() !== '') runs.push([]);
  }
  return runs;
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
