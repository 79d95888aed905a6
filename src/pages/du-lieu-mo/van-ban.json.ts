import type { APIRoute } from 'astro';
import { dataNotice, openDocuments, publisher } from '../../data/open-data.ts';
import { now } from '../../data/store.ts';
import { t } from '../../i18n/t.ts';

export const GET: APIRoute = async () => {
  const documents = await openDocuments();
  return Response.json({
    publisher: publisher(),
    notice: dataNotice(),
    terms: t('openData.terms'),
    generated: now.toISOString(),
    count: documents.length,
    documents,
  });
};
