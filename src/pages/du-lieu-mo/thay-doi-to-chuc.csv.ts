import type { APIRoute } from 'astro';
import { openChanges } from '../../data/open-units.ts';
import { changesCsv } from '../../organisation/exports/open-units.ts';

export const GET: APIRoute = async () =>
  new Response(changesCsv(await openChanges()), { headers: { 'Content-Type': 'text/csv' } });
