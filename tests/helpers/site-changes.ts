import fc from 'fast-check';
import { generator } from '../search-eval/filler-text.ts';
import { generateBody, generatePage } from './generated-site.ts';
import type { SearchSite, SitePage } from './search-site.ts';

/** What editors do to a site between two releases. */
const CHANGES = {
  text: (page, random) => ({ ...page, body: generateBody(random) }),
  word: (page, random) => ({
    ...page,
    body: page.body.replace('.', ` mèo hoang số ${random(99)}.`),
  }),
  title: (page, random) => ({
    ...page,
    facts: { ...page.facts, title: generatePage('pages', random).facts.title },
  }),
  facts: (page, random) => ({
    ...page,
    facts: { ...page.facts, fields: [`linh-vuc-${random(5)}`], validity: 'het-hieu-luc' },
  }),
  date: (page, random) => ({
    ...page,
    facts: { ...page.facts, date: `20${20 + random(7)}-0${1 + random(9)}-20` },
  }),
  frame: (page, random) => ({ ...page, frame: `menu ${random(9)}` }),
  files: (page, random) => ({ ...page, files: [`tep/mau-${random(4)}.docx`] }),
  noText: (page) => ({ ...page, body: '' }),
} satisfies Record<string, (page: SitePage, random: (limit: number) => number) => SitePage>;

type PageChange = keyof typeof CHANGES;
export type SiteChange = PageChange | 'add' | 'remove' | 'attachment' | 'abbreviations' | 'menu';

export interface Change {
  kind: SiteChange;
  seed: number;
}

const kinds: SiteChange[] = [
  ...(Object.keys(CHANGES) as PageChange[]),
  'add',
  'remove',
  'attachment',
  'abbreviations',
  'menu',
];

/** What one publication changes. */
export const publication = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), seed: fc.integer({ min: 1, max: 1_000_000 }) }),
  { minLength: 1, maxLength: 4 },
);

/** The site after a change. */
export function applyChange(site: SearchSite, { kind, seed }: Change): SearchSite {
  const random = generator(seed);
  const files = [...site.pages.keys()];
  const file = files[random(files.length)] ?? '';
  const page = site.pages.get(file);
  const pages = new Map(site.pages);
  switch (kind) {
    case 'add': {
      const kindOfPage = random(2) === 0 ? 'news' : 'guides';
      pages.set(`${kindOfPage}/moi-${seed}/index.html`, generatePage(kindOfPage, random));
      return { ...site, pages };
    }
    case 'remove':
      pages.delete(file);
      return { ...site, pages };
    case 'menu':
      return {
        ...site,
        pages: new Map([...pages].map(([name, item]) => [name, { ...item, frame: `${seed}` }])),
      };
    case 'attachment': {
      const attachments = new Map(site.attachments);
      const name = `tep/mau-${random(4)}.docx`;
      if (random(4) === 0) attachments.delete(name);
      else attachments.set(name, `Bản thay ${generateBody(random)}`);
      return { ...site, attachments };
    }
    case 'abbreviations': {
      const long = [random(2) === 0 ? 'ban thường vụ' : 'bảo tồn voi'];
      return { ...site, abbreviations: [{ short: 'BTV', long }] };
    }
    default:
      if (page) pages.set(file, CHANGES[kind](page, random));
      return { ...site, pages };
  }
}
