import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deadLinks } from '../../src/guards/site/links.ts';
import { decodeEntities } from '../../src/lib/html.ts';
import { SITE, SITE_URL } from '../helpers/build-site.ts';
import { builtPage, builtPages } from '../helpers/built-pages.ts';
import { activeMarkup } from '../helpers/hidden-scripts.ts';

const pages = builtPages();
/** Faults of all pages as "path: fault", so that a failure lists what to fix. */
const faults = (check: (page: (typeof pages)[number]) => string | false | undefined) =>
  pages.flatMap((page) => {
    const fault = check(page);
    return fault ? [`${page.path}: ${fault}`] : [];
  });
const structured = (path: string) =>
  builtPage(path)
    .root.querySelectorAll('script[type="application/ld+json"]')
    .map((script) => JSON.parse(script.text) as Record<string, unknown>);
const ofType = (path: string, type: string) =>
  structured(path).find((data) => data['@type'] === type);

describe(`every one of ${pages.length} pages`, () => {
  it('has one h1', () => {
    expect(
      faults(
        ({ root }) =>
          root.querySelectorAll('h1').length !== 1 && `${root.querySelectorAll('h1').length} h1`,
      ),
    ).toEqual([]);
  });
  it('has a title, a description and a canonical address', () => {
    expect(
      faults(({ path, root }) => {
        const title = root.querySelector('title')?.text ?? '';
        const description =
          root.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
        const canonical = root.querySelector('link[rel=canonical]')?.getAttribute('href');
        if (title.length < 5) return 'no title';
        if (description.length < 10) return 'no description';
        return canonical !== `${SITE_URL}${path}` && `canonical ${canonical}`;
      }),
    ).toEqual([]);
  });
  it('has titles no other page has', () => {
    const seen = new Map<string, string>();
    expect(
      faults(({ path, root }) => {
        const title = root.querySelector('title')?.text ?? '';
        const other = seen.get(title);
        seen.set(title, path);
        return other && `same title as ${other}`;
      }),
    ).toEqual([]);
  });
  it('has a breadcrumb that ends with itself, home apart', () => {
    expect(
      faults(({ path, root }) => {
        if (path === '/') return false;
        const last = root
          .querySelectorAll('nav[aria-label] > ol > li')
          .at(-1)
          ?.querySelector('[aria-current=page]');
        return !root.querySelector('.breadcrumb [aria-current=page]') && `no breadcrumb (${last})`;
      }),
    ).toEqual([]);
  });
  it('says the same breadcrumb in JSON-LD', () => {
    expect(
      faults(({ path, root }) => {
        if (path === '/') return false;
        const crumbs = root.querySelectorAll('.breadcrumb li').map((item) => item.text.trim());
        const list = ofType(path, 'BreadcrumbList') as
          | { itemListElement: { name: string }[] }
          | undefined;
        const names = list?.itemListElement.map((item) => item.name) ?? [];
        return (
          JSON.stringify(names) !== JSON.stringify(crumbs.map(decodeEntities)) &&
          `${names} / ${crumbs}`
        );
      }),
    ).toEqual([]);
  });
  it('steps through headings without a gap', () => {
    expect(
      faults(({ root }) => {
        const levels = root
          .querySelectorAll('h1,h2,h3,h4,h5,h6')
          .map((heading) => Number(heading.tagName.slice(1)));
        const gap = levels.findIndex(
          (level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1,
        );
        return gap > 0 && `h${levels[gap - 1]} -> h${levels[gap]}`;
      }),
    ).toEqual([]);
  });
  it('gives every id once', () => {
    expect(
      faults(({ root }) => {
        const ids = root.querySelectorAll('[id]').map((element) => element.id);
        return ids.find((id, index) => ids.indexOf(id) !== index);
      }),
    ).toEqual([]);
  });
  it('gives every picture a description and a size', () => {
    expect(
      faults(({ root }) => {
        const bad = root
          .querySelectorAll('img')
          .find(
            (image) =>
              !image.getAttribute('alt') ||
              !image.getAttribute('width') ||
              !image.getAttribute('height'),
          );
        return bad?.toString();
      }),
    ).toEqual([]);
  });
  it('says that the data are a sample', () => {
    expect(faults(({ html }) => !html.includes('Dữ liệu mẫu:') && 'no sample line')).toEqual([]);
  });
  it('has no inline style, handler or script beyond the one that keeps preferences', () => {
    expect(
      faults(({ html, root }) => {
        const inline = root
          .querySelectorAll('script:not([src])')
          .filter((script) => script.getAttribute('type') !== 'application/ld+json');
        if (inline.length !== 1) return `${inline.length} inline scripts`;
        return activeMarkup(html, [
          'script',
          'svg',
          'form',
          'link',
          'meta',
          'body',
          'details',
          'source',
        ]).join(', ');
      }),
    ).toEqual([]);
  });
  it('asks nothing of another site', () => {
    expect(
      faults(({ root }) => {
        const loads = root.querySelectorAll(
          'img,script[src],link[rel=stylesheet],link[rel=icon],source,iframe',
        );
        return loads
          .map(
            (element) =>
              element.getAttribute('src') ??
              element.getAttribute('href') ??
              element.getAttribute('srcset') ??
              '',
          )
          .find((address) => /^(?:https?:)?\/\//.test(address));
      }),
    ).toEqual([]);
  });
  it('holds no leftover of a template, no undefined, no [object Object]', () => {
    expect(
      faults(
        ({ root }) =>
          /\{\w+\}|undefined|\[object |NaN/.exec(root.querySelector('body')?.text ?? '')?.[0],
      ),
    ).toEqual([]);
  });
});

it('no link, anchor or file of the site is dead', () => {
  expect(deadLinks(SITE, '/', SITE_URL)).toEqual([]);
});

it('no address in the site map or a feed is dead', () => {
  const files = [
    'sitemap-0.xml',
    'tin-tuc/rss.xml',
    'van-ban/rss.xml',
    'tin-tuc/chuyen-muc/thong-bao/rss.xml',
  ];
  const addresses = files.flatMap((file) =>
    [...readFileSync(join(SITE, file), 'utf8').matchAll(/<(?:loc|link)>([^<]+)</g)].map(
      (match) => match[1] ?? '',
    ),
  );
  expect(addresses.length).toBeGreaterThan(250);
  expect(
    addresses.filter((address) => !existsSync(join(SITE, new URL(address).pathname, 'index.html'))),
  ).toEqual([]);
});

describe('structured data', () => {
  it('a news item is a NewsArticle with its picture and author', () => {
    const article = ofType(
      '/tin-tuc/giao-ban-thang-11-ra-lai-chuong-trinh-cong-tac-2026/',
      'NewsArticle',
    );
    expect(article).toMatchObject({
      datePublished: expect.stringMatching(/^2026-11-17T/),
      author: { '@type': 'Person' },
    });
    const [image = ''] = (article?.image as string[]) ?? [];
    expect(statSync(join(SITE, new URL(image).pathname)).size).toBeGreaterThan(1000);
  });
  it('a dead rule is Legislation that is not in force', () => {
    expect(ofType('/van-ban/66-qd-tw-2017/', 'Legislation')).toMatchObject({
      legislationIdentifier: '66-QĐ/TW',
      legislationDate: '2017-02-06',
      legislationLegalForce: 'https://schema.org/NotInForce',
    });
  });
  it('an unchecked rule claims no legal force', () => {
    expect(ofType('/van-ban/30-2020-nd-cp/', 'Legislation')).not.toHaveProperty(
      'legislationLegalForce',
    );
  });
  it('home and units are GovernmentOrganizations', () => {
    expect(ofType('/', 'GovernmentOrganization')).toBeDefined();
    expect(ofType('/to-chuc/van-phong/', 'GovernmentOrganization')).toMatchObject({
      parentOrganization: { name: expect.any(String) },
    });
  });
});

/** The text right after an element, as a reader reads on. */
function followingText(element: (typeof pages)[number]['root']): string {
  const siblings = element.parentNode?.childNodes ?? [];
  return siblings
    .slice(siblings.indexOf(element) + 1)
    .map((node) => node.text)
    .join('');
}

describe('documents', () => {
  it('66-QĐ/TW says what replaced it, though nobody typed it there', () => {
    const { root } = builtPage('/van-ban/66-qd-tw-2017/');
    expect(readFileSync('content/van-ban/66-qd-tw-2017.md', 'utf8')).not.toContain(
      '399-qd-tw-2026\n',
    );
    expect(root.querySelector('.state')?.text.replace(/\s+/g, ' ')).toContain(
      'Hết hiệu lực thay thế bởi 399-QĐ/TW',
    );
  });
  it('399-QĐ/TW shows the relation from its side', () => {
    const { root } = builtPage('/van-ban/399-qd-tw-2026/');
    const group = root.querySelectorAll('h3').find((heading) => heading.text.trim() === 'Thay thế');
    expect(group?.nextElementSibling?.text).toContain('66-QĐ/TW');
  });
  it('a guide on a dead rule warns', () => {
    expect(
      builtPage('/huong-dan/tham-muu-tong-hop/ghi-bien-ban-hop-chi-bo/').root.querySelector(
        '.notice',
      )?.text,
    ).toContain('đã hết hiệu lực');
  });
  it('a symbol in running text leads to its page and says that the rule is dead', () => {
    const silent = pages.flatMap(({ path, root }) =>
      root
        .querySelectorAll('.prose a[href="/van-ban/66-qd-tw-2017/"]')
        .filter((link) => /^66-QĐ\/TW$/.test(link.text))
        .filter((link) => !/^(?:,?\s*ngày\s+[\d/]+)?\s*\([^)]*hiệu lực/.test(followingText(link)))
        .map(() => path),
    );
    expect(silent).toEqual([]);
    expect(
      builtPage('/van-ban/399-qd-tw-2026/').root.querySelector(
        '.prose a[href="/van-ban/66-qd-tw-2017/"]',
      ),
    ).not.toBeNull();
  });
  it('the page of what needs review names every page that stands on a dead rule', () => {
    const listed = builtPage('/van-ban/can-ra-soat/')
      .root.querySelectorAll('.rule a')
      .map((link) => link.getAttribute('href')?.split('#')[0]);
    const warned = pages
      .filter(({ root }) =>
        root.querySelector('.prose .symbol-state, .notice')?.text.includes('hết hiệu lực'),
      )
      .map(({ path }) => path)
      .filter((path) => !path.startsWith('/van-ban/'));
    expect(warned.length).toBeGreaterThan(3);
    expect(warned.filter((path) => !listed.includes(path))).toEqual([]);
  });
  it('a file says its type and size', () => {
    expect(builtPage('/bieu-mau/cong-van/').root.querySelector('a[download]')?.text).toMatch(
      /DOCX, [\d,]+ KB/,
    );
  });
});

describe('related news', () => {
  const article = '/tin-tuc/66-qd-tw-va-36-hd-vptw-da-duoc-thay-the/';
  const related = (path: string) =>
    builtPage(path)
      .root.querySelectorAll('aside .news-line a')
      .map((link) => link.getAttribute('href') ?? '');
  const cites = (path: string) =>
    /^documents: \[(.*)\]$/m
      .exec(readFileSync(`content${path.slice(0, -1)}.md`, 'utf8'))?.[1]
      ?.split(', ') ?? [];

  it('begins with an item that cites the same document', () => {
    const [first = ''] = related(article);
    expect(cites(first).some((slug) => cites(article).includes(slug))).toBe(true);
  });
  it('never holds the item itself, and never more than three', () => {
    const articles = pages.filter(({ path }) =>
      /^\/tin-tuc\/(?!nam|trang|chuyen-muc)[^/]+\/$/.test(path),
    );
    expect(articles.length).toBeGreaterThanOrEqual(16);
    for (const { path } of articles) {
      expect(related(path), path).not.toContain(path);
      expect(related(path).length, path).toBeLessThanOrEqual(3);
    }
  });
});

describe('organisation', () => {
  it('adds up to what it states', () => {
    const { root } = builtPage('/to-chuc/');
    expect(root.querySelector('.lead')?.text.trim()).toBe(
      '128 tổ chức cơ sở đảng: 49 đảng bộ, 79 chi bộ; 4.537 đảng viên',
    );
    expect(root.querySelectorAll('.tree a').length).toBe(128 + 5);
  });
});
