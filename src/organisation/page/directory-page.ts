import { directoryStrings as strings } from '../../i18n/directory-strings.ts';
import type { DirectoryData } from '../directory/index-data.ts';
import { Directory, type DirectoryHit } from '../directory/search.ts';
import { readAddress, writeAddress } from './form-address.ts';
import { LoadedJson } from './loaded-json.ts';

/** So many lines are shown at once. */
const SHOWN = 30;

/**
 * Answers the form of the directory as somebody types. The data are loaded when they begin; no query leaves the
 * page, and it stands in the address only so that a list can be sent.
 */
export function startDirectory(form: HTMLFormElement): void {
  const list = document.querySelector<HTMLElement>('[data-directory-results]');
  const status = document.querySelector<HTMLElement>('[data-directory-status]');
  const template = document.querySelector('[data-directory-line]')?.firstElementChild;
  if (!list || !status || !template) return;
  const base = form.dataset.base ?? '/';
  const directory = new LoadedJson(`${base}danh-ba/tim.json`, readyDirectory);
  const answer = async () => {
    const [query, type, group, field] = ['q', 'loai', 'nhom', 'linh-vuc'].map((name) =>
      String(new FormData(form).get(name) ?? ''),
    ) as [string, string, string, string];
    writeAddress(form);
    if ([query, type, group, field].every((value) => value.trim() === '')) {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    if (!directory.isBegun) status.textContent = strings.loading;
    try {
      const ready = await directory.get();
      const hits = ready.search(query, { type, group, field }, SHOWN + 1);
      list.replaceChildren(...hits.slice(0, SHOWN).map((hit) => lineOf(template, hit, base)));
      status.textContent =
        hits.length === 0
          ? strings.none
          : strings.found(Math.min(hits.length, SHOWN), hits.length > SHOWN);
    } catch {
      status.textContent = strings.failed;
    }
  };
  form.addEventListener('input', () => void answer());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer();
  });
  form.addEventListener('focusin', () => void directory.get().catch(() => undefined), {
    once: true,
  });
  if (readAddress(form)) void answer();
}

function readyDirectory(json: unknown): Directory {
  const directory = new Directory(json as DirectoryData);
  // A first search has its code compiled while nobody waits for an answer.
  directory.search('bi thu chi bo', { type: '', group: '', field: '' }, SHOWN);
  return directory;
}

/** A line of the list, cloned from the template in the page. */
function lineOf(template: Element, { unit, post }: DirectoryHit, base: string): Node {
  const line = template.cloneNode(true) as Element;
  const put = (name: string, text: string, address?: string) => {
    const place = line.querySelector<HTMLElement>(`[data-line="${name}"]`);
    if (!place) return;
    if (text === '') place.remove();
    else place.textContent = text;
    if (address !== undefined) place.setAttribute('href', address);
  };
  const phone = post?.phone || unit.phone;
  const mailbox = post?.mailbox || unit.mailbox;
  put('title', post ? `${post.title}: ${post.name}` : unit.name, `${base}to-chuc/${unit.slug}/`);
  put('unit', post ? unit.name : '');
  put('phone', phone, `tel:${phone.replace(/[^\d+]/g, '')}`);
  put('mailbox', mailbox, `mailto:${mailbox}`);
  return line;
}
