import { markdownToHtml } from 'satteri';
import type { Piece } from '../blocks/block.ts';
import { piecesOf } from '../blocks/read-block.ts';
import type { DocumentNames } from '../lib/party/cited-text.ts';
import { normalizeText } from '../lib/vietnamese/normalize.ts';
import { blockPlugin } from './block-plugin.ts';
import { clauseId, clausePlugin } from './clause-plugin.ts';
import { type Gathered, markerPattern, newGathered, type Placed } from './gathered.ts';
import { htmlPlugin, imagePlugin } from './html-plugin.ts';
import { linkStatePlugin, symbolPlugin } from './symbol-plugin.ts';

export interface RenderedBody {
  /** HTML strings and what is placed between them, in reading order. */
  parts: (string | Placed)[];
  headings: Gathered['headings'];
  problems: Gathered['problems'];
}

/** Labels where nobody reads what is rendered. */
export const NO_LABELS = { table: '', footnotes: '', backToText: '' };

export interface RenderOptions {
  resolveLink?: (href: string) => string;
  /** Told every link of the text as written, allowed or not. */
  onLink?: (href: string) => void;
  /** Documents the text may name, linked with their state; absent where nobody reads it. */
  documents?: DocumentNames;
  /** The text is that of a rule: its articles and clauses get lasting addresses. */
  isRule?: boolean;
  /** Words that Markdown itself needs, in the reader's language. */
  labels: { table: string; footnotes: string; backToText: string };
}

/**
 * Renders an entry's Markdown. Raw HTML comes out as visible text, links with other schemes than
 * web, mail and phone lose their address, and only the closed set of blocks is understood.
 */
export function renderBody(markdown: string, options: RenderOptions): RenderedBody {
  const { labels, resolveLink = (href) => href, onLink, documents, isRule } = options;
  const gathered = newGathered();
  const { html } = markdownToHtml(normalizeText(markdown), {
    features: {
      frontmatter: false,
      directive: true,
      gfm: { footnotes: { label: labels.footnotes, backLabel: labels.backToText } },
    },
    mdastPlugins: [blockPlugin(gathered)],
    hastPlugins: [
      imagePlugin(gathered),
      htmlPlugin(gathered, {
        resolveLink,
        onLink,
        tableLabel: labels.table,
        headingId: isRule ? clauseId : undefined,
      }),
      ...(isRule ? [clausePlugin(gathered.headings)] : []),
      ...(documents ? [linkStatePlugin(documents), symbolPlugin(documents)] : []),
    ],
  });
  const { headings, problems } = gathered;
  return { parts: splitAtPlaces(html, gathered), headings, problems };
}

/** The parts of a body as a surface draws them: HTML, and pieces it draws in its own way. */
export function drawnParts(parts: RenderedBody['parts']): (string | Piece)[] {
  return parts.flatMap((part) =>
    typeof part === 'string' || 'kind' in part ? [part] : piecesOf(part),
  );
}

function splitAtPlaces(html: string, gathered: Gathered): (string | Placed)[] {
  return html
    .split(markerPattern(gathered))
    .map((piece, index) => (index % 2 === 1 ? (gathered.placed[Number(piece)] ?? '') : piece))
    .filter((part) => part !== '');
}
