import type { APIRoute } from 'astro';
import { openUnits } from '../../data/open-units.ts';
import { postsCsv } from '../../organisation/exports/open-units.ts';

export const GET: APIRoute = async () =>
  new Response(postsCsv(await openUnits()), { headers: { 'Content-Type': 'text/csv' } });
