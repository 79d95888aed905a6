import { markdownToHtml } from 'satteri';
import type { Embed } from '../blocks/block.ts';
import { renderBlock } from '../blocks/read-block.ts';
import type { CitationResolver } from '../lib/party/cited-text.ts';
import { normalizeText } from '../lib/vietnamese/normalize.ts';
import { blockPlugin } from './block-plugin.ts';
import { clauseId, clausePlugin } from './clause-plugin.ts';
import { htmlPlugin, imagePlugin } from './html-plugin.ts';
import {
  type ExtractedPart,
  newRenderState,
  placeholderPattern,
  type RenderState,
} from './render-state.ts';
import { linkStatePlugin, symbolPlugin } from './symbol-plugin.ts';

export interface RenderedBody {
  /** HTML strings and extracted parts, in reading order. */
  parts: (string | ExtractedPart)[];
  headings: RenderState['headings'];
  problems: RenderState['problems'];
}

/** For renderings that no reader sees. */
export const NO_LABELS = { table: '', footnotes: '', backToText: '' };

export interface RenderOptions {
  resolveLink?: (href: string) => string;
  /** Called with every link of the text as written, allowed or not. */
  onLink?: (href: string) => void;
  /** Links citations and adds legal states; citations stay plain text without it. */
  citations?: CitationResolver;
  /** The text is that of a rule: its articles and clauses get lasting addresses. */
  isRule?: boolean;
  /** Labels of tables and footnotes, in the reader's language. */
  labels: { table: string; footnotes: string; backToText: string };
}

/**
 * Renders an entry's Markdown. Raw HTML comes out as visible text, links with other schemes than
 * web, mail and phone lose their address, and only the closed set of blocks is understood.
 */
export function renderBody(markdown: string, options: RenderOptions): RenderedBody {
  const { labels, resolveLink = (href) => href, onLink, citations, isRule } = options;
  const state = newRenderState();
  const { html } = markdownToHtml(normalizeText(markdown), {
    features: {
      frontmatter: false,
      directive: true,
      gfm: { footnotes: { label: labels.footnotes, backLabel: labels.backToText } },
    },
    mdastPlugins: [blockPlugin(state)],
    hastPlugins: [
      imagePlugin(state),
      htmlPlugin(state, {
        resolveLink,
        onLink,
        tableLabel: labels.table,
        headingId: isRule ? clauseId : undefined,
      }),
      ...(isRule ? [clausePlugin(state.headings)] : []),
      ...(citations ? [linkStatePlugin(citations), symbolPlugin(citations)] : []),
    ],
  });
  const { headings, problems } = state;
  return { parts: splitAtPlaceholders(html, state), headings, problems };
}

/** Replaces blocks by their HTML and embeds. */
export function expandBlocks(parts: RenderedBody['parts']): (string | Embed)[] {
  return parts.flatMap((part) =>
    typeof part === 'string' || 'kind' in part ? [part] : renderBlock(part),
  );
}

function splitAtPlaceholders(html: string, state: RenderState): (string | ExtractedPart)[] {
  return html
    .split(placeholderPattern(state))
    .map((piece, index) => (index % 2 === 1 ? (state.extracted[Number(piece)] ?? '') : piece))
    .filter((part) => part !== '');
}
