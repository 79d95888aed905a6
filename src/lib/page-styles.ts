/**
 * How the style sheet of a page travels. A link costs a reader on a bad line a round trip before anything is seen, and
 * the policy of pages allows no style sheet in the HTML. So its text stands in a data block, and the page's one inline
 * script gives it to the browser as a constructed sheet (CSSOM), which the policy leaves to scripts it allows. Without
 * scripts the link counts. src/decisions/2026-11-30-styles-in-the-page.md has the figures.
 */
export const STYLES_ID = 'kieu-trang';

const LINK = /<link rel="stylesheet" href="([^"]+)">/;
const BLOCK = new RegExp(
  `<noscript>(<link rel="stylesheet" href="[^"]+">)</noscript><script type="text/css" id="${STYLES_ID}"[^>]*>[\\s\\S]*?</script>`,
);

/**
 * Moves the sheet that a page links to into its HTML, before the script that applies it.
 * @param script the inline script, as it stands in the page
 * @param cssOf text of a sheet by its address
 * @throws Error when the text could end the block early
 */
export function withStylesInside(
  html: string,
  script: string,
  cssOf: (href: string) => string,
): string {
  const [link, href = ''] = LINK.exec(html) ?? [];
  const place = html.indexOf(`<script>${script}</script>`);
  if (!link || place < 0) return html;
  const css = cssOf(href);
  if (/<\/script|<!--/i.test(css)) throw new Error(`${href}: ends its block in the page`);
  const block = `<noscript>${link}</noscript><script type="text/css" id="${STYLES_ID}" data-href="${href}">${css}</script>`;
  return `${html.slice(0, place)}${block}${html.slice(place).replace(link, '')}`;
}

/** The page with a link in place of the sheet in its HTML: many pages together need the sheet once. */
export function withStylesLinked(html: string): string {
  return html.replace(BLOCK, '$1');
}
