import type { APIRoute } from 'astro';
import { today } from '../../data/content.ts';
import { dataNotice, openDocuments, publisher } from '../../data/open-data.ts';
import { t } from '../../i18n/t.ts';
import { startOfDay } from '../../lib/party/dates.ts';

export const GET: APIRoute = async () => {
  const documents = await openDocuments();
  return Response.json({
    publisher: publisher(),
    notice: dataNotice(),
    terms: t('openData.terms'),
    generated: startOfDay(today()).toISOString(),
    count: documents.length,
    documents,
  });
};
