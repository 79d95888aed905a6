import type { APIRoute } from 'astro';
import { openUnits } from '../../data/open-units.ts';
import { unitsCsv } from '../../organisation/exports/open-units.ts';

export const GET: APIRoute = async () =>
  new Response(unitsCsv(await openUnits()), { headers: { 'Content-Type': 'text/csv' } });
