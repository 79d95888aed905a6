import { exchangeStrings } from '../../../src/i18n/exchange-strings.ts';
import { questionImportMessages } from '../../../src/i18n/import-messages.ts';
import type { PartialQuestion } from '../../../src/learning/exchange/partial-question.ts';
import type { KnownBank } from './known-bank.ts';

const { notes: words } = questionImportMessages;
/** What a question counts as that names no level. */
const MIDDLE_LEVEL = 2;

/**
 * An imported question as an unfinished entry has it. What it lacks is said, and a reason that is missing says so
 * where it must stand.
 */
export function draftOf(
  question: PartialQuestion,
  module: string,
  known: Pick<KnownBank, 'ids' | 'lessons' | 'documents'>,
): { data: Record<string, unknown>; notes: string[] } {
  const { id, kind, stem, options, lesson, basis, checked, uncertain, level } = question;
  const missing = options.filter(({ why }) => why === '').length;
  const hasLesson = lesson !== undefined && known.lessons.has(lesson);
  const hasBasis = basis !== undefined && known.documents.has(basis.document);
  return {
    data: {
      module,
      ...(hasLesson && { lesson }),
      kind,
      stem,
      options: options.map(({ text, pair, correct, why }) => ({
        text,
        ...(pair !== undefined && { pair }),
        correct,
        why: why || exchangeStrings.missingReason,
      })),
      ...(hasBasis && { basis }),
      ...(checked !== undefined && { checked }),
      ...(uncertain && { uncertain }),
      level: level ?? MIDDLE_LEVEL,
      draft: true,
    },
    notes: [
      ...(id !== undefined && known.ids.has(id) ? [words.otherId(id)] : []),
      ...(missing > 0 ? [words.reasons(missing)] : []),
      ...(basis === undefined
        ? [words.basis]
        : hasBasis
          ? []
          : [words.unknownBasis(basis.document)]),
      ...(lesson === undefined || hasLesson ? [] : [words.unknownLesson(lesson)]),
      ...(level === undefined ? [words.level] : []),
    ],
  };
}
