import { expect, it } from 'vitest';
import { readPage } from './page-text.ts';

const facts = { kind: 'guides', title: 'Việc "A" & B' };
const meta = `<meta name="search" content="${JSON.stringify(facts).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
const page = (body: string) =>
  `<html><head>${meta}</head><body><main><nav>x</nav><div data-search-body="true">${body}</div></main><footer>chân</footer></body></html>`;

it.each([
  ['<h1>Việc</h1><p>Một <b>hai</b>ba</p>', [{ text: 'Một haiba' }]],
  [
    '<h2 id="buoc">Bước</h2><ul><li>a</li><li>b</li></ul>',
    [{ text: 'Bước', heading: 'buoc' }, { text: 'a' }, { text: 'b' }],
  ],
  ['<table><tr><td>c</td><td>d</td></tr></table>', [{ text: 'c' }, { text: 'd' }]],
  [
    '<div data-search-skip>bỏ</div><p>giữ<br>lại</p><script>x</script><button>In</button>',
    [{ text: 'giữ lại' }],
  ],
  ['&lt;b&gt; &amp; chữ', [{ text: '<b> & chữ' }]],
])('%s', (body, blocks) => expect(readPage(page(body))?.blocks).toEqual(blocks));

it('reads the facts and the attachments, and passes over pages that have none', () => {
  expect(readPage(page('<a href="/tep/a%20b.docx" download>Tải</a>'))).toMatchObject({
    facts,
    files: ['/tep/a%20b.docx'],
  });
  expect(readPage('<html><head></head><body></body></html>')).toBeNull();
});
