import { readEnv } from '../env.ts';
import { isRepealing } from '../lib/party/legal-state/acts.ts';
import type { ValidityState } from '../lib/party/legal-state/states.ts';
import { href } from '../lib/url.ts';
import type { DocumentEntry, DocumentView, RelationGroup } from './documents.ts';
import type { UnitView } from './unit-view.ts';
import type { UnitEntry } from './units.ts';

const { siteUrl } = readEnv();

/** schema.org knows three states of legal force; for an unchecked document none is claimed. */
const LEGAL_FORCE: Partial<Record<ValidityState, string>> = {
  'con-hieu-luc': 'InForce',
  'het-mot-phan': 'PartiallyInForce',
  'chua-co-hieu-luc': 'NotInForce',
  'ngung-hieu-luc': 'NotInForce',
  'het-hieu-luc': 'NotInForce',
};

/** Full address of a page or file of this site. */
export function absoluteUrl(path: string): string {
  return new URL(href(path), siteUrl).href;
}

/** A document as schema.org's Legislation. */
export function legislationData(
  { data }: DocumentEntry,
  view: DocumentView,
  relations: readonly RelationGroup[],
) {
  const outgoing = relations.filter(({ direction }) => direction === 'out');
  const addresses = (documents: readonly DocumentView[]) =>
    documents.map(({ path }) => ({ '@id': absoluteUrl(path) }));
  const legalForce = LEGAL_FORCE[view.validity.state];
  // A document that lost single articles is not repealed.
  const repealed = outgoing
    .filter(({ relation }) => isRepealing(relation))
    .flatMap(({ documents, articles }) =>
      addresses(documents.filter(({ slug }) => !articles.has(slug))),
    );
  const amended = outgoing
    .filter(({ relation }) => relation === 'amends')
    .flatMap(({ documents }) => addresses(documents));
  return {
    '@type': 'Legislation',
    name: `${view.shortCitation} ${data.subject}`,
    legislationIdentifier: data.symbol,
    legislationType: view.typeName,
    legislationDate: data.issued,
    ...(data.effective && { legislationDateVersion: data.effective }),
    legislationPassedBy: { '@type': 'Organization', name: view.issuer },
    ...(legalForce && { legislationLegalForce: `https://schema.org/${legalForce}` }),
    ...(repealed.length > 0 && { legislationRepeals: repealed }),
    ...(amended.length > 0 && { legislationChanges: amended }),
    '@id': absoluteUrl(view.path),
    url: absoluteUrl(view.path),
    inLanguage: 'vi',
  };
}

/** A unit as schema.org's GovernmentOrganization. */
export function organisationData({ data, path }: UnitEntry, view: UnitView) {
  const parent = view.parent?.path && {
    '@type': 'GovernmentOrganization',
    name: view.parent.name,
    url: absoluteUrl(view.parent.path),
  };
  const formerNames = view.names.map(({ name }) => name).filter((name) => name !== data.name);
  const alternateName = [...data.aliases, ...formerNames];
  return {
    '@type': 'GovernmentOrganization',
    name: data.name,
    ...(alternateName.length > 0 && { alternateName }),
    url: absoluteUrl(path),
    ...(view.isCurrent && { email: data.mailbox, telephone: data.phone }),
    foundingDate: data.from,
    ...(data.to && { dissolutionDate: data.to }),
    ...(parent && { parentOrganization: parent }),
  };
}
