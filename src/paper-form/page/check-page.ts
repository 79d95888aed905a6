import type { LaidOutPaper } from '../../attachments/word/laid-out/laid-line.ts';
import { readLaidOut } from '../../attachments/word/laid-out/read-laid-out.ts';
import { checkPageStrings as strings } from '../../i18n/form-check-asks.ts';
import { checkForm } from '../check-form.ts';
import type { Side } from '../measures.ts';
import { plainPaper } from '../plain-paper.ts';
import { clearResult, showResult } from './show-result.ts';

const MAX_BYTES = 20 * 1024 * 1024;

/**
 * Checks the form of the reader's own file or pasted words, on the page alone: nothing is sent, and the page's own
 * policy allows no connection.
 */
export function startCheckPage(root: HTMLElement): void {
  const form = root.querySelector('form');
  const file = root.querySelector<HTMLInputElement>('input[type=file]');
  const pasted = root.querySelector('textarea');
  const status = root.querySelector<HTMLElement>('[role=status]');
  if (!form || !file || !pasted || !status) return;
  let paper: LaidOutPaper | null = null;
  const side = (): Side | undefined => {
    const chosen = new FormData(form).get('side');
    return chosen === 'party' || chosen === 'state' ? chosen : undefined;
  };
  const fail = (message: string) => {
    paper = null;
    status.textContent = message;
    clearResult(root);
  };
  const show = () => {
    if (!paper) return;
    if (paper.lines.length === 0) return fail(strings.noWords);
    showResult(root, checkForm(paper, side()), { isPlain: paper.sections.length === 0 });
  };
  const readFile = async (chosen: File) => {
    if (chosen.size > MAX_BYTES) return fail(strings.tooLarge);
    status.textContent = strings.reading;
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    // The words above are painted before the reading keeps the page busy.
    await new Promise((resolve) => setTimeout(resolve, 0));
    try {
      paper = readLaidOut(bytes);
    } catch {
      return fail(strings.unreadable);
    }
    show();
  };
  const readPasted = () => {
    if (pasted.value.trim() === '') return fail(strings.nothing);
    paper = plainPaper(pasted.value);
    show();
  };
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen) readFile(chosen);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    readPasted();
  });
  for (const choice of form.querySelectorAll('input[type=radio]'))
    choice.addEventListener('change', show);
  takeDrops(root, (chosen) => readFile(chosen));
  for (const control of root.querySelectorAll<HTMLInputElement>('[disabled]'))
    control.disabled = false;
  root.querySelector('[data-print]')?.addEventListener('click', () => print());
  root.dataset.ready = '';
}

/** A file that is dropped anywhere on the page is read, and not opened instead of the page. */
function takeDrops(root: HTMLElement, read: (file: File) => void): void {
  const zone = root.querySelector<HTMLElement>('[data-drop]');
  for (const name of ['dragover', 'dragleave', 'drop'] as const)
    document.addEventListener(name, (event) => {
      event.preventDefault();
      zone?.toggleAttribute('data-over', name === 'dragover');
      const [file] = name === 'drop' ? (event.dataTransfer?.files ?? []) : [];
      if (file) read(file);
    });
}
