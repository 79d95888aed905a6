import type { Editor, Fields } from './fields/field.ts';

/** A key of front matter with what stands before and after it: "  - title: …". */
const KEY = /^(\s*(?:- )?)([A-Za-z]\w*):(.*)$/;
/** What begins a text over several lines. */
const LONG_TEXT = /^\s[|>][-+\d]*\s*$/;

interface Level {
  indent: number;
  fields: Fields;
}

/**
 * An entry as a file, with the keys of its front matter as the labels of its form and choices by their
 * names: "issuer: ban-bi-thu" -> "Cơ quan ban hành: ban-bi-thu". Everything else stays, line by line.
 */
export function labelledText(fields: Fields, raw: string): string {
  const lines = raw.split('\n');
  const isFenced = lines[0]?.trim() === '---';
  const end = isFenced ? lines.findIndex((line, index) => index > 0 && line.trim() === '---') : -1;
  const head = isFenced ? lines.slice(1, end < 0 ? undefined : end) : lines;
  const body = end < 0 ? [] : lines.slice(end + 1);
  return [...labelledLines(fields, head), ...body].join('\n').trim();
}

function labelledLines(fields: Fields, lines: readonly string[]): string[] {
  let levels: Level[] = [{ indent: 0, fields }];
  // Lines below this one that are further in are its text.
  let textIndent: number | null = null;
  return lines.map((line) => {
    const indent = line.search(/\S/);
    if (textIndent !== null && (indent > textIndent || indent < 0)) return line;
    textIndent = null;
    const [, before = '', key = '', after = ''] = KEY.exec(line) ?? [];
    if (key === '') return line;
    levels = levels.filter((level) => level.indent <= before.length);
    const editor = levels.at(-1)?.fields[key]?.editor;
    if (LONG_TEXT.test(after)) textIndent = indent;
    if (!editor) return line;
    if (editor.kind === 'group' || editor.kind === 'list')
      levels = [...levels, { indent: before.length + 1, fields: editor.fields }];
    return `${before}${editor.label}:${valueWords(editor, after)}`;
  });
}

function valueWords(editor: Editor, written: string): string {
  if (editor.kind !== 'choice') return written;
  const label = editor.options.find(({ value }) => value === written.trim())?.label;
  return label ? ` ${label}` : written;
}
