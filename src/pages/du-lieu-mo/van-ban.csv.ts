import type { APIRoute } from 'astro';
import { openDocuments } from '../../data/open-data.ts';
import { toCsv } from '../../library/open-data.ts';

export const GET: APIRoute = async () =>
  new Response(toCsv(await openDocuments()), { headers: { 'Content-Type': 'text/csv' } });
