import type { APIRoute } from 'astro';
import { openDocuments, publisher } from '../../data/open-data.ts';
import { now } from '../../data/store.ts';

export const GET: APIRoute = async () => {
  const documents = await openDocuments();
  return Response.json({
    publisher: publisher(),
    generated: now.toISOString(),
    count: documents.length,
    documents,
  });
};
