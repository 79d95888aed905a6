import { filledWords as words } from '../../../i18n/form-fill-strings.ts';
import { PARTY_MOTTO } from '../../../lib/party/printed-words.ts';
import { measures } from '../../measures.ts';
import type { FilledBlock, FilledPaper } from '../filled-paper.ts';
import { columnWidths } from './column-widths.ts';
import { printedWidth, sheetOf } from './sheet.ts';
import { columns, table } from './word-table.ts';
import { paragraph } from './word-xml.ts';

const rule = measures.party;
const [SMALL] = rule.recipients;
const [SIZE] = rule.text;
/** Within the exact 18 to 22 points that the guideline gives. */
const LINE = 20;
const INDENT = 10;
/** Empty lines for the signature. */
const SIGNATURE_LINES = 4;
/** So far from both sides of its column the line below the motto is as long as the motto. */
const MOTTO_INDENT = 4.5;

/** The body of a filled paper as WordprocessingML, set as the rule asks (05-HD/VPTW; see measures.ts). */
export function paperBody(paper: FilledPaper): string {
  const width = printedWidth(sheetOf(paper.isAcross));
  return [
    head(paper, width),
    ...(paper.isLetter ? [] : title(paper)),
    ...(paper.addressee === ''
      ? []
      : [paragraph(paper.addressee, { size: SIZE, align: 'center', before: 12 })]),
    ...paper.blocks.map((block) => blockXml(block, paper.isAcross, width)),
    paragraph('', {}),
    closing(paper, width),
  ].join('');
}

function head(paper: FilledPaper, width: number): string {
  const middle = { align: 'center' } as const;
  const [motto] = rule.motto;
  const [bodies] = rule.bodies;
  const left = [
    paragraph(paper.upper, { ...middle, size: bodies }),
    paragraph(paper.issuer, { ...middle, size: bodies, isBold: true }),
    paragraph('*', { ...middle, size: bodies }),
    ...(paper.symbol === '' ? [] : [paragraph(paper.symbol, { ...middle, size: rule.symbol[0] })]),
    ...(paper.isLetter
      ? [paragraph(paper.subject, { ...middle, size: rule.letterSubject[0], isItalic: true })]
      : []),
  ];
  const right = [
    paragraph(PARTY_MOTTO, {
      ...middle,
      size: motto,
      isBold: true,
      hasRule: true,
      sideIndent: MOTTO_INDENT,
    }),
    paragraph(paper.date, { ...middle, size: rule.date[0], isItalic: true, before: 6 }),
  ];
  const own = width * 0.45;
  return columns([left, right], [own, width - own]);
}

function title({ type, subject }: FilledPaper): string[] {
  const middle = { align: 'center', isBold: true } as const;
  return [
    paragraph(type, { ...middle, size: rule.type[0], before: 18, staysWithNext: true }),
    paragraph(subject, { ...middle, size: rule.subject[0], staysWithNext: true }),
    paragraph(words.hyphens, { align: 'center', size: rule.subject[0] }),
  ];
}

function blockXml(block: FilledBlock, isAcross: boolean, width: number): string {
  if (block.kind === 'table') return dataTable(block, isAcross, width);
  const look = { size: SIZE, line: LINE, before: 6 } as const;
  switch (block.kind) {
    case 'heading':
      return paragraph(block.text, {
        ...look,
        isBold: true,
        align: 'both',
        firstIndent: INDENT,
        staysWithNext: true,
      });
    case 'middle':
      return paragraph(block.text, { ...look, isBold: true, align: 'center', staysWithNext: true });
    case 'item':
      return paragraph(`- ${block.text}`, { ...look, align: 'both', firstIndent: INDENT });
    default:
      return paragraph(block.text, { ...look, align: 'both', firstIndent: INDENT });
  }
}

function dataTable(
  block: Extract<FilledBlock, { kind: 'table' }>,
  isAcross: boolean,
  width: number,
): string {
  const widths = columnWidths([block.head, ...block.rows], width);
  // Registers have many columns.
  const size = isAcross ? SMALL : SIZE;
  const cells = (row: readonly string[], isBold: boolean) =>
    row.map((cell) => paragraph(cell, { size, isBold, align: isBold ? 'center' : 'left' }));
  const rows = [cells(block.head, true), ...block.rows.map((row) => cells(row, false))];
  return table(rows, widths, true) + paragraph('', {});
}

function closing(paper: FilledPaper, width: number): string {
  const [left, right] = [width / 2, width / 2];
  const list = recipientLines(paper);
  const own = signature(paper.capacity, paper.post, paper.name);
  if (!paper.second)
    return columns([list.length > 0 ? list : [paragraph('', {})], own], [left, right]);
  const other = signature('', paper.second.post, paper.second.name);
  return columns([other, own], [left, right]) + list.join('');
}

function recipientLines({ recipients }: FilledPaper): string[] {
  if (recipients.length === 0) return [];
  const label = paragraph(words.recipients, { size: rule.recipientsLabel[0], isUnderlined: true });
  return [label, ...recipients.map((one) => paragraph(`- ${one}`, { size: SMALL }))];
}

function signature(capacity: string, post: string, name: string): string[] {
  const look = { align: 'center', size: rule.capacity[0] } as const;
  return [
    ...(capacity === '' ? [] : [paragraph(capacity, { ...look, isBold: true })]),
    ...(post === '' ? [] : [paragraph(post, look)]),
    ...Array.from({ length: SIGNATURE_LINES }, () => paragraph('', look)),
    paragraph(name, { ...look, isBold: true }),
  ];
}
