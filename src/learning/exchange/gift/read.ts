import { exchangeStrings } from '../../../i18n/exchange-strings.ts';
import { fromMoodle } from '../from-moodle.ts';
import type { MoodleQuestion } from '../moodle-question.ts';
import type { PartialQuestion, ReadBank, ReadProblem } from '../partial-question.ts';
import { readBody } from './read-body.ts';
import { plainOf } from './rich-text.ts';
import { cut, find, findLast, type Tokens, textOf, tokensOf } from './tokens.ts';

const { problems: words, paperLine } = exchangeStrings;
/** What Moodle puts where the answer stood inside of a sentence. */
const BLANK = '_____';
/** Letters of a question by which a report names it. */
const NAMED_BY = 60;

/**
 * Reads a GIFT file, ours or somebody else's, as far as its questions can be asked here. Questions are cut
 * at blank lines, as Moodle does.
 */
export function readGift(text: string): ReadBank {
  const questions: PartialQuestion[] = [];
  const problems: ReadProblem[] = [];
  for (const block of blocksOf(text)) {
    const { where, question, found } = readBlock(block);
    const at = question && { at: questions.length };
    problems.push(...found.map((problem) => ({ where, problem, ...at })));
    if (question) questions.push(question);
  }
  if (questions.length === 0 && problems.length === 0)
    problems.push({ where: 'GIFT', problem: words.noQuestions });
  return { questions, problems };
}

interface Block {
  /** "ID number" and tags of Moodle, in comments. */
  id: string | undefined;
  tags: string[];
  text: string;
}

/** The questions of a file as texts; comments and changes of category are taken out. */
function blocksOf(text: string): Block[] {
  const blocks = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/);
  return blocks.flatMap((block) => {
    const lines = block.split('\n').map((line) => line.trim());
    const comment = lines.filter((line) => line.startsWith('//')).join('\n');
    const rest = lines
      .filter((line) => !line.startsWith('//'))
      .join('\n')
      .trim();
    if (rest === '' || rest.startsWith('$CATEGORY:')) return [];
    const marked = (mark: string) =>
      [...comment.matchAll(new RegExp(`\\[${mark}:((?:\\\\]|[^\\]\\n])+)\\]`, 'g'))].map(
        ([, value = '']) => value.trim().replaceAll('\\]', ']'),
      );
    return [{ id: marked('id')[0], tags: marked('tag'), text: rest }];
  });
}

function readBlock({ id, tags, text }: Block): {
  where: string;
  question?: PartialQuestion;
  found: string[];
} {
  const { name, rest } = nameIn(tokensOf(text));
  const open = find(rest, '{');
  const close = find(rest, '}');
  const where =
    id ?? (name || textOf(rest.slice(0, open < 0 ? undefined : open)).slice(0, NAMED_BY));
  if (open < 0 && close < 0) return { where, found: [words.description] };
  if (open < 0 || close < open) return { where, found: [words.braces] };
  const inner = rest.slice(open + 1, close);
  const after = rest.slice(close + 1);
  const separator = findLast(inner, '####');
  const answers = separator < 0 ? inner : inner.slice(0, separator);
  const stem = plainOf([
    ...rest.slice(0, open),
    ...(textOf(after) === '' ? [] : [...BLANK, ...after]),
  ]);
  const general = plainOf(separator < 0 ? [] : inner.slice(separator + 4), stem.format);
  const body = readBody(answers, stem.format);
  if ('problem' in body) return { where, found: [body.problem] };
  if (stem.text === '') return { where, found: [words.noStem] };
  const read: MoodleQuestion = {
    ...(id !== undefined && { id }),
    name,
    stem: stem.text,
    general: general.text,
    tags,
    body: body.body,
  };
  const { question, problems } = fromMoodle(read);
  const hasPicture = stem.hasPicture || general.hasPicture || body.hasPicture;
  return {
    where,
    question: question.kind === 'mark' ? withoutNumbers(question) : question,
    found: [...problems, ...(body.found ?? []), ...(hasPicture ? [words.picture] : [])],
  };
}

/** The lines of a paper without the numbers that our own files put before them. */
function withoutNumbers(question: PartialQuestion): PartialQuestion {
  const start = (at: number) => paperLine(at + 1, '');
  if (!question.options.every(({ text }, at) => text.startsWith(start(at)))) return question;
  return {
    ...question,
    options: question.options.map((option, at) => ({
      ...option,
      text: option.text.slice(start(at).length),
    })),
  };
}

/** "::name::" at the beginning, and what follows it. */
function nameIn(tokens: Tokens): { name: string; rest: Tokens } {
  if (find(tokens, '::') !== 0) return { name: '', rest: tokens };
  const { before, after } = cut(tokens.slice(2), '::');
  return after === null ? { name: '', rest: tokens } : { name: textOf(before), rest: after };
}
