import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withStylesInside, withStylesLinked } from './page-styles.ts';

const SCRIPT = 'run()';
const page = (head: string, more = '') =>
  `<html><head>${head}<script>${SCRIPT}</script>${more}</head><body></body></html>`;
const LINK = '<link rel="stylesheet" href="/_a/van-ban.1a.css">';

it('has the text before the script that applies it, and the link for readers without scripts', () => {
  expect(withStylesInside(page('<title>x</title>', LINK), SCRIPT, (href) => `/*${href}*/a{}`)).toBe(
    page(
      `<title>x</title><noscript>${LINK}</noscript><script type="text/css" id="kieu-trang" data-href="/_a/van-ban.1a.css">/*/_a/van-ban.1a.css*/a{}</script>`,
    ),
  );
});

it.each([
  ['no sheet', page('')],
  ['no script to apply it', `<head>${LINK}</head>`],
])('leaves a page with %s as it is', (_what, html) => {
  expect(withStylesInside(html, SCRIPT, () => 'a{}')).toBe(html);
});

it.each(['a::after{content:"</script>"}', '/*<!--*/'])('refuses %s', (css) => {
  expect(() => withStylesInside(page('', LINK), SCRIPT, () => css)).toThrow(/van-ban/);
});

it('can be undone, whatever stands in the sheet', () => {
  const css = fc.string().filter((text) => !/<\/script|<!--/i.test(text));
  fc.assert(
    fc.property(css, (text) => {
      const inside = withStylesInside(page('', LINK), SCRIPT, () => text);
      expect(withStylesLinked(inside)).toBe(page(LINK));
    }),
  );
});
