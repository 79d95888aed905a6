import type { Fields } from '../model/fields/field.ts';
import { type ComparedParagraph, compareTexts, isChanged } from './compare.ts';

/** A version of a page that readers saw. */
export interface PageVersion {
  at: Date;
  data: Record<string, unknown>;
  body: string;
  /** The body as readers see it, paragraph by paragraph. */
  paragraphs: readonly string[];
}

/** One change of a page that readers could see. */
export interface PageChange {
  at: Date;
  /** Labels of the fields that changed; empty at the first publication. */
  fields: string[];
  /** What changed in the text; null when it did not, or is not to be shown. */
  text: ComparedParagraph[] | null;
  /** The text changed, but what stood there before may not be shown again. */
  isTextWithheld: boolean;
  isFirst: boolean;
}

/** Fields that readers never see. */
const INTERNAL_FIELDS: ReadonlySet<string> = new Set(['draft', 'waivers', 'hidesChanges']);

/**
 * What changed from version to version, newest first; versions without a visible change are left out.
 * @param versions oldest first
 * @param isWithheld whether a text may not be shown again, because it held a secrecy mark or personal data
 */
export function pageChanges(
  versions: readonly PageVersion[],
  fields: Fields,
  isWithheld: (text: string) => boolean,
): PageChange[] {
  return versions
    .map((version, index): PageChange => {
      const before = versions[index - 1];
      if (!before) return firstPublication(version.at);
      const text = compareTexts(before.paragraphs, version.paragraphs);
      const isTextChanged = isChanged(text);
      const isTextWithheld = isTextChanged && (isWithheld(before.body) || isWithheld(version.body));
      return {
        at: version.at,
        fields: changedFields(fields, before.data, version.data),
        text: isTextChanged && !isTextWithheld ? text : null,
        isTextWithheld,
        isFirst: false,
      };
    })
    .filter(
      ({ isFirst, fields: changed, text, isTextWithheld }) =>
        isFirst || changed.length > 0 || text !== null || isTextWithheld,
    )
    .reverse();
}

/** The first publication. */
export function firstPublication(at: Date): PageChange {
  return { at, fields: [], text: null, isTextWithheld: false, isFirst: true };
}

function changedFields(
  fields: Fields,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): string[] {
  const isSame = (key: string) =>
    JSON.stringify(before[key] ?? null) === JSON.stringify(after[key] ?? null);
  return Object.entries(fields)
    .filter(([key]) => !INTERNAL_FIELDS.has(key) && !isSame(key))
    .map(([, { editor }]) => editor.label);
}
