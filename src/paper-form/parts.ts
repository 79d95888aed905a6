import type { LaidLine, LaidOutPaper } from '../attachments/word/laid-out/laid-line.ts';
import { isSeparator } from '../lib/party/recognise/paper-line.ts';
import { type RecognisedPaper, recognisePaper } from '../lib/party/recognise/recognise.ts';
import { bareCapitals } from '../lib/vietnamese/fold.ts';
import { type Closing, closingOf } from './closing.ts';
import { type HeadParts, headParts } from './head-parts.ts';
import type { Side } from './measures.ts';
import { sideOf } from './side.ts';

/** Where the parts of a paper stand. */
export interface PaperParts extends HeadParts {
  paper: LaidOutPaper;
  recognised: RecognisedPaper;
  side: Side;
  isLetter: boolean;
  text: LaidLine[];
  closing: Closing;
}

/** Finds the parts of a paper by its form. Never throws. */
export function partsOf(paper: LaidOutPaper): PaperParts {
  const { lines } = paper;
  const recognised = recognisePaper(lines);
  const head = headParts(lines, recognised);
  const closing = closingOf(lines, recognised);
  const names = (part: readonly LaidLine[]) => part.map(({ text }) => text).join(' ');
  return {
    ...head,
    paper,
    recognised,
    side: sideOf({ issuer: names(head.issuer), upper: names(head.upper) }, mottoSide(head.motto)),
    isLetter: isLetterPaper(recognised),
    text: lines
      .slice(head.end + 1, closing.start)
      .filter((line) => line !== head.hyphens && !isSeparator(line.text)),
    closing,
  };
}

/** An official letter prints no type; a paper that is addressed and has no number is one. */
function isLetterPaper({ titleAt, addressedAt, type, symbol }: RecognisedPaper): boolean {
  return type === 'cong-van' || (titleAt === null && addressedAt !== null && symbol === null);
}

/** The side whose heading stands on a paper; null for none. */
export function mottoSide(motto: readonly { text: string }[]): Side | null {
  const texts = motto.map(({ text }) => bareCapitals(text));
  if (texts.some((text) => /CONG H ?OA|DOC LAP/.test(text))) return 'state';
  return texts.length > 0 ? 'party' : null;
}
