import type { OpenChange, OpenUnit } from './open-units.ts';

/** Terms of the W3C Organization Ontology (https://www.w3.org/TR/vocab-org/) and of those it is used with. */
const CONTEXT = {
  org: 'http://www.w3.org/ns/org#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const text = (value: string) => ({ '@value': value, '@language': 'vi' });
const date = (value: string) => ({ '@value': value, '@type': 'xsd:date' });
const links = (addresses: readonly string[]) => addresses.map((id) => ({ '@id': id }));

/** Organisations, posts, memberships and change events as one JSON-LD document. */
export function orgTerms(units: readonly OpenUnit[], changes: readonly OpenChange[]) {
  return {
    '@context': CONTEXT,
    '@graph': [
      ...units.flatMap((unit) => [organization(unit, changes), ...posts(unit)]),
      ...changes.map(changeEvent),
    ],
  };
}

function organization(unit: OpenUnit, changes: readonly OpenChange[]) {
  const { id } = unit;
  const resulted = changes.filter(
    ({ after, before }) => after.includes(id) && !before.includes(id),
  );
  const changed = changes.filter(({ before }) => before.includes(id));
  return {
    '@id': id,
    '@type': ['org:Organization', 'org:OrganizationalUnit'],
    'skos:prefLabel': text(unit.name),
    ...(unit.otherNames.length > 0 && { 'skos:altLabel': unit.otherNames.map(text) }),
    'org:classification': text(unit.type.name),
    ...(unit.parent && { 'org:unitOf': { '@id': unit.parent } }),
    'schema:foundingDate': date(unit.from),
    ...(unit.to && { 'schema:dissolutionDate': date(unit.to) }),
    ...(unit.phone && { 'schema:telephone': unit.phone }),
    ...(unit.mailbox && { 'schema:email': unit.mailbox }),
    ...(unit.posts.length > 0 && { 'org:hasPost': links(unit.posts.map((post) => post.id)) }),
    ...(resulted.length > 0 && { 'org:resultedFrom': links(resulted.map((one) => one.id)) }),
    ...(changed.length > 0 && { 'org:changedBy': links(changed.map((one) => one.id)) }),
  };
}

function posts(unit: OpenUnit) {
  return unit.posts.flatMap(({ id, title, holder, from, to }) => {
    const person = `${id}-nguoi`;
    return [
      {
        '@id': id,
        '@type': 'org:Post',
        'skos:prefLabel': text(title),
        'org:postIn': { '@id': unit.id },
        'org:heldBy': { '@id': person },
      },
      { '@id': person, '@type': 'foaf:Person', 'foaf:name': holder },
      {
        '@id': `${id}-giu`,
        '@type': 'org:Membership',
        'org:member': { '@id': person },
        'org:organization': { '@id': unit.id },
        'org:role': { '@type': 'org:Role', 'skos:prefLabel': text(title) },
        ...((from || to) && {
          'org:memberDuring': {
            ...(from && { 'schema:startDate': date(from) }),
            ...(to && { 'schema:endDate': date(to) }),
          },
        }),
      },
    ];
  });
}

function changeEvent({ id, day, label, before, after, decision, document }: OpenChange) {
  return {
    '@id': id,
    '@type': 'org:ChangeEvent',
    'skos:prefLabel': text(label),
    'prov:startedAtTime': date(day),
    ...(before.length > 0 && { 'org:originalOrganization': links(before) }),
    ...(after.length > 0 && { 'org:resultingOrganization': links(after) }),
    ...(decision && { 'dcterms:description': text(decision) }),
    ...(document && { 'dcterms:source': { '@id': document } }),
  };
}
