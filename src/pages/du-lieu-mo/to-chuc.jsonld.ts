import type { APIRoute } from 'astro';
import { openChanges, openUnits } from '../../data/open-units.ts';
import { orgTerms } from '../../organisation/exports/org-terms.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(orgTerms(await openUnits(), await openChanges())), {
    headers: { 'Content-Type': 'application/ld+json' },
  });
