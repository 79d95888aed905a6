import { useEffect, useState } from 'react';
import { adminStrings } from '../../src/i18n/admin-strings.ts';
import type { PreviewPart } from '../protocol/preview.ts';
import { Figure } from './Figure.tsx';
import { usePreviewServer } from './server.ts';

const strings = adminStrings.preview;
const WAIT_MS = 400;

/** A body drawn by the site's own renderer on the server, a moment after the typing stops. */
export function Body({ markdown }: { markdown: string }) {
  const { renderBody } = usePreviewServer();
  const [parts, setParts] = useState<PreviewPart[] | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let isLate = false;
    const timer = window.setTimeout(async () => {
      try {
        const answer = await renderBody(markdown);
        if (isLate) return;
        setParts(answer.parts);
        setFailed(false);
      } catch {
        if (!isLate) setFailed(true);
      }
    }, WAIT_MS);
    return () => {
      isLate = true;
      window.clearTimeout(timer);
    };
  }, [markdown, renderBody]);
  if (hasFailed) return <p className="muted">{strings.failed}</p>;
  if (parts === null) return <p className="muted">{strings.loading}</p>;
  return (
    <div className="prose">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no names and are drawn anew together
        <Piece key={index} part={part} />
      ))}
    </div>
  );
}

function Piece({ part }: { part: PreviewPart }) {
  switch (part.kind) {
    case 'html':
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by src/markdown, which lets no HTML of editors through
      return <div dangerouslySetInnerHTML={{ __html: part.html }} />;
    case 'document':
      return <p className="block-card">{part.title}</p>;
    case 'question':
      return (
        <p className="block-card">
          <strong>{strings.question}</strong> {part.title}
        </p>
      );
    case 'figure':
      return <Figure {...part} />;
    case 'image':
      return <Figure src={part.src} alt={part.alt} />;
    case 'download':
      return (
        <p>
          {strings.download} <strong>{part.title}</strong>
        </p>
      );
    default:
      return part satisfies never;
  }
}
