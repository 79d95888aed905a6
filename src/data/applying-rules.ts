import { articlesNamed } from '../lib/party/articles-named.ts';
import { isRepealing } from '../lib/party/legal-state/acts.ts';
import { isApplying } from '../lib/party/legal-state/states.ts';
import type { DocumentView } from './documents.ts';

/**
 * Whether a rule applies today. Of one that lost single articles, those that the clause names; a part of an article
 * counts as the whole. A clause that names no article stays: the review list has its rule.
 */
export function ruleApplies({ validity, articles }: DocumentView, clause = ''): boolean {
  if (!isApplying(validity.state)) return false;
  const named = articlesNamed(clause);
  return articles
    .filter(({ kind }) => isRepealing(kind) || kind === 'suspends')
    .every((act) => articlesNamed(act.articles).isDisjointFrom(named));
}
