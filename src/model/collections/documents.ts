import { isUnchecked } from '../../lib/party/legal-state/states.ts';
import { parseSymbol } from '../../lib/party/symbol.ts';
import { defineCollection } from '../collection.ts';
import { documentFields } from './document-fields.ts';

/** Folders below /van-ban/ that are no documents: one a facet of the list, the list's pages, the review list. */
const reservedSlugs = [
  'loai',
  'linh-vuc',
  'co-quan',
  'cap',
  'nam',
  'nhiem-ky',
  'hieu-luc',
  'trang',
  'loc',
  'can-ra-soat',
];

export const documents = defineCollection(
  {
    id: 'documents',
    folder: 'van-ban',
    extensions: ['md'],
    label: 'Văn bản',
    labelSingular: 'Văn bản',
    description:
      'Văn bản của Đảng và văn bản liên quan được phép công khai, kèm tình trạng hiệu lực.',
    titleField: 'symbol',
    reservedSlugs,
    // Party numbers begin anew with each term, so a symbol alone is no unique address.
    slugFrom: ({ symbol, issued }) => `${String(symbol)} ${String(issued).slice(0, 4)}`,
    fields: documentFields,
    body: { label: 'Giới thiệu hoặc toàn văn', required: false },
    path: (slug) => `/van-ban/${slug}/`,
  },
  (data, context) => {
    const refuse = (field: string, rule: string) =>
      context.addIssue({ code: 'custom', path: [field], params: { rule } });
    if (data.secrecy !== 'khong') refuse('secrecy', 'secret');
    if (data.circulation !== 'cong-khai') refuse('circulation', 'internal');
    if (!isUnchecked(data.validity) && data.checked === undefined)
      refuse('checked', 'checkedMissing');
    const parsed = parseSymbol(data.symbol);
    if (parsed.number !== null && parsed.number !== data.number.replace(/^0+(?=\d)/, '')) {
      refuse('number', 'numberMismatch');
    }
    if (data.effective !== undefined && data.effective < data.issued)
      refuse('effective', 'dateOrder');
    if (data.expires !== undefined && data.expires < (data.effective ?? data.issued))
      refuse('expires', 'dateOrder');
    if (data.checked !== undefined && data.checked < data.issued) refuse('checked', 'dateOrder');
    for (const { effect, articles, until } of data.articleEffects) {
      if (articles === undefined && until === undefined)
        refuse('articleEffects', 'articlesMissing');
      if (until !== undefined && effect !== 'suspends') refuse('articleEffects', 'untilElsewhere');
      if (until !== undefined && until < (data.effective ?? data.issued))
        refuse('articleEffects', 'dateOrder');
    }
  },
);
