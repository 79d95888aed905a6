import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import sharp from 'sharp';
import { ROOT } from './build-site.ts';
import { minimalFiles, pictureWithPosition } from './minimal-content.ts';

/** What may stand at a path: text, bytes, a link to another path, or nothing. */
export type Variant = string | Buffer | { link: string } | null;

const setting = (name: string) => readFileSync(join(ROOT, `content/cai-dat/${name}.yml`), 'utf8');
const original = (path: string) => minimalFiles[path] ?? '';
const changed = (path: string, ...changes: [string | RegExp, string][]) =>
  changes.map(([from, to]) => original(path).replace(from, to));

/** Paths of the minimal content, each with what an editor may make of it; what stands there at first comes first. */
export async function variantsOfContent(): Promise<Map<string, Variant[]>> {
  const other = await sharp({
    create: { width: 600, height: 500, channels: 3, background: '#123456' },
  })
    .png()
    .toBuffer();
  const news = 'tin-tuc/tin-mau.md';
  const old = 'van-ban/66-qd-tw-2017.md';
  const rule = 'van-ban/399-qd-tw-2026.md';
  const unit = 'to-chuc/chi-bo-mot.md';
  const phone = original(news).replace(/Nội dung của/, 'Gọi 0912 345 678. Nội dung của');
  return new Map<string, Variant[]>([
    [
      news,
      [
        original(news),
        null,
        phone,
        phone.replace(
          'documents:',
          'waivers:\n  - rule: mobileNumber\n    text: 0912 345 678\n    reason: Số của cơ quan\ndocuments:',
        ),
        { link: 'tin-hai.md' },
        ...changed(
          news,
          [/anh\.jpg/, 'hinh.png'],
          [/66-qd-tw-2017\]/, '399-qd-tw-2026, khong-co]'],
          [/Nội dung của/, '::hinh{tep="../media/hinh.png" mo-ta="Tranh vẽ"}\n\nNội dung của'],
          [/Nội dung của/, '**MẬT**\n\n::van-ban{ma="399-qd-tw-2026"}\n\n[tệp](../tep/mau.docx)'],
          [/section: .*/, 'section: khong-co'],
          [/title: .*/, 'title: ['],
          [/date: .*/, 'date: 2026-11-22T08:00:00+07:00'],
        ),
      ],
    ],
    ['tin-tuc/tin-hai.md', [null, original(news), `${phone}thêm`]],
    ['tin-tuc/Tin Hai.md', [null, original(news)]],
    ['tin-tuc/tin-mau.mdx', [null, original(news)]],
    ['tin-tuc/.an.md', [null, 'x']],
    [
      old,
      [
        original(old),
        null,
        ...changed(
          old,
          [/secrecy: khong/, 'secrecy: khong\nvalidity: het-hieu-luc'],
          [/secrecy: khong/, 'secrecy: khong\nreplaces: [399-qd-tw-2026]'],
          [/issued: .*/, 'issued: 2026-11-22'],
          [/issuer: .*/, 'issuer: trung-uong'],
          [/secrecy: khong/, 'secrecy: khong\nterm: khoa-xii'],
          [/secrecy: khong/, 'secrecy: khong\nvalidity: con-hieu-luc\nchecked: 2026-11-22'],
        ),
      ],
    ],
    [
      rule,
      [
        original(rule),
        null,
        ...changed(
          rule,
          [/replaces: .*\n/, ''],
          [/issued: .*/, 'issued: 2026-11-22'],
          [/Giới thiệu văn bản/, 'Quy định này bãi bỏ Quy định số 66-QĐ/TW'],
          [/number: .*/, 'number: "66"'],
        ),
      ],
    ],
    ['van-ban/67-qd-tw-2017.md', [null, original(old)]],
    ['co-quan/ban-bi-thu.md', [original('co-quan/ban-bi-thu.md'), null]],
    [
      unit,
      [
        original(unit),
        null,
        ...changed(unit, [/members: 12/, 'members: 13'], [/parent: .*/, 'parent: chi-bo-mot']),
        ...changed(unit, [/from: .*/, 'from: 2026-11-22'], [/order: 1/, 'order: 1\ndraft: true']),
      ],
    ],
    ['tap-huan/cau-hoi/c-01.yml', [original('tap-huan/cau-hoi/c-01.yml'), null]],
    ['cai-dat/menu.yml', [original('cai-dat/menu.yml'), null, 'main: [', { link: 'x.yml' }]],
    [
      'cai-dat/linh-vuc.yml',
      [setting('linh-vuc'), null, setting('linh-vuc').replace('id: van-thu', 'id: van-thu-moi')],
    ],
    [
      'cai-dat/nhiem-ky.yml',
      [
        setting('nhiem-ky'),
        setting('nhiem-ky').replace(/(id: khoa-xii\n.*\n.*\n +from: )\S+/, '$12018-01-01'),
      ],
    ],
    ['media/anh.jpg', [await pictureWithPosition(), null, other, 'no picture', { link: 'x.jpg' }]],
    ['media/hinh.png', [null, other, 'no picture at all']],
    ['tep/mau.docx', ['tệp mẫu', null, 'tệp khác']],
  ]);
}

/** Puts a variant at its path. */
export function putVariant(dir: string, path: string, variant: Variant): void {
  const target = join(dir, path);
  rmSync(target, { force: true });
  if (variant === null) return;
  mkdirSync(dirname(target), { recursive: true });
  if (typeof variant === 'object' && 'link' in variant) symlinkSync(variant.link, target);
  else writeFileSync(target, variant);
}

/** The files of a folder by the hash of their bytes, as Git would list them. */
export function listedByHash(dir: string): { files: Map<string, string>; links: Set<string> } {
  const files = new Map<string, string>();
  const links = new Set<string>();
  for (const item of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const path = relative(dir, join(item.parentPath, item.name)).split(sep).join('/');
    if (item.isSymbolicLink()) links.add(path);
    else if (item.isFile())
      files.set(
        path,
        createHash('sha1')
          .update(readFileSync(join(dir, path)))
          .digest('hex'),
      );
  }
  return { files, links };
}
