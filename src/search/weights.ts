import type { PageKind } from './page-facts.ts';

/**
 * All numbers of ranking, one table a scale; no other file of engine/ and query/ holds one
 * (weights.test.ts). After a change run `npm run eval:search`.
 */

/** What a word of the query counts beside the others. A content word counts 1. */
export const WORD_WEIGHTS = {
  questionWord: 0.12, // shows that somebody asks, hardly what about
  contentAbove: 0.3, // a word that counts more than this is a content word: it names a subject
  longForm: 2, // an abbreviation written out is one thing: its words count so much together
  answerPair: 0.4, // the least for words that ask how long: none is a content word, but a duration answers them
  date: 2, // a date in the query narrows the answer as much as two words
  leastIdf: 0.4, // what is left of a pair that stands on every page
  commonLoss: 0.5, // what a syllable standing on every page loses of its weight
  commonFrom: 0.25, // share of the pages from which on a syllable is called common
} as const;

/** Points of a page: each is multiplied by how far its feature holds, 0 to 1, and added up. */
export const PAGE_WEIGHTS = {
  coverage: 40, // words of the query in text or title; squared, so that a page with all words leads
  title: 26, // words of the query in the title; squared too
  titleAll: 10, // every word stands in the title, whatever else does
  titlePhrase: 16, // the words side by side in the title
  titleWhole: 20, // the title is nothing else
  titleFocus: 6, // share of the title that the words are: a short title that fits is nearer
  headingPhrase: 12, // the words side by side in a heading
  textPhrase: 14, // the words side by side in the text
  wholePhrase: 10, // and every word typed stands there, small ones too
  pairs: 16, // neighbours in the query are neighbours on the page
  proximity: 5, // how close together the words stand where they are not neighbours
  passage: 12, // how much of the query one sentence or two hold; squared, like coverage
  heading: 6, // pairs found in headings: what a section is about
  repetition: 3, // the words come back several times
  exactDiacritics: 8, // the page writes the diacritics that were typed
  symbol: 120, // the document whose whole symbol was asked for: far before pages that only cite it
  partialSymbol: 60, // a document that fits a symbol given in part
  cited: 14, // a page that cites the symbol asked for
  date: 30, // the page of the day asked for
  month: 4, // the page of the month asked for: many are
  citesDate: 22, // a page that names the date asked for
  repealed: -24, // no longer in force, unless its symbol or day was asked for
  repealedAnswer: -20, // and more where somebody asks a question: nobody may act on it
  notYetInForce: -2, // holds soon, so it loses little
  recency: 2, // of two equal pages the newer one
  named: 30, // the unit or body whose whole name is typed
  post: 60, // the unit whose post or holder the query names; squared
  ended: 14, // a unit or body that is no more, when the query says it is about an old one
  endedUnasked: -5, // and when it says nothing of it: most people want who is there now
  casePaper: -2, // a report, notice, letter or plan tells of one case, a rule of all
  askedAbout: 16, // the unit that a question names: most likely it is about that unit
  explains: 14, // a page that explains or rules, when somebody asks how or whether; papers of a case do neither
  explainsAmount: 4, // the same when somebody asks when or how much: reports and news hold figures too
  latest: 24, // the newest rule in force, when the query asks for what holds now
  requestedKind: 32, // the kind of page that a word of the query asks for: a form, news
  newsRequested: 8, // a news page when the query speaks like news: outweighs what its kind loses
} as const;

/** Points for the kind of a page: reference before news, a list of lessons after its lessons. */
export const KIND_WEIGHTS: Record<PageKind, number> = {
  guides: 2, // how a task is done: what most people look for
  documents: 2, // the rule itself
  lessons: 1, // explain rules and tasks
  templates: 1, // forms to fill in
  modules: -12, // lists of lessons; the lessons answer better
  definitions: -4, // a sentence on a word; who asks for more wants the lesson or the rule
  exercises: -8, // ask what lessons explain; the lessons answer better
  units: 0,
  bodies: -1, // of a unit and the body it issues papers as, the unit tells more
  pages: 0,
  news: -3, // report on rules in their words
};

/** How far a word or pair counts as found, 0 to 1, where it is not found as typed. */
export const MATCH_QUALITY = {
  pairOtherDiacritics: 0.7, // side by side, so most likely the same words
  titleOtherDiacritics: 0.75, // titles are short: chance matches are rarer there
  titlePhraseOtherDiacritics: 0.8, // a whole phrase is hardly another one
  textPhraseOtherDiacritics: 0.7, // texts are long: another phrase may read alike
  isolated: 0.6, // on the page, but apart from its neighbours of the query
  isolatedOtherDiacritics: 0.3, // most likely another word
  monthOnly: 0.5, // of the month asked for: many pages are
} as const;

/** When a query names a post or its holder. */
export const POST_MATCH = {
  share: 0.7, // of the query that post, holder and unit have to hold
  holderWords: 2, // of a name: one word of it is a word of the language too
  titleWords: 2, // of a post, side by side, beside the given name of its holder
  card: 0.85, // share from which on the unit's card is shown
} as const;

