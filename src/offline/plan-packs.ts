import { createHash } from 'node:crypto';

/** Files that are saved: course, guides, documents, forms, the check of form, directory, contact, their search, and the start page. */
const SAVED_FILES =
  /^(?:(?:(?:tap-huan|huong-dan|van-ban|bieu-mau|danh-ba|lien-he|kiem-tra-the-thuc|tim-kiem|ngoai-tuyen)\/(?:.*\/)?)?index\.html|van-ban\/loc(?:\/[\w-]+)?\.json|danh-ba\/tim\.json|tap-huan\/ngan-hang\/[\w-]+\.json|_a\/[^/]+\.(?:css|js)|bieu-tuong\.svg|pagefind\/(?:tra-cuu-|tat-ca-|tu-vung-).*)$/;
/** Files of those that are not: lists that the saved filter can make, histories of pages, what a trainer prints or projects. */
const EXCLUDED =
  /^van-ban\/(?:(?:co-quan|cap|nam|nhiem-ky|hieu-luc)\/|[^/]+\/lich-su\/)|^tap-huan\/(?:.*\/)?(?:in|chieu|diem-danh)\//;
/** The search index and the page that names it: they change with every publication. */
const OF_SEARCH = /^(?:pagefind|tim-kiem)\//;

/** Files in a pack, as a rule: few requests, and each can finish on a bad connection. */
const FILES_A_PACK = 150;

/** Whether a file of the site is saved for offline use. */
export function isSaved(file: string): boolean {
  return SAVED_FILES.test(file) && !EXCLUDED.test(file);
}

/**
 * Divides files into packs so that each stays in its pack whatever happens to others: a change of one file
 * changes one pack. The number of packs doubles when the site has grown.
 * @param files saved files, sorted
 */
export function planPacks(files: readonly string[]): string[][] {
  const pages = files.filter((file) => !OF_SEARCH.test(file));
  const packs = 2 ** Math.max(0, Math.ceil(Math.log2(pages.length / FILES_A_PACK)));
  const numberOf = (file: string) =>
    createHash('sha1').update(file).digest().readUInt32BE(0) % packs;
  const divided = Map.groupBy(pages, numberOf);
  return [
    ...Array.from({ length: packs }, (_, number) => divided.get(number) ?? []),
    files.filter((file) => OF_SEARCH.test(file)),
  ].filter(({ length }) => length > 0);
}
