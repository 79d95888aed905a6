import { markdownToHtml } from 'satteri';
import { normalizeText } from '../lib/vietnamese/normalize.ts';
import type { Block } from './blocks.ts';
import {
  BLOCK_CLOSE,
  BLOCK_OPEN,
  blockPlugin,
  type Gathered,
  htmlPlugin,
  imagePlugin,
} from './plugins.ts';

export interface RenderedBody {
  /** HTML strings and blocks in reading order; joined they are the whole body. */
  parts: (string | Block)[];
  headings: Gathered['headings'];
  problems: Gathered['problems'];
}

export interface RenderOptions {
  resolveLink?: (href: string) => string;
  /** Told every link of the text as written, allowed or not. */
  onLink?: (href: string) => void;
  /** Words that Markdown itself needs, in the reader's language. */
  labels: { table: string; footnotes: string; backToText: string };
}

const MARKERS = new RegExp(`${BLOCK_OPEN}(\\d+)${BLOCK_CLOSE}`, 'u');
const MARKER_CHARACTERS = new RegExp(`[${BLOCK_OPEN}${BLOCK_CLOSE}]`, 'gu');

/**
 * Renders an entry's Markdown. Raw HTML comes out as visible text, links with other schemes than
 * web, mail and phone lose their address, and only the closed set of blocks is understood.
 */
export function renderBody(markdown: string, options: RenderOptions): RenderedBody {
  const { labels, resolveLink = (href) => href, onLink } = options;
  const gathered: Gathered = { blocks: [], headings: [], problems: [] };
  const { html } = markdownToHtml(normalizeText(markdown).replace(MARKER_CHARACTERS, ''), {
    features: {
      frontmatter: false,
      directive: true,
      gfm: { footnotes: { label: labels.footnotes, backLabel: labels.backToText } },
    },
    mdastPlugins: [blockPlugin(gathered)],
    hastPlugins: [
      imagePlugin(gathered),
      htmlPlugin(gathered, { resolveLink, onLink, tableLabel: labels.table }),
    ],
  });
  return {
    parts: splitAtBlocks(html, gathered.blocks),
    headings: gathered.headings,
    problems: gathered.problems,
  };
}

function splitAtBlocks(html: string, blocks: Block[]): (string | Block)[] {
  return html
    .split(MARKERS)
    .map((piece, index) => (index % 2 === 1 ? (blocks[Number(piece)] ?? '') : piece))
    .filter((part) => part !== '');
}
