import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './build-site.ts';
import type { Pasted } from './paste-page.ts';

/** One paste with what is right for it; a file of tests/fixtures/paste/cases. */
export interface PasteCase {
  name: string;
  title: string;
  kind: 'html' | 'plain';
  source: string;
  /** The clean text, the pictures, what the person is told and which lines are offered for removal. */
  expected: string;
}

export const CASES = join(ROOT, 'tests/fixtures/paste/cases');

export function pasteCases(): PasteCase[] {
  return readdirSync(CASES)
    .sort()
    .map((file) => {
      const text = readFileSync(join(CASES, file), 'utf8');
      const [, title = '', kind, source = '', expected = ''] =
        /^([^\n]*)\n=== pastes ?(\w*)\n([\s\S]*?)\n(?:=== gives\n([\s\S]*))?$/.exec(text) ?? [];
      const isPlain = kind === 'plain';
      return {
        name: file.replace(/\.paste$/, ''),
        title,
        kind: isPlain ? 'plain' : 'html',
        source,
        expected,
      };
    });
}

/** A result in the form of the files: one block a line. */
export function resultText({ clean, notes }: Pasted): string {
  const blocks = clean.html
    .replace(/>\s+</g, (gap, at: number) => (isBetweenBlocks(clean.html, at, gap) ? '><' : gap))
    .replace(/(?=<(?:p|h\d|ul|ol|li|table|tr|blockquote|pre|hr)[ >])/g, '\n')
    .replace(/\uE000(\d+)\uE001/g, (_marker, index: string) => `[picture ${Number(index) + 1}]`)
    .trim();
  const pictures = clean.pictures.map(
    ({ alt, caption }, index) => `${index + 1}: "${alt}" / "${caption}"`,
  );
  return [
    blocks,
    ...section('pictures', pictures),
    ...section('tells', notes),
    ...section(
      'offers to remove',
      clean.debris.map(({ text }) => text),
    ),
  ].join('\n');
}

function section(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`=== ${name}`, ...lines];
}

const INLINE = /<\/?(?:a|strong|em|s|code)\b[^>]*>$/;

/** Space between inline elements is a space of the text. */
function isBetweenBlocks(html: string, at: number, gap: string): boolean {
  const before = html.slice(0, at + 1);
  const after = html.slice(at + gap.length - 1);
  return !(INLINE.test(before) && /^<\/?(?:a|strong|em|s|code)\b/.test(after));
}
