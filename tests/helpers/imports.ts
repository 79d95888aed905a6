import { dirname, posix } from 'node:path';

/** One import of a file of ours. */
export interface Import {
  file: string;
  line: number;
  text: string;
  target: string;
  isType: boolean;
}

/** Every import of a file of ours, also over several lines, in a frontmatter, a <script> or a stylesheet. */
export function importsOf(file: string, source: string): Import[] {
  const statements =
    /(?:^|\n)[ \t]*(?:(?:import|export)\s([^;'"]*?)\sfrom\s*|import\s*|@import\s+(?:url\()?)['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;
  return [...source.matchAll(statements)].flatMap((match) => {
    const specifier = match[2] ?? match[3] ?? '';
    if (!specifier.startsWith('.')) return [];
    const [clause = ''] = [match[1] ?? ''];
    const named = /^\{([\s\S]*)\}$/.exec(clause.trim())?.[1];
    const isType =
      /^type\s/.test(clause.trim()) ||
      Boolean(
        named
          ?.split(',')
          .filter((name) => name.trim())
          .every((name) => /^\s*type\s/.test(name)),
      );
    return [
      {
        file,
        line: source.slice(0, (match.index ?? 0) + 1).split('\n').length,
        text: match[0].trim().replace(/\s+/g, ' '),
        target: posix.normalize(posix.join(dirname(file), specifier)),
        isType,
      },
    ];
  });
}
