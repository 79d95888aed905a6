import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Compressed bytes of every script a built page loads, with what these import, by file. */
export function scriptsOf(root: string, page: string): Map<string, number> {
  const html = readFileSync(join(root, page, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/src="(\/_a\/[^"]*\.js)"/g)].map(([, file]) => file ?? '');
  const found = new Map<string, number>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    const code = readFileSync(join(root, file), 'utf8');
    found.set(file, gzipSync(code).length);
    for (const [, name] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']*\.js)["']/g))
      waiting.push(`/_a/${name}`);
  }
  return found;
}
