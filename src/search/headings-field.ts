/** Pagefind tells in which of a page's extra fields a word was found; its headings stand in this one. */
export const HEADINGS_FIELD = 'muc';
