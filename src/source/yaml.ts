import { constructFromEvents, parseEvents, YAMLException } from 'js-yaml';

/** The form of an entry nests a handful of levels; no entry's fields are longer than a book's chapter. */
export const MAX_YAML_DEPTH = 20;
export const MAX_YAML_LENGTH = 256 * 1024;

export type YamlLimit = 'alias' | 'depth' | 'length';

/** YAML that nobody may write into content, with its first line (from 0). */
export class YamlLimitError extends Error {
  readonly limit: YamlLimit;
  readonly line: number;

  constructor(limit: YamlLimit, line: number) {
    super(limit);
    this.limit = limit;
    this.line = line;
  }
}

/**
 * Reads one YAML document of content. Anchors and aliases are refused: a few kilobytes of them unfold to
 * gigabytes, and no form writes them. Depth and length are limited for the same reason.
 * @returns `{}` for a document that says nothing
 * @throws YAMLException when it is no YAML, YamlLimitError when it is more than content may hold
 */
export function readYaml(text: string): unknown {
  if (text.length > MAX_YAML_LENGTH) throw new YamlLimitError('length', 0);
  const events = eventsOf(text);
  for (const event of events) {
    if ('anchorStart' in event && event.anchorStart >= 0)
      throw new YamlLimitError('alias', lineAt(text, event.anchorStart));
  }
  const documents = constructFromEvents(events, { source: text, maxAliases: 0 });
  if (documents.length !== 1) throw new YAMLException('expected a single document');
  return documents[0] ?? {};
}

function eventsOf(text: string) {
  try {
    return parseEvents(text, { maxDepth: MAX_YAML_DEPTH });
  } catch (error) {
    if (error instanceof YAMLException && /maxDepth/.test(error.reason ?? ''))
      throw new YamlLimitError('depth', error.mark?.line ?? 0);
    throw error;
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}
