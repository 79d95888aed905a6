import { isRepealed } from '../../lib/party/legal-state/states.ts';
import type { PageKind } from '../page-facts.ts';
import type { SearchPage } from './search-page.ts';

/** What is read first stands in the first shard of a large library. */
const FIRST_KINDS: readonly PageKind[] = [
  'guides',
  'lessons',
  'modules',
  'exercises',
  'definitions',
  'templates',
  'pages',
];

/** Guides before documents, documents in force before repealed ones, then the newest first. */
export function byUse(left: SearchPage, right: SearchPage): number {
  return rank(left) - rank(right) || byDate(left, right);
}

function rank({ facts }: SearchPage): number {
  if (FIRST_KINDS.includes(facts.kind)) return 0;
  return isRepealed(facts.validity) ? 2 : 1;
}

/** The newest first. */
export function byDate(left: SearchPage, right: SearchPage): number {
  return (
    (right.facts.date ?? '').localeCompare(left.facts.date ?? '') ||
    left.path.localeCompare(right.path)
  );
}

/** Pages of one kind and folder side by side make the directory small. */
export function byKind(left: SearchPage, right: SearchPage): number {
  return left.facts.kind.localeCompare(right.facts.kind) || left.path.localeCompare(right.path);
}
