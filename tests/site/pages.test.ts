import { describe, expect, it } from 'vitest';
import { decodeEntities } from '../../src/lib/html.ts';
import { SITE_URL } from '../helpers/build-site.ts';
import { builtPages, structuredData } from '../helpers/built-pages.ts';
import { activeMarkup } from '../helpers/hidden-scripts.ts';

const pages = builtPages();
/** Faults of all pages as "path: fault", so that a failure lists all that is to be fixed. */
const faults = (check: (page: (typeof pages)[number]) => string | false | undefined) =>
  pages.flatMap((page) => {
    const fault = check(page);
    return fault ? [`${page.path}: ${fault}`] : [];
  });

/** Types of script elements that are data and never run; the style sheet of a page is one (src/lib/page-styles.ts). */
const STYLES = 'text/css';
const DATA = ['application/ld+json', STYLES];

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
        const last = root.querySelectorAll('.breadcrumb li').at(-1);
        const isItself = last?.querySelector('[aria-current=page]') ?? false;
        return !isItself && `the breadcrumb ends with "${last?.text.trim()}"`;
      }),
    ).toEqual([]);
  });
  it('says the same breadcrumb in JSON-LD', () => {
    expect(
      faults(({ path, root }) => {
        if (path === '/') return false;
        const crumbs = root.querySelectorAll('.breadcrumb li').map((item) => item.text.trim());
        const list = structuredData(path, 'BreadcrumbList') as
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
          .filter((script) => !DATA.includes(script.getAttribute('type') ?? ''));
        if (inline.length !== 1) return `${inline.length} inline scripts`;
        if (root.querySelectorAll(`script[type="${STYLES}"]`).length !== 1) return 'no one sheet';
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
