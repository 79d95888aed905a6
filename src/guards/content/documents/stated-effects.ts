import { oncePer } from '../../../lib/once-per.ts';
import { symbolsInText } from '../../../lib/party/symbols-in-text.ts';
import { relationsIn } from '../../../model/collections/document-relations.ts';
import type { Problem } from '../../problem.ts';
import {
  type CheckedDocument,
  changingRelations,
  type DocumentContext,
  problemBetween,
} from './context.ts';

/** Phrases by which a text states an effect, the strongest first. */
const EFFECTS = [
  ['replaces', /(?<!(?:được|bị|không|chưa|cần|phải) )thay thế(?! (?:bởi|bằng))/iu],
  ['annuls', /(?<!(?:được|bị|không|chưa|cần|phải) )(?:bãi bỏ|hủy bỏ|huỷ bỏ)(?! bởi)/iu],
  ['amends', /(?<!(?:được|bị|không|chưa|cần|phải) )(?:sửa đổi|bổ sung)(?! bởi)/iu],
  ['suspends', /(?<!(?:được|bị|không|chưa|cần|phải) )(?:tạm )?(?:ngưng|ngừng) hiệu lực(?! bởi)/iu],
] as const;
/** "Quy định này thay thế …": the document is the subject of the sentence. */
const SELF_REFERENCE =
  /(?:nghị quyết|quyết định|quy định|quy chế|chỉ thị|kết luận|thông tri|hướng dẫn|kế hoạch|chương trình|đề án|luật|nghị định|thông tư|văn bản) này/iu;
const ENDING_WORDS = /hết hiệu lực|không còn hiệu lực|thôi áp dụng/iu;
/** A condition or a reference to another document ("theo") states no effect. */
const CONDITION = /(?<!\p{L})(?:nếu|trường hợp|(?<!từ )khi)(?!\p{L})/iu;
const BASIS_WORDS = /(?<!kèm )(?<!\p{L})(?:theo|căn cứ)(?!\p{L})/iu;
/** What may stand between the effect and the symbol: "một số điều của Quy chế làm việc … ban hành kèm theo". */
const MAX_DISTANCE = 160;

/**
 * A document whose text says that it replaces, annuls or amends another, without the relation: the other
 * would be shown as in force. Reported only where the symbol means exactly one document of the library.
 */
export function unrecordedRelationProblems(
  document: CheckedDocument,
  { bySymbol }: DocumentContext,
): Problem[] {
  const { data } = document;
  const related = new Set(
    relationsIn(data)
      .filter(({ relation }) => changingRelations.includes(relation))
      .map(({ target }) => target),
  );
  const found = new Map<string, Problem>();
  for (const { effect, key } of effectsOf(document)) {
    const meant = (bySymbol.get(key) ?? []).filter(
      (other) => other !== document && other.data.issued <= data.issued,
    );
    const [target] = meant;
    if (!target || meant.length > 1 || related.has(target.slug) || found.has(target.slug)) continue;
    found.set(target.slug, problemBetween('relationUnsaid', document, effect, target));
  }
  return [...found.values()];
}

interface StatedEffect {
  effect: (typeof EFFECTS)[number][0];
  /** Key of the target's symbol. */
  key: string;
}

const effectsOf = oncePer(({ data, body = '' }: CheckedDocument): readonly StatedEffect[] => {
  const { subject } = data;
  const sentences = body
    .replace(/[*_`\\]/g, '')
    .split(/\n|[.;](?=\s|$)/)
    .filter((sentence) => SELF_REFERENCE.test(sentence) && !CONDITION.test(sentence));
  return [subject, ...sentences].flatMap((sentence) => {
    const symbols = symbolsInText(sentence);
    const effects = EFFECTS.flatMap(([effect, pattern]): StatedEffect[] => {
      const at = pattern.exec(sentence);
      const end = at ? at.index + at[0].length : 0;
      const own = symbols.filter(
        ({ start }) =>
          at &&
          start >= end &&
          start - end <= MAX_DISTANCE &&
          !BASIS_WORDS.test(sentence.slice(end, start)),
      );
      return own.map(({ key }) => ({ effect, key }));
    });
    if (effects.length > 0 || sentence === subject) return effects;
    const ends = ENDING_WORDS.exec(sentence)?.index ?? -1;
    return symbols.filter(({ end }) => end <= ends).map(({ key }) => ({ effect: 'annuls', key }));
  });
});
