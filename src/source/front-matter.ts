import { readYaml } from './yaml.ts';

/** The closing fence stands alone on its line: a value that ends in `---` must not end the front matter. */
const FENCE = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

export interface ParsedFile {
  data: unknown;
  body: string;
}

/**
 * Splits a Markdown file into its front matter and body, or reads a whole YAML file.
 * @throws YAMLException when the YAML cannot be read, YamlLimitError when it is more than content may hold
 * @throws Error "front-matter" when a Markdown file does not begin with `---`
 */
export function parseFile(text: string, isYaml: boolean): ParsedFile {
  const clean = text.replace(/^\uFEFF/, '');
  if (isYaml) return { data: readYaml(clean), body: '' };
  const match = FENCE.exec(clean);
  if (!match) throw new Error('front-matter');
  return { data: readYaml(match[1] ?? ''), body: clean.slice(match[0].length) };
}
