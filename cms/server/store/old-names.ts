import { CONFLICTS, DRAFTS, TRASH } from './refs.ts';

/**
 * Names of data folders made before 30/11/2026 (commit 980c15d and earlier). History is never
 * rewritten, so old trailers are read for good; refs and folders are moved by migrate.ts.
 */

/** Trailers of a draft's commits: what each is called now, and what it was called. */
export const OLD_TRAILERS = {
  State: 'Trang-thai',
  Path: 'Tep',
  Owner: 'Nguoi-soan',
  'Written-by': 'Nguoi-viet',
  At: 'Luc',
  Base: 'Goc',
} as const;

/** Prefixes of refs, old and new. */
export const OLD_REFS = [
  ['refs/heads/nhap/', DRAFTS],
  ['refs/da-xoa/', TRASH],
  ['refs/giu-lai/', CONFLICTS],
] as const;

/** Paths below the data folder, old and new. */
export const OLD_PATHS = [
  ['xuong', 'workspace'],
  ['dang-dung', 'building'],
  ['releases/giu', 'releases/hold'],
] as const;

/** List of files carried over from the last site, in the folder of a release. */
export const OLD_CARRIED_LIST = '.mang-sang';

/** Files of a backup. */
export const OLD_BACKUP = { bundle: 'noi-dung.bundle', accounts: 'tai-khoan.sqlite' } as const;
