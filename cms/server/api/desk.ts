import { startOfDay, vietnamDate } from '../../../src/lib/party/dates.ts';
import { compareVietnamese } from '../../../src/lib/vietnamese/collate.ts';
import { isAtLeast } from '../../../src/model/roles.ts';
import type { DeskChange } from '../../protocol/desk.ts';
import { CONTENT } from '../store/entry-index.ts';
import { MACHINE } from '../store/people.ts';
import { autosavesOf } from './autosaves.ts';
import type { Call, Handler } from './context.ts';
import { deskEntries, type ListedEntry, ORDERS, showEntries, titleOfPath } from './desk-entries.ts';
import { fileLines } from './file-lines.ts';
import { problemCounts } from './problem-counts.ts';
import { termMatcher } from './term-matcher.ts';

/** Entries a page of the desk's list. */
const PAGE_SIZE = 40;
/** Lines a part of the desk. */
const MAX_LINES = 30;

/** What waits for the caller, what changed today, what is being typed. */
export const desk: Handler<'desk'> = async (call) => {
  const { account, services } = call;
  const entries = await deskEntries(call);
  const show = showEntries(services);
  const pick = (isWanted: (entry: ListedEntry) => boolean) =>
    entries.filter(isWanted).slice(0, MAX_LINES).map(show);
  const isMine = ({ owner, authorLogin, draft }: ListedEntry) =>
    draft !== null && (owner === account.login || authorLogin === account.login);
  const isEditor = isAtLeast(account.role, 'editor');
  const isPublisher = isAtLeast(account.role, 'publisher');
  const waiting = entries.filter(({ draft }) => draft !== null);
  return {
    problems: await problemCounts(services, waiting.slice(0, MAX_LINES)),
    mine: pick((entry) => entry.state !== 'sent-back' && isMine(entry) && entry.draft === 'draft'),
    sentBack: pick((entry) => entry.state === 'sent-back' && (isMine(entry) || isEditor)),
    toReview: pick((entry) => entry.state === 'pending_review' && (isEditor || isMine(entry))),
    toPublish: pick((entry) => entry.state === 'pending_publish' && (isPublisher || isMine(entry))),
    scheduled: pick(({ state }) => state === 'scheduled').sort((left, right) =>
      left.date.localeCompare(right.date),
    ),
    today: await changesToday(call),
    files: isEditor ? await fileLines(call) : [],
    feedback: isEditor ? services.feedback.count() : 0,
    mirrors: await services.mirroring.lines(),
    targets: services.deliveries.lines(),
    autosaved: autosavesOf(call),
    passwordRequests: account.role === 'admin' ? passwordRequests(services) : [],
  };
};

/** Entries by kind, state, author, section and words, in the order asked for. */
export const listEntries: Handler<'listEntries'> = async (call, input) => {
  const all = await deskEntries(call);
  const isHit = termMatcher(input.term);
  const found = all.filter(
    (entry) =>
      (input.collection === '' || entry.collection === input.collection) &&
      (input.state === '' || entry.state === input.state) &&
      (input.author === '' || entry.author === input.author) &&
      (!input.isDraft || entry.draft !== null) &&
      (input.section === '' || entry.section === input.section) &&
      isHit(entry.index),
  );
  if (input.sort !== 'changed') found.sort(ORDERS[input.sort]);
  const start = input.page * PAGE_SIZE;
  return {
    entries: found.slice(start, start + PAGE_SIZE).map(showEntries(call.services)),
    page: input.page,
    pageCount: Math.ceil(found.length / PAGE_SIZE),
    count: found.length,
    ...filtersOf(all),
  };
};

interface Filters {
  authors: string[];
  sections: string[];
}

/** Worked out once a list: it stays the same until something is saved. */
const filters = new WeakMap<readonly ListedEntry[], Filters>();

/** The people and sections that entries have. */
function filtersOf(entries: readonly ListedEntry[]): Filters {
  const distinct = (name: 'author' | 'section') =>
    [...new Set(entries.map((entry) => entry[name]))].filter(Boolean).sort(compareVietnamese);
  const found = filters.get(entries) ?? {
    authors: distinct('author'),
    sections: distinct('section'),
  };
  filters.set(entries, found);
  return found;
}

async function changesToday({ services }: Call): Promise<DeskChange[]> {
  const { store, now } = services;
  const [main, changes] = [await store.main(), await store.lastChanges()];
  const today = startOfDay(vietnamDate(now())).getTime();
  return [...changes.byPath]
    .filter(
      ([path, { at, login }]) =>
        at.getTime() >= today && login !== MACHINE && path.startsWith(CONTENT),
    )
    .sort(([, left], [, right]) => right.at.getTime() - left.at.getTime())
    .slice(0, MAX_LINES)
    .map(([path, { by, at }]) => {
      const entry = main.entries.get(path);
      return {
        path,
        entry: entry ? { collection: entry.collection, slug: entry.slug } : null,
        title: titleOfPath(main.entries, path),
        by,
        at: at.toISOString(),
      };
    });
}

function passwordRequests({ accounts }: Call['services']) {
  return [...accounts.passwordRequests()].map(([login, at]) => ({
    login,
    name: accounts.find(login)?.name ?? login,
    at,
  }));
}
