import { type CommitmentPage, commitmentStrings } from '../i18n/commitment-strings.ts';

/** What a test wrote. */
interface Measured {
  values: readonly (number | string)[];
  /** YYYY-MM-DD. */
  day: string;
  commit: string;
  /** {@link ../release/code-version.ts} of the code it measured. */
  code: string;
}

/** A line of a page of promises. */
export interface Figure {
  id: string;
  what: string;
  /** '' where nobody measured. */
  result: string;
  day: string;
  commit: string;
  /** Measured on the very code that makes this page. */
  isOfThisCode: boolean;
}

const files = import.meta.glob<Measured>('../measured/*.json', { eager: true, import: 'default' });

/** The lines of a page of promises; null for any other page. */
export function figuresOf(slug: string): Figure[] | null {
  if (!Object.hasOwn(commitmentStrings.pages, slug)) return null;
  const lines: Record<string, { what: string; result: string }> =
    commitmentStrings.pages[slug as CommitmentPage];
  return Object.entries(lines).map(([id, { what, result }]) => {
    const measured = files[`../measured/${id}.json`];
    if (!measured) return { id, what, result: '', day: '', commit: '', isOfThisCode: false };
    const { values, day, commit, code } = measured;
    const filled = result.replace(/\{(\d)\}/g, (_place, at) => numberText(values[Number(at)]));
    return { id, what, result: filled, day, commit, isOfThisCode: code === __CODE_VERSION__ };
  });
}

function numberText(value: number | string | undefined): string {
  return typeof value === 'number' ? value.toLocaleString('vi-VN') : (value ?? '?');
}
