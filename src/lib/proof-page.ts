import { element } from './element.ts';
import { checkList, isAsListed, type ListState } from './proof-check.ts';

/** Words of the check, handed over in the page. */
interface Words {
  checking: string;
  states: Record<ListState, string>;
  same: string;
  changed: string;
  unlisted: string;
  missing: string;
  of: string;
  fingerprint: string;
}

/** Checks the list of this release, and the file of the address that was asked for, each time the form is sent. */
export function startProofCheck(form: HTMLFormElement): void {
  const { proof: base = '/', words: json = '{}' } = form.dataset;
  const words = JSON.parse(json) as Words;
  const status = form.querySelector('[role=status]');
  const button = form.querySelector('button');
  const show = (lines: string[]) =>
    status?.replaceChildren(...lines.map((line) => element('li', '', line)));
  const fetchFile = async (path: string) => {
    const answer = await fetch(`${base}${path}`, { cache: 'no-store' }).catch(() => null);
    return answer?.ok ? answer.arrayBuffer() : null;
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    show([words.checking]);
    const { state, key, head, sums } = await checkList(fetchFile);
    const file = fileOf(String(new FormData(form).get('path')), base);
    const bytes = await fetchFile(file);
    const verdict = bytes ? verdictOf(await isAsListed(file, bytes, sums)) : 'missing';
    show([
      words.states[state],
      ...(head ? [`${words.of} ${head}`] : []),
      ...(key ? [`${words.fingerprint}: ${key}`] : []),
      `${file}: ${words[verdict]}`,
    ]);
  });
  if (button) button.disabled = false;
}

function verdictOf(isSame: boolean | null): 'same' | 'changed' | 'unlisted' {
  if (isSame === null) return 'unlisted';
  return isSame ? 'same' : 'changed';
}

/** The file behind an address of the site: "/van-ban/x/" is "van-ban/x/index.html". */
function fileOf(address: string, base: string): string {
  const path = new URL(address, new URL(base, location.origin)).pathname;
  const below = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
  return below === '' || below.endsWith('/') ? `${below}index.html` : below;
}
