import { fold } from '../../src/lib/vietnamese/fold.ts';
import { type ArchiveEntry, archiveEntries } from './archive.ts';
import type { GradedQuery, Person } from './graded.ts';

/** How somebody asks for papers of one event, and which of its papers they want. */
interface Pattern {
  person: Person;
  kind: string;
  ask: (facts: EventFacts) => string;
  /** Titles or subjects of right papers. */
  best: (facts: EventFacts) => string;
  good?: (facts: EventFacts) => string[];
}

/** What the titles of an event's papers tell. */
interface EventFacts {
  theme: string;
  unit: string;
  month: number;
  year: number;
  quarter: string;
  symbol: string;
}

const period = ({ month, year }: EventFacts) => `tháng ${month} năm ${year}`;
const quarterOf = ({ quarter, year }: EventFacts) => `quý ${quarter} năm ${year}`;
const conclusion = (facts: EventFacts) =>
  `kết luận hội nghị giao ban ${period(facts)} về ${facts.theme}`;
const meeting = (facts: EventFacts) =>
  `Giao ban ${period(facts)}: ${facts.theme}, việc còn lại và thời hạn`;
const report = (facts: EventFacts) =>
  `kết quả ${facts.theme} ${quarterOf(facts)} của ${facts.unit}`;
const plan = (facts: EventFacts) => `về ${facts.theme} tại ${facts.unit} ${quarterOf(facts)}`;
const reminder = (facts: EventFacts) => `về việc đôn đốc ${facts.theme} ${period(facts)}`;
const visit = ({ theme, unit }: EventFacts) => `${unit} bàn về ${theme}`;

const PATTERNS: readonly Pattern[] = [
  {
    person: 'clerk',
    kind: 'archive-paper',
    ask: (facts) => `kết luận giao ban ${period(facts)} ${facts.theme}`,
    best: conclusion,
    good: (facts) => [meeting(facts)],
  },
  {
    person: 'clerk',
    kind: 'archive-paper',
    ask: ({ theme, unit, quarter, year }) =>
      fold(`bao cao ${theme} ${unit} quy ${quarter} ${year}`),
    best: report,
    good: (facts) => [plan(facts)],
  },
  {
    person: 'clerk',
    kind: 'archive-paper',
    ask: ({ theme, month, year }) => `công văn đôn đốc ${theme} t${month}/${year}`,
    best: reminder,
  },
  {
    person: 'member',
    kind: 'archive-news',
    ask: ({ theme, unit }) => `${unit} ${theme}`,
    // Who names a unit and a matter may want any of their papers.
    best: visit,
    good: (facts) => [report(facts), plan(facts)],
  },
  {
    person: 'member',
    kind: 'archive-news',
    ask: (facts) => fold(`tin giao ban ${period(facts)} ${facts.theme}`),
    best: meeting,
    good: (facts) => [conclusion(facts)],
  },
  {
    person: 'trainee',
    kind: 'archive-paper',
    ask: ({ theme, unit, year }) => `kế hoạch ${theme} ${unit} năm ${year}`,
    best: plan,
    good: (facts) => [report(facts)],
  },
  {
    person: 'trainee',
    kind: 'archive-symbol',
    ask: ({ symbol }) => fold(symbol).replace(/[-/]/g, ' '),
    best: plan,
  },
];
/** Events asked for: every third of the oldest, which are in an archive of any size. */
const STEP = 3;
const EVENTS = 40;
const PAPERS_AN_EVENT = 6;

/**
 * Queries for papers of an archive. Right are all papers with such a title: in a large archive
 * several events may share it.
 */
export function archiveQueries(count: number): GradedQuery[] {
  const entries = archiveEntries(count);
  const paths = Map.groupBy(entries, titleOf);
  const find = (title: string) => (paths.get(title) ?? []).map(({ path }) => path);
  return Array.from({ length: EVENTS }, (_, place) => place * STEP).flatMap((event) => {
    const from = event * PAPERS_AN_EVENT;
    const facts = factsOf(entries.slice(from, from + PAPERS_AN_EVENT));
    if (!facts) return [];
    return [0, 2, 4].map((turn): GradedQuery => {
      const at = (event + turn) % PATTERNS.length;
      const { person, kind, ask, best, good } = PATTERNS[at] as Pattern;
      return {
        id: `a${event}-${at}`,
        person,
        kind,
        q: ask(facts),
        intent: best(facts),
        best: find(best(facts)),
        ...(good && { good: good(facts).flatMap(find) }),
      };
    });
  });
}

function titleOf({ head }: ArchiveEntry): string {
  return String(head.title ?? head.subject);
}

function factsOf(papers: readonly ArchiveEntry[]): EventFacts | null {
  const [first, second] = papers.map(titleOf);
  const match = /^về (.+) tại (.+) quý (\S+) năm (\d+)$/.exec(first ?? '');
  const month = /tháng (\d+)/.exec(second ?? '')?.[1];
  if (!match || !month) return null;
  const [, theme = '', unit = '', quarter = '', year = ''] = match;
  const symbol = String(papers[0]?.head.symbol);
  return { theme, unit, quarter, year: Number(year), month: Number(month), symbol };
}
