import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { deadLinks } from '../../src/guards/site/links.ts';
import { buildSite, SITE_URL, WORK } from '../helpers/build-site.ts';
import { activeMarkup, payloads, untypedScripts } from '../helpers/hidden-scripts.ts';
import {
  type Files,
  minimalFiles,
  pictureWithPosition,
  writeContent,
} from '../helpers/minimal-content.ts';

const news = minimalFiles['tin-tuc/tin-mau.md'] ?? '';
const outDirs: string[] = [];

async function build(name: string, changes: Files, env: Record<string, string> = {}) {
  const { dir, remove } = await writeContent(changes);
  const outDir = join(WORK, name);
  outDirs.push(outDir);
  try {
    return {
      ...buildSite({
        contentDir: dir,
        outDir,
        env: { CACHE_DIR: join(WORK, 'cache-small'), ...env },
      }),
      outDir,
    };
  } finally {
    remove();
  }
}
afterAll(() => {
  for (const outDir of outDirs) rmSync(outDir, { recursive: true, force: true });
});

describe('a build with faulty content', () => {
  it('stops with one list in Vietnamese, exits non-zero and leaves the last good site alone', async () => {
    const outDir = join(WORK, 'bad');
    mkdirSync(outDir, { recursive: true });
    writeFileSync(join(outDir, 'index.html'), 'bản tốt gần nhất');
    const { status, output } = await build('bad', {
      'tin-tuc/tin-mau.md': news.replace('Tóm tắt của tin mẫu.', '""'),
      'media/anh.jpg': null,
      'to-chuc/chi-bo-mot.md': (minimalFiles['to-chuc/chi-bo-mot.md'] ?? '').replace(
        'members: 12',
        'members: 20',
      ),
    });
    expect(status).not.toBe(0);
    expect(output).toContain('có 3 chỗ cần sửa');
    expect(output).toMatch(
      /Tệp: tin-tuc\/tin-mau\.md\s+Trường: Tóm tắt\s+Lỗi: chưa điền\s+Cách sửa: điền trường này/,
    );
    expect(output).toMatch(/Tệp: to-chuc\/dang-uy\.md\s+Trường: Số liệu công bố › Đảng viên/);
    expect(output).not.toMatch(/\bat .*\.(?:ts|js|mjs):\d+/);
    expect(readdirSync(outDir)).toEqual(['index.html']);
    expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('bản tốt gần nhất');
  });

  it('names the content file of a link to nothing, found after the pages were built', async () => {
    const { status, output, outDir } = await build('dead-link', {
      'trang/gioi-thieu.md': (minimalFiles['trang/gioi-thieu.md'] ?? '').replace(
        'Nội dung giới thiệu.',
        '[x](/van-ban/khong-co/) và [y](#cho-khong-co)',
      ),
    });
    expect(status).not.toBe(0);
    expect(output).toMatch(
      /Tệp: trang\/gioi-thieu\.md\s+Trường: Nội dung\s+Lỗi: liên kết "\/van-ban\/khong-co\/" không dẫn tới đâu/,
    );
    expect(output).toContain('liên kết "#cho-khong-co"');
    expect(existsSync(outDir)).toBe(false);
  });
});

