import { deskStrings } from '../../../src/i18n/desk-strings.ts';

const strings = deskStrings.list;

/** Ways to the pages before and after. Pages count from 0. */
export function Pages(props: {
  page: number;
  pageCount: number;
  address: (page: number) => string;
}) {
  const { page, pageCount, address } = props;
  if (pageCount < 2) return null;
  return (
    <nav className="d-pages" aria-label={strings.page(page + 1, pageCount)}>
      {page > 0 && <a href={address(page - 1)}>{strings.previous}</a>}
      <span>{strings.page(page + 1, pageCount)}</span>
      {page + 1 < pageCount && <a href={address(page + 1)}>{strings.next}</a>}
    </nav>
  );
}