/** Distances between positions, counted in index words; hidden ones count too. */
export const PROXIMITY = {
  adjacent: 4, // no further apart is side by side: hidden words may lie between
  unrelated: 60, // words this far apart have nothing to do with each other
  passage: 40, // a stretch this long is on one subject: a sentence or two
  repetitions: 4, // so many times more than once is often
} as const;

/** Years between which a page grows newer. */
export const RECENCY = {
  from: 2010, // older pages are old alike
  years: 20, // long enough that the newest pages still differ
} as const;

/** When a page is taken for the answer, so that nothing more is loaded. Shares, 0 to 1. */
export const CONFIDENCE = {
  coverage: 0.85, // of the query: a question word may be missing, a content word not
  pairs: 0.75, // of the pairs, when no phrase holds all of them
  proximity: 0.8, // and then they have to stand this close together
  wholeTitle: 0.97, // a title with so much of the query holds all of it; the rest is rounding
  withoutSingles: 0.97, // a page with so much of the query makes looking for single words useless
} as const;

/** Which pages are answers at all. */
export const SELECTION = {
  minCoverage: 0.5, // less of the query is no answer
  minScore: 60, // with so many points a page answers whatever it covers: its symbol was asked for
  minTitleWeight: 0.5, // a title with less than half a content word does not match
  ofBestScore: 0.35, // below this share of the best page's points: shares some words, no more
  weakCoverage: 0.8, // the best page holds less: other spellings are tried
  correctedScore: 0.92, // factor for a page found by other words than were typed
  synonymScore: 0.95, // and by words that mean the same: nearer to what was typed
  belowSuccessor: 0.99, // factor for a repealed rule whose successor takes its place in the list
} as const;

/** What a shard gains when the word list shows that it has a key; a pair of words gains its own weight. */
export const SHARD_WEIGHTS = {
  symbol: 30, // who names a document wants that one, so its shard is opened first
  date: 10, // so with a day, though several pages may name it
} as const;

/** Points of a reading of misspelt words; a pair that stands on pages brings some. */
export const SPELLING_WEIGHTS = {
  changedWord: -1.5, // a word other than the typed one needs better pairs to win
  unknownPair: -2, // a pair that nobody wrote
  knownPair: 1, // a pair that somebody wrote
  pagesScale: 4, // more pages count more, slowly: their logarithm is divided by this
} as const;

/** Distance of a known word from a typed one that found nothing; in letters. */
export const WORD_DISTANCE = {
  sameSound: 0.5, // the ear was right, the spelling not
  missingWord: 1, // a pair of which only one word is near
  shortWord: 3, // below so many letters none may differ: every word would be near
  mediumWord: 6, // below so many letters one may differ
  mediumLetters: 1,
  longLetters: 2, // a long word with two letters changed is still itself
} as const;

/** Points of a suggestion: its title holds what was typed so far. */
export const SUGGESTION_WEIGHTS = {
  words: 10, // share of the typed words
  phrase: 5, // they stand side by side
  exactDiacritics: 1, // with the diacritics typed
  repealed: -0.5, // of two alike the rule in force
  minWords: 0.99, // share of the words a title must have: all of them
} as const;

/** How the stretch of text is chosen that a result shows; counted in words. */
export const EXCERPT = {
  length: 40, // two lines on a wide screen
  lead: 8, // shown before the first word that was looked for
  shortLead: 2, // a sentence that begins so near before the match does not begin the excerpt
  neighbours: 1.5, // two words of the query side by side count this beside their own weights
  neighbourGap: 3, // positions between neighbours, hidden words among them
  longQuery: 3, // from so many words on a word by itself is not highlighted
  shortWord: 3, // up to so many letters a word by itself is too common to be highlighted
} as const;

/** Limits of cost: requests, time, room on the screen. They change no order. */
export const LIMITS = {
  queryWords: 24, // nobody asks in more, and each costs a request
  queryCharacters: 300,
  wordings: 4, // meanings of ambiguous abbreviations
  synonymWordings: 4, // readings with words that mean the same
  certainKeys: 2, // keys of Telex in a word that is no syllable: one may be chance
  symbolWords: 8, // the longest spelling of a document symbol
  tokens: 6, // index words looked up for a wording: each is a small request at first
  singleWords: 5, // words looked up by themselves; they cost few requests beside their pairs
  correctedPairs: 5, // pairs checked in the word list; each may cost a request of 6 KB
  slips: 10, // pairs looked up for two words that fast fingers may have meant; most lie in one file
  syllableLetters: 7, // no syllable has more
  waysToSplit: 12, // ways to read a word typed without spaces that are compared
  automaticShards: 8, // shards of a large archive opened unasked; the rest is offered
  suggestions: 7,
  suggestionLetters: 2, // what one letter begins is too much
  nearestWords: 5,
  nearestTyped: 4, // typed words compared with all titles
} as const;
