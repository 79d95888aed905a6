import { mdxToMdast } from 'satteri';
import { mediaPath } from '../blocks/read-block.ts';
import { errorText } from '../lib/error-text.ts';

/** The only components a lesson in MDX may use, with the attributes each must have. */
export const mdxComponents: Record<string, readonly string[]> = {
  Hop: ['tieuDe'],
  VanBan: ['ma'],
  CauHoi: ['ma'],
};

interface Node {
  type: string;
  name?: string | null;
  value?: unknown;
  url?: string;
  alt?: string | null;
  children?: Node[];
  attributes?: { type: string; name?: string; value?: unknown }[];
}

/** A component that an MDX body uses. */
export interface MdxUse {
  name: string;
  attributes: Record<string, string>;
}

/**
 * Reads an MDX body without running it. MDX is code: an import, an export or a `{}` expression runs
 * at build time, so anything but Markdown and the listed components with plain strings is refused.
 */
export function readMdx(body: string): {
  uses: MdxUse[];
  refused: string[];
  links: string[];
  images: { src: string; alt: string }[];
} {
  const uses: MdxUse[] = [];
  const refused: string[] = [];
  const links: string[] = [];
  const images: { src: string; alt: string }[] = [];
  const visit = (node: Node) => {
    if (node.type === 'mdxjsEsm' || node.type.endsWith('Expression'))
      refused.push(String(node.value ?? node.type));
    if (node.type === 'html') refused.push(String(node.value));
    if (node.type.startsWith('mdxJsx')) check(node);
    if (node.type === 'image') images.push({ src: mediaPath(node.url ?? ''), alt: node.alt ?? '' });
    else if (node.type === 'imageReference') refused.push('![][…]');
    else if (typeof node.url === 'string') links.push(node.url);
    for (const child of node.children ?? []) visit(child);
  };
  const check = (node: Node) => {
    const name = node.name ?? '<>';
    const allowed = Object.hasOwn(mdxComponents, name) ? mdxComponents[name] : undefined;
    if (!allowed) {
      refused.push(`<${name}>`);
      return;
    }
    const attributes: Record<string, string> = {};
    for (const attribute of node.attributes ?? []) {
      const key = attribute.name ?? '{…}';
      if (
        attribute.type !== 'mdxJsxAttribute' ||
        typeof attribute.value !== 'string' ||
        !allowed.includes(key)
      ) {
        refused.push(`<${name} ${key}>`);
      } else {
        attributes[key] = attribute.value;
      }
    }
    for (const key of allowed) if (!attributes[key]?.trim()) refused.push(`<${name} ${key}="">`);
    uses.push({ name, attributes });
  };
  try {
    visit(mdxToMdast(body, { features: { frontmatter: false }, position: false }) as Node);
  } catch (error) {
    // Of the parser's English message only the line and column are of use to an editor.
    refused.push(placeOf(error));
  }
  return { uses, refused, links, images };
}

function placeOf(error: unknown): string {
  const message = errorText(error);
  return /\d+:\d+/.exec(message)?.[0] ?? '< >';
}
