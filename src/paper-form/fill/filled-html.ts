import { filledWords as words } from '../../i18n/form-fill-strings.ts';
import { escapeHtml } from '../../lib/html.ts';
import { PARTY_MOTTO } from '../../lib/party/printed-words.ts';
import type { FilledBlock, FilledPaper } from './filled-paper.ts';

/** A filled paper as HTML, for the preview and for printing; its looks are in src/styles/fill-form.css. */
export function filledHtml(paper: FilledPaper): string {
  const { second, recipients } = paper;
  const list =
    recipients.length === 0
      ? ''
      : `<p class="recipients-label">${escapeHtml(words.recipients)}</p><ul>${recipients.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul>`;
  const left = second ? signature('', second.post, second.name) : list;
  return [
    `<div class="paper-columns"><div>${line(paper.upper)}${line(paper.issuer, 'strong')}${line('*')}${line(paper.symbol)}${paper.isLetter ? line(paper.subject, 'letter-subject') : ''}</div>`,
    `<div>${line(PARTY_MOTTO, 'motto')}${line(paper.date, 'day')}</div></div>`,
    paper.isLetter
      ? ''
      : `<p class="paper-type">${escapeHtml(paper.type)}</p><p class="paper-subject">${escapeHtml(paper.subject)}</p><p class="centred">${words.hyphens}</p>`,
    paper.addressee === '' ? '' : `<p class="centred">${escapeHtml(paper.addressee)}</p>`,
    ...paper.blocks.map(blockHtml),
    `<div class="paper-columns closing"><div class="${second ? 'signature' : 'recipients'}">${left}</div>`,
    `<div class="signature">${signature(paper.capacity, paper.post, paper.name)}</div></div>`,
    second ? `<div class="recipients">${list}</div>` : '',
  ].join('');
}

function line(text: string, name = ''): string {
  if (text === '') return '';
  return `<p${name === '' ? '' : ` class="${name}"`}>${escapeHtml(text)}</p>`;
}

function signature(capacity: string, post: string, name: string): string {
  return `${line(capacity, 'strong')}${line(post)}${line(name, 'signer')}`;
}

function blockHtml(block: FilledBlock): string {
  if (block.kind !== 'table')
    return `<p class="${block.kind}">${block.kind === 'item' ? '- ' : ''}${escapeHtml(block.text)}</p>`;
  const cells = (row: readonly string[], tag: 'th' | 'td') =>
    `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${cells(block.head, 'th')}</thead><tbody>${block.rows.map((row) => cells(row, 'td')).join('')}</tbody></table>`;
}
