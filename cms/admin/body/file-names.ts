import { slugify } from '../../../src/lib/vietnamese/slug.ts';

const MAX_LENGTH = 60;

/**
 * A name for an uploaded file: ASCII, and never the name another upload has. Cameras and Word call
 * every picture image1; with a stamp nobody has to think of names.
 * @param chosen what the person called it, where that is another name: messages say it
 */
export function uploadName(name: string, now: Date, chosen = name): string {
  const dot = name.lastIndexOf('.');
  const stem = slugify(dot > 0 ? name.slice(0, dot) : name, MAX_LENGTH) || 'tep';
  const extension =
    dot > 0
      ? name
          .slice(dot + 1)
          .toLowerCase()
          .replace(/[^a-z0-9]/g, '')
      : '';
  const stamp = now.toISOString().replace(/\D/g, '').slice(2, 17);
  const given = `${stem}-${stamp}${extension ? `.${extension}` : ''}`;
  chosenNames.set(given, chosen);
  return given;
}

/** What people called the files that were given a name, by that name. */
const chosenNames = new Map<string, string>();

/** The name a file has on the person's machine, by the one it was given; the name itself for others. */
export function chosenName(given: string): string {
  return chosenNames.get(given) ?? given;
}

/** Gives files such a name as they are chosen or dropped, before Decap sees them. */
export function renameChosenFiles(): void {
  document.addEventListener(
    'change',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'file' || !target.files) return;
      // A file that is only read keeps its name: it tells where a document came from. So does one of the
      // picker, which names it when it sends it.
      if (target.dataset.wordFile !== undefined || target.dataset.picker !== undefined) return;
      target.files = renamed(target.files);
    },
    { capture: true },
  );
}

function renamed(files: FileList): FileList {
  const transfer = new DataTransfer();
  for (const [index, file] of [...files].entries()) {
    const name = uploadName(file.name, new Date(Date.now() + index));
    transfer.items.add(new File([file], name, { type: file.type }));
  }
  return transfer.files;
}
