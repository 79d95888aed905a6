import { symbolsInText } from '../../../lib/party/symbols-in-text.ts';
import { relationsIn } from '../../../model/collections/document-relations.ts';
import type { Problem } from '../../problem.ts';
import { type Context, changingRelations, type Document, problemBetween } from './context.ts';

/** What a text says it does to another, the strongest first. */
const EFFECTS = [
  ['replaces', /(?<!(?:được|bị|không|chưa|cần|phải) )thay thế(?! (?:bởi|bằng))/iu],
  ['annuls', /(?<!(?:được|bị|không|chưa|cần|phải) )(?:bãi bỏ|hủy bỏ|huỷ bỏ)(?! bởi)/iu],
  ['amends', /(?<!(?:được|bị|không|chưa|cần|phải) )(?:sửa đổi|bổ sung)(?! bởi)/iu],
  ['suspends', /(?<!(?:được|bị|không|chưa|cần|phải) )(?:tạm )?(?:ngưng|ngừng) hiệu lực(?! bởi)/iu],
] as const;
/** "Quy định này thay thế …": the text speaks of itself. */
const ITSELF =
  /(?:nghị quyết|quyết định|quy định|quy chế|chỉ thị|kết luận|thông tri|hướng dẫn|kế hoạch|chương trình|đề án|luật|nghị định|thông tư|văn bản) này/iu;
const ENDS_WITH_IT = /hết hiệu lực|không còn hiệu lực|thôi áp dụng/iu;
/** What might happen one day, or is to be done after another document, is no effect. */
const CONDITION = /(?<!\p{L})(?:nếu|trường hợp|(?<!từ )khi)(?!\p{L})/iu;
const FOLLOWS = /(?<!kèm )(?<!\p{L})(?:theo|căn cứ)(?!\p{L})/iu;
/** What may stand between the effect and the symbol: "một số điều của Quy chế làm việc … ban hành kèm theo". */
const REACH = 160;

/**
 * Documents that the words of a document replace, annul or amend, while its relations do not: the other
 * would be shown as in force. Only known documents are told, where the symbol can mean one of them.
 */
export function unsaidRelationProblems(document: Document, { bySymbol }: Context): Problem[] {
  const { data, body = '' } = document;
  const related = new Set(
    relationsIn(data)
      .filter(({ relation }) => changingRelations.includes(relation))
      .map(({ target }) => target),
  );
  const found = new Map<string, Problem>();
  for (const { effect, key } of effectsIn(data.subject, body)) {
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
  /** Of the symbol it is done to. */
  key: string;
}

function effectsIn(subject: string, body: string): StatedEffect[] {
  const sentences = body
    .replace(/[*_`\\]/g, '')
    .split(/\n|[.;](?=\s|$)/)
    .filter((sentence) => ITSELF.test(sentence) && !CONDITION.test(sentence));
  return [subject, ...sentences].flatMap((sentence) => {
    const symbols = symbolsInText(sentence);
    const effects = EFFECTS.flatMap(([effect, pattern]): StatedEffect[] => {
      const at = pattern.exec(sentence);
      const end = at ? at.index + at[0].length : 0;
      const own = symbols.filter(
        ({ start }) =>
          at && start >= end && start - end <= REACH && !FOLLOWS.test(sentence.slice(end, start)),
      );
      return own.map(({ key }) => ({ effect, key }));
    });
    if (effects.length > 0 || sentence === subject) return effects;
    const ends = ENDS_WITH_IT.exec(sentence)?.index ?? -1;
    return symbols.filter(({ end }) => end <= ends).map(({ key }) => ({ effect: 'annuls', key }));
  });
}
