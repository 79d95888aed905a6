import { type ReactNode, useEffect, useId, useState } from 'react';
import { deskStrings } from '../../../src/i18n/desk-strings.ts';
import { allCollections } from '../../../src/model/registry.ts';
import { DESK_STATES, SORTS } from '../../protocol/desk.ts';
import { EntryRows } from './EntryRows.tsx';
import { Pages } from './Pages.tsx';
import { listAddress } from './route.ts';
import { useAnswer } from './use-answer.ts';
import { useSettingNames } from './use-setting-names.ts';
import { Waiting } from './Waiting.tsx';

const strings = deskStrings.list;
/** Typing stops for so long before the list asks. */
const PAUSE_MS = 250;

/** All entries, by kind, state, author, section and words. The filters stand in the address. */
export function ListScreen({ query }: { query: URLSearchParams }) {
  const value = (name: string) => query.get(name) ?? '';
  const page = Number(value('trang') || '1') - 1;
  const filters = {
    loai: value('loai'),
    'tinh-trang': value('tinh-trang'),
    nguoi: value('nguoi'),
    muc: value('muc'),
    q: value('q'),
    xep: value('xep'),
  };
  const state = DESK_STATES.find((one) => one === filters['tinh-trang']) ?? '';
  const sort = SORTS.find((one) => one === filters.xep) ?? 'changed';
  const answer = useAnswer('listEntries', {
    collection: filters.loai,
    state,
    author: filters.nguoi,
    section: filters.muc,
    term: filters.q,
    sort,
    page: Number.isInteger(page) && page > 0 ? page : 0,
  });
  const names = useSettingNames();
  const set = (change: Partial<typeof filters>) => {
    location.hash = listAddress({ ...filters, ...change });
  };
  const { authors = [], sections = [] } = answer.data ?? {};
  return (
    <>
      <h1>{strings.heading}</h1>
      <search className="d-filters">
        <TermField term={filters.q} onChange={(q) => set({ q })} />
        <Choice label={strings.kind} value={filters.loai} onChange={(loai) => set({ loai })}>
          {allCollections.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Choice>
        <Choice label={strings.state} value={state} onChange={(to) => set({ 'tinh-trang': to })}>
          {DESK_STATES.map((one) => (
            <option key={one} value={one}>
              {deskStrings.states[one]}
            </option>
          ))}
        </Choice>
        <Choice label={strings.author} value={filters.nguoi} onChange={(nguoi) => set({ nguoi })}>
          {authors.map((author) => (
            <option key={author}>{author}</option>
          ))}
        </Choice>
        <Choice label={strings.section} value={filters.muc} onChange={(muc) => set({ muc })}>
          {sections.map((section) => (
            <option key={section} value={section}>
              {names[`sections/${section}`] ?? section}
            </option>
          ))}
        </Choice>
        <Choice label={strings.sort} value={sort} onChange={(xep) => set({ xep })} isOrder>
          {SORTS.map((one) => (
            <option key={one} value={one}>
              {strings.sorts[one]}
            </option>
          ))}
        </Choice>
      </search>
      <Waiting answer={answer}>
        {({ entries, count, page: shown, pageCount }) => (
          <>
            <p role="status">{strings.count(count)}</p>
            <EntryRows entries={entries} />
            <Pages
              page={shown}
              pageCount={pageCount}
              address={(to) => listAddress({ ...filters, trang: String(to + 1) })}
            />
          </>
        )}
      </Waiting>
    </>
  );
}

/** The words to look for; the list follows a moment after typing stops. */
export function TermField(props: {
  term: string;
  onChange: (term: string) => void;
  label?: string;
}) {
  const { term, onChange, label = strings.search } = props;
  const [typed, setTyped] = useState(term);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the wait
  useEffect(() => {
    if (typed === term) return;
    const timer = window.setTimeout(() => onChange(typed), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed]);
  return (
    <div className="o-field d-wide">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}

/** One filter; the empty choice is "all". */
export function Choice(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Something is always chosen. */
  isOrder?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div className="o-field">
      <label htmlFor={id}>{props.label}</label>
      <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {!props.isOrder && <option value="">{strings.all}</option>}
        {props.children}
      </select>
    </div>
  );
}
