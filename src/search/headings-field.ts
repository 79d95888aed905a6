/** Pagefind reports in which of a page's own fields a word was found; this one holds its headings. */
export const HEADINGS_FIELD = 'muc';
