/** One string of nginx: what it does with a backslash stays out, what it does with a variable is wanted. */
export function quoted(text: string): string {
  return `"${text.replaceAll('\\\\', '\\\\\\\\').replaceAll('"', '\\"')}"`;
}

/** A variable that is looked up by another one: the first pattern that fits counts. */
export function map(
  source: string,
  name: string,
  rows: readonly (readonly [pattern: string, value: string])[],
  otherwise = '',
): string {
  const lines = rows.map(([pattern, value]) => `  ${quoted(pattern)} ${quoted(value)};`);
  return `map ${quoted(source)} $${name} {\n${lines.join('\n')}\n  default ${quoted(otherwise)};\n}`;
}

/** A block with its lines indented. */
export function block(head: string, ...lines: string[]): string {
  const body = lines.flatMap((line) => line.split('\n')).map((line) => (line ? `  ${line}` : line));
  return `${head} {\n${body.join('\n')}\n}`;
}
