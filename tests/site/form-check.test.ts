import { describe, expect, it } from 'vitest';
import { isSaved } from '../../src/offline/plan-packs.ts';
import { SITE } from '../helpers/build-site.ts';
import { builtPage } from '../helpers/built-pages.ts';
import { scriptsOf } from '../helpers/script-weight.ts';

const KB = 1024;
const weight = (page: string) =>
  [...scriptsOf(SITE, page).values()].reduce((sum, bytes) => sum + bytes, 0);

describe('the check of form', () => {
  it('loads at most 250 KB and works offline', () => {
    expect(weight('kiem-tra-the-thuc')).toBeLessThan(250 * KB);
    expect(isSaved('kiem-tra-the-thuc/index.html')).toBe(true);
  });

  it('may connect to nothing, and names its rules with their states', () => {
    const { root } = builtPage('/kiem-tra-the-thuc/');
    const policy = root.querySelector('meta[http-equiv=Content-Security-Policy]');
    expect(policy?.getAttribute('content')).toBe("connect-src 'none'; form-action 'none'");
    const rules = root.querySelectorAll('[data-basis]').map(({ textContent }) => textContent);
    expect(rules).toEqual([
      expect.stringMatching(/05-HD\/VPTW.*Chưa rõ hiệu lực/s),
      expect.stringMatching(/399-QĐ\/TW.*Còn hiệu lực/s),
      expect.stringMatching(/30\/2020\/NĐ-CP/),
    ]);
  });
});

describe('a form', () => {
  it('is filled on a page of its own that loads little', () => {
    const { html } = builtPage('/bieu-mau/cong-van/');
    expect(html).toContain('href="/bieu-mau/cong-van/dien/"');
    expect(weight('bieu-mau/cong-van/dien')).toBeLessThan(60 * KB);
    expect(isSaved('bieu-mau/cong-van/dien/index.html')).toBe(true);
  });

  it('can be printed empty by whoever has no scripts', () => {
    const { root } = builtPage('/bieu-mau/to-trinh/dien/');
    expect(root.querySelector('[data-preview]')?.textContent).toContain('TỜ TRÌNH');
  });
});
