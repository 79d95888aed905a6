import type { PageKind } from '../page-facts.ts';

/**
 * All weights of ranking. A page's score is the sum of these, each times how far it holds (0 to 1).
 * Change one, then run `npm run eval:search`.
 *
 * | what | why |
 * | --- | --- |
 * | coverage | every word of the query stands on the page, in its text or title; squared, so that a page with all words leads clearly |
 * | title | the share of the words that the title holds |
 * | titleAll | every word stands in the title, whatever else does |
 * | titlePhrase, titleWhole | the words side by side in the title; the title is nothing else |
 * | titleFocus | how much of the title the words are: a short title that fits says more |
 * | headingPhrase, textPhrase | the words side by side in a heading or in the text |
 * | pairs | the share of neighbouring words that are neighbours on the page too: near before apart |
 * | near | how close together the words stand where they are not neighbours |
 * | passage | how much of the query one sentence or two hold together; squared, like coverage |
 * | heading | the share of the pairs found in headings |
 * | often | the words come back several times |
 * | exactMarks | marks stand as typed, for a query typed with marks |
 * | symbol, symbolPart, cited | the document whose whole symbol was asked for; one whose symbol fits what was given; a page that cites it |
 * | date, month, citesDate | the page of that day, or of that month; a page that names it |
 * | dead, unborn | a rule no longer or not yet in force, unless its symbol was asked for |
 * | newer | of two equal pages the newer one, by its date |
 * | kind | reference before news; the other way round when the query looks like news |
 * | askedKind | the kind of page that a word of the query asks for ("mẫu", "tin") |
 * | quoted | a phrase in quotation marks stands on the page as it was typed |
 */
export const WEIGHTS = {
  coverage: 40,
  title: 26,
  titleAll: 10,
  titlePhrase: 16,
  titleWhole: 20,
  titleFocus: 6,
  headingPhrase: 12,
  textPhrase: 14,
  pairs: 16,
  near: 5,
  passage: 12,
  heading: 6,
  often: 3,
  exactMarks: 8,
  symbol: 120,
  symbolPart: 60,
  cited: 14,
  date: 30,
  month: 4,
  citesDate: 22,
  dead: -18,
  unborn: -2,
  newer: 2,
  askedKind: 10,
  quoted: 40,
} as const;

/** What a kind of page adds. */
export const KIND_WEIGHTS: Record<PageKind, number> = {
  guides: 2,
  documents: 2,
  lessons: 1,
  templates: 1,
  modules: -12,
  units: 0,
  pages: 0,
  news: -3,
};

/** What a news page adds when the query speaks like news. */
export const NEWS_ASKED = 5;

/** What a word counts as found when it stands on the page apart from its neighbours. */
export const SINGLE_WORTH = 0.6;
/** The same, with other marks than were typed: most likely another word. */
export const OTHER_SINGLE_WORTH = 0.3;
/** What a pair counts as found whose marks differ from the typed ones. */
export const OTHER_MARKS_WORTH = 0.7;
/** What a date in the query counts for, in words. */
export const DATE_WORTH = 2;
