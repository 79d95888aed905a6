import { fillPageStrings as strings } from '../../i18n/form-fill-strings.ts';
import type { FormTemplate } from '../../model/collections/fill-fields.ts';
import { writeDocx } from '../fill/docx/write-docx.ts';
import { fillForm } from '../fill/fill-form.ts';
import { filledHtml } from '../fill/filled-html.ts';
import { type FormValues, rowsOf } from '../fill/form-values.ts';
import { startRows } from './fill-rows.ts';
import { forget, remember, remembered } from './fill-store.ts';

/** What the page holds for this script. */
interface FormOnPage {
  slug: string;
  form: FormTemplate;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Fills a form in the browser: preview, Word file, print. What is typed stays on the device until it is cleared. */
export function startFillPage(root: HTMLElement): void {
  const inputs = root.querySelector('form');
  const preview = root.querySelector<HTMLElement>('[data-preview]');
  const status = root.querySelector<HTMLElement>('[role=status]');
  if (!inputs || !preview || !status || !root.dataset.form) return;
  const { slug, form }: FormOnPage = JSON.parse(root.dataset.form);
  const values = (): FormValues =>
    Object.fromEntries([...new FormData(inputs)].map(([name, value]) => [name, String(value)]));
  const show = () => {
    preview.innerHTML = filledHtml(fillForm(form, values()));
  };
  const put = (typed: FormValues) => {
    for (const field of fieldsOf(inputs)) field.value = typed[field.name] ?? field.defaultValue;
    for (const table of tables) table.read();
    show();
  };
  const tables = [...inputs.querySelectorAll<HTMLElement>('[data-rows]')].map((table) =>
    startRows(table, (text) => rowsOf(text, Number(table.dataset.columns))),
  );
  inputs.addEventListener('input', () => {
    status.textContent = remember(slug, values()) ? '' : strings.notRemembered;
    show();
  });
  inputs.addEventListener('submit', (event) => {
    event.preventDefault();
    download(writeDocx(fillForm(form, values())), `${slug}.docx`);
    status.textContent = strings.downloaded;
  });
  const on = (name: string, action: () => void) =>
    root.querySelector(`[data-${name}]`)?.addEventListener('click', action);
  on('print', () => print());
  on('clear', () => {
    if (!confirm(strings.askClear)) return;
    forget(slug);
    inputs.reset();
    put({});
    status.textContent = strings.cleared;
  });
  on('example', () => {
    const examples = form.inputs.map(({ id, example = '' }) => [id, example] as const);
    put({ ...values(), ...Object.fromEntries(examples) });
    status.textContent = strings.example;
  });
  const before = remembered(slug);
  if (before) status.textContent = strings.remembered;
  put(before ?? {});
  for (const control of root.querySelectorAll<HTMLButtonElement>('button[disabled]'))
    control.disabled = false;
  root.dataset.ready = '';
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

function fieldsOf(inputs: HTMLFormElement): TextField[] {
  return [...inputs.querySelectorAll<TextField>('input[name], textarea[name]')];
}

function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: WORD }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Safari reads the file after the click has ended.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
