import type { AutosavedText } from '../../protocol/desk.ts';
import { callAction } from '../api/actions.ts';
import { unsavedChanged } from '../panel/panel-state.ts';
import { findText, removeText, type TextKey, type UnsavedText } from './unsaved-texts.ts';

/** While somebody types, the text goes to the server this often. */
const EVERY_MS = 3_000;

let autosaved: readonly AutosavedText[] = [];
let timer: number | undefined;
let waiting: UnsavedText | null = null;
let running: Promise<void> = Promise.resolve();

/** Texts of this person that the server keeps, as far as this page knows. */
export function serverTexts(): readonly AutosavedText[] {
  return autosaved;
}

/** Asks the server what it keeps: texts typed on other machines, or before the browser was closed. */
export async function loadServerTexts(): Promise<void> {
  ({ texts: autosaved } = await callAction('autosaves', {}));
  unsavedChanged();
}

/** Sends a text within some seconds. Until the server has it, this browser keeps it. */
export function sendSoon(text: UnsavedText): void {
  waiting = text;
  timer ??= window.setTimeout(() => void sendNow(), EVERY_MS);
}

/** Sends what waits; a failure is no loss, the browser keeps the text and the next try sends it. */
export function sendNow(): Promise<void> {
  window.clearTimeout(timer);
  timer = undefined;
  const text = waiting;
  waiting = null;
  if (text) running = running.then(() => send(text)).catch(() => {});
  return running;
}

async function send(text: UnsavedText): Promise<void> {
  const { collection, slug, form, title, raw, uploads } = text;
  const { at } = await callAction('autosaveText', { collection, slug, form, title, raw, uploads });
  autosaved = [
    { collection, slug, form, title, at, excerpt: '' },
    ...autosaved.filter((other) => !isSame(other, text)),
  ];
  if (findText(text)?.raw === raw) removeText(text);
  unsavedChanged();
}

/** The text was saved or is not wanted: neither waits nor stays on the server. */
export function forgetServerText(key: TextKey): void {
  if (waiting && isSame(waiting, key)) waiting = null;
  const isThere = autosaved.some((text) => isSame(text, key));
  autosaved = autosaved.filter((text) => !isSame(text, key));
  const { collection, slug, form } = key;
  // After whatever is on its way: an older text must not arrive later.
  running = running
    .then(async () => {
      if (isThere || autosaved.some((text) => isSame(text, key)))
        await callAction('dropAutosave', { collection, slug, form });
      autosaved = autosaved.filter((text) => !isSame(text, key));
    })
    .catch(() => {});
}

function isSame(text: Omit<TextKey, 'login'>, key: Omit<TextKey, 'login'>): boolean {
  return text.collection === key.collection && text.slug === key.slug && text.form === key.form;
}