describe('a good build', () => {
  it('says of a dead rule what the page cannot say beside its name', async () => {
    const page = (text: string) =>
      (minimalFiles['trang/gioi-thieu.md'] ?? '').replace('Nội dung giới thiệu.', text);
    const { outDir } = await build('quiet', {
      'trang/gioi-thieu.md': page('## Theo 66-QĐ/TW\n\nLời.'),
      'trang/hai.md': page('## [66-QĐ/TW](/van-ban/66-qd-tw-2017/)\n\nLời.'),
      'trang/ba.md': page('Theo 66-QĐ/TW.\n\n## 66-QĐ/TW'),
      'trang/bon.md': page('::van-ban{ma="66-qd-tw-2017"}\n\n`66-QĐ/TW`'),
    });
    const has = (name: string) =>
      readFileSync(join(outDir, name, 'index.html'), 'utf8').includes(
        'Trang này có nhắc văn bản đã hết hiệu lực',
      );
    expect(['gioi-thieu', 'hai', 'ba', 'bon'].map(has)).toEqual([true, false, false, false]);
  });

  it('goes on when the last day of news has passed that a page links to, and tells it', async () => {
    const changes = {
      'tin-tuc/tin-het-han.md': news.replace('documents:', 'expires: 2026-11-01\ndocuments:'),
      'trang/gioi-thieu.md': (minimalFiles['trang/gioi-thieu.md'] ?? '').replace(
        'Nội dung giới thiệu.',
        '[x](/tin-tuc/tin-het-han/)',
      ),
    };
    const { status, output } = await build('expired-link', changes);
    expect(status).toBe(0);
    expect(output).toContain('liên kết "/tin-tuc/tin-het-han/" dẫn tới tin đã hết hạn đăng');
  });

  it('keeps drafts, future items, their pictures and their files off the site', async () => {
    const secret = await sharp({
      create: { width: 600, height: 400, channels: 3, background: '#123456' },
    })
      .jpeg()
      .toBuffer();
    const { status, outDir, output } = await build('drafts', {
      'tin-tuc/nhap.md': news
        .replace('Tin mẫu để kiểm thử', 'Tin còn nháp')
        .replace('documents:', 'draft: true\ndocuments:')
        .replace('anh.jpg', 'anh-nhap.jpg'),
      'tin-tuc/ngay-mai.md': news
        .replace('Tin mẫu để kiểm thử', 'Tin ngày mai')
        .replace('2026-11-10', '2199-01-01')
        .replace('anh.jpg', 'anh-nhap.jpg'),
      'bieu-mau/nhap.md': (minimalFiles['bieu-mau/mau.md'] ?? '')
        .replace('mau.docx', 'nhap.docx')
        .replace('updated:', 'draft: true\nupdated:'),
      'tap-huan/bai-hoc/nhap-mdx.mdx': (minimalFiles['tap-huan/bai-hoc/bai-mot.md'] ?? '')
        .replace('takeaways:', 'draft: true\ntakeaways:')
        .replace('order: 1', 'order: 2')
        .replace(/Nội dung bài học.*$/s, '![Tranh vẽ một căn phòng](../../media/anh-nhap.jpg)\n'),
      'media/anh-nhap.jpg': secret,
      'tep/nhap.docx': 'nháp',
    });
    expect(status, output).toBe(0);
    const all = readdirSync(outDir, { recursive: true }).map(String);
    expect(all.filter((path) => /nhap|ngay-mai/.test(path))).toEqual([]);
    const texts = all
      .filter((path) => /\.(?:html|xml)$/.test(path))
      .map((path) => readFileSync(join(outDir, path), 'utf8'));
    expect(texts.filter((text) => /Tin còn nháp|Tin ngày mai/.test(text))).toEqual([]);
  });

  it('strips the place where a picture was taken and publishes no original', async () => {
    const { status, outDir } = await build('gps', {});
    expect(status).toBe(0);
    const pictures = readdirSync(join(outDir, '_a')).filter((name) =>
      /\.(?:jpe?g|webp|avif|png)$/.test(name),
    );
    expect(pictures.length).toBeGreaterThan(4);
    for (const name of pictures) {
      const { exif, width } = await sharp(join(outDir, '_a', name)).metadata();
      expect(exif, name).toBeUndefined();
      expect(width, name).toBeLessThanOrEqual(1080);
    }
  });

  it('builds an MDX lesson with a picture, a file and a page of it', async () => {
    const lesson = minimalFiles['tap-huan/bai-hoc/bai-mot.md'] ?? '';
    const text =
      '![Tranh vẽ một căn phòng](../../media/anh.jpg)\n\n[Tải](../../tep/mau.docx#page=2) [^1]\n\n[^1]: Chú.\n';
    const { status, outDir, output } = await build('mdx', {
      'tap-huan/bai-hoc/bai-mot.md': null,
      'tap-huan/bai-hoc/bai-mot.mdx': lesson.replace(/Nội dung bài học.*$/s, text),
    });
    expect(status, output).toBe(0);
    const html = readFileSync(join(outDir, 'tap-huan/chuyen-de-mot/bai-mot/index.html'), 'utf8');
    expect(html).toMatch(/<img [^>]*alt="Tranh vẽ một căn phòng"/);
    expect(html).toContain('href="/tep/mau.docx#page=2"');
    expect(existsSync(join(outDir, 'tep/mau.docx'))).toBe(true);
  });

  it('keeps a picture whose name has spaces and marks', async () => {
    const { status, outDir, output } = await build('names', {
      'media/ảnh họp (1).jpg': await pictureWithPosition(),
      'tin-tuc/tin-mau.md': `${news.replace('anh.jpg', 'ảnh họp (1).jpg')}\n\n![Tranh vẽ một căn phòng](<../media/ảnh họp (1).jpg>)\n`,
    });
    expect(status, output).toBe(0);
    const html = readFileSync(join(outDir, 'tin-tuc/tin-mau/index.html'), 'utf8');
    expect(html.match(/<picture/g)).toHaveLength(2);
  });

  it('leaves nothing active of any hidden script', async () => {
    // The guard would stop this build for bad links and pictures; they have tests of their own.
    const harmlessToGuard = payloads.filter((payload) => !/\]\(|\]\[|::|<javascript/.test(payload));
    const { status, outDir, output } = await build('payloads', {
      'tin-tuc/tin-mau.md': `${news.replace('Tin mẫu để kiểm thử', `'<script>alert("tiêu đề")</script> & <b>'`)}\n\n${harmlessToGuard.join('\n\n')}\n`,
    });
    expect(status, output).toBe(0);
    const html = readFileSync(join(outDir, 'tin-tuc/tin-mau/index.html'), 'utf8');
    expect(activeMarkup(html, ['script', 'svg', 'form', 'link', 'meta', 'body', 'source'])).toEqual(
      [],
    );
    // Allowed are the script for preferences, and JSON-LD, whose angle brackets are escaped.
    expect(untypedScripts(html)).toHaveLength(1);
    expect(harmlessToGuard.length).toBeGreaterThan(18);
  });

  it('works under a base path, every link inside it', async () => {
    const { status, outDir, output } = await build('base', {}, { BASE_PATH: '/van-phong/' });
    expect(status, output).toBe(0);
    expect(deadLinks(outDir, '/van-phong/', SITE_URL)).toEqual([]);
    const home = readFileSync(join(outDir, 'index.html'), 'utf8');
    expect(home).toContain('href="/van-phong/van-ban/"');
    expect(home).toContain(`<link rel="canonical" href="${SITE_URL}/van-phong/"`);
  });
});
