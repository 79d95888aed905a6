import { DOMParser, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import { exchangeStrings } from '../../../i18n/exchange-strings.ts';
import { fromMoodle } from '../from-moodle.ts';
import type { PartialQuestion, ReadBank, ReadProblem } from '../partial-question.ts';
import { childrenOf, childText, richText } from './elements.ts';
import { readBody } from './read-body.ts';

const { problems: words } = exchangeStrings;
/** Letters of a question by which a report names it. */
const NAMED_BY = 60;

/** Reads a Moodle XML file, ours or somebody else's, as far as its questions can be asked here. */
export function readMoodleXml(xml: string): ReadBank {
  const whole = (problem: string) => ({
    questions: [],
    problems: [{ where: 'Moodle XML', problem }],
  });
  const text = xml.replace(/^\uFEFF/, '').trimStart();
  // Entities of a document type may grow without end; no writer of this form has one.
  // It can only stand before the root.
  if (/<!DOCTYPE/i.test(text.slice(0, text.search(/<quiz/i)))) return whole(words.documentType);
  let root: Element | null;
  try {
    const parser = new DOMParser({ onError: onErrorStopParsing });
    root = parser.parseFromString(text, 'text/xml').documentElement;
  } catch {
    return whole(words.xml);
  }
  if (root?.localName !== 'quiz') return whole(words.xml);
  const questions: PartialQuestion[] = [];
  const problems: ReadProblem[] = [];
  for (const element of childrenOf(root, 'question')) {
    if (element.getAttribute('type') === 'category') continue;
    const { where, question, found } = readQuestion(element);
    const at = question && { at: questions.length };
    problems.push(...found.map((problem) => ({ where, problem, ...at })));
    if (question) questions.push(question);
  }
  if (questions.length === 0 && problems.length === 0) return whole(words.noQuestions);
  return { questions, problems };
}

function readQuestion(element: Element): {
  where: string;
  question?: PartialQuestion;
  found: string[];
} {
  const id = childText(element, 'idnumber');
  const name = childText(element, 'name');
  const stem = richText(childrenOf(element, 'questiontext')[0]);
  const general = richText(childrenOf(element, 'generalfeedback')[0], stem.format);
  const where = id || name || stem.text.slice(0, NAMED_BY);
  const read = readBody(element, stem.format);
  if ('problem' in read) return { where, found: [read.problem] };
  if (stem.text === '') return { where, found: [words.noStem] };
  const { question, problems } = fromMoodle({
    ...(id !== '' && { id }),
    name,
    stem: stem.text,
    general: general.text,
    tags: childrenOf(childrenOf(element, 'tags')[0], 'tag').map((tag) => childText(tag)),
    body: read.body,
  });
  const hasPicture = stem.hasPicture || general.hasPicture || read.hasPicture;
  return {
    where,
    question,
    found: [...problems, ...(read.found ?? []), ...(hasPicture ? [words.picture] : [])],
  };
}
