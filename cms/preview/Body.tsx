import { useEffect, useState } from 'react';
import { adminStrings } from '../../src/i18n/admin-strings.ts';
import { escapeHtml } from '../../src/lib/html.ts';
import type { PreviewPart } from '../protocol/preview.ts';
import { type PreviewServer, usePreviewServer } from './server.ts';

const strings = adminStrings.preview;
const WAIT_MS = 400;

/** A body rendered by the server with the site's own renderer, shortly after typing stops. */
export function Body({ markdown }: { markdown: string }) {
  const { renderBody, pictureUrl } = usePreviewServer();
  const [html, setHtml] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let isLate = false;
    const timer = window.setTimeout(async () => {
      try {
        const answer = await renderBody(markdown);
        if (isLate) return;
        setHtml(answer.parts.map((part) => partHtml(part, pictureUrl)).join(''));
        setFailed(false);
      } catch {
        if (!isLate) setFailed(true);
      }
    }, WAIT_MS);
    return () => {
      isLate = true;
      window.clearTimeout(timer);
    };
  }, [markdown, renderBody, pictureUrl]);
  if (hasFailed) return <p className="muted">{strings.failed}</p>;
  if (html === null) return <p className="muted">{strings.loading}</p>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by src/markdown and src/blocks, which let no HTML of editors through
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A part as HTML. Documents, questions and files are shown by name only; the page shows them in full. */
function partHtml(part: PreviewPart, pictureUrl: PreviewServer['pictureUrl']): string {
  if (typeof part === 'string') return part;
  const title = escapeHtml('title' in part ? part.title : '');
  switch (part.kind) {
    case 'document':
      return `<p>${title}</p>`;
    case 'question':
      return `<p class="card"><strong>${strings.question}</strong> ${title}</p>`;
    case 'definition':
      return `<p class="card">${title}</p>`;
    case 'formSheet':
      return `<p class="card">${strings.formSheet}</p>`;
    case 'picture':
      return `<img src="${escapeHtml(pictureUrl(part.src))}" alt="${escapeHtml(part.alt)}">`;
    case 'file':
      return `${strings.download} <strong>${title}</strong>`;
    default:
      return part satisfies never;
  }
}
