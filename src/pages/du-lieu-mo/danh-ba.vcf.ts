import type { APIRoute } from 'astro';
import { unitCards } from '../../data/open-units.ts';
import { cardFile, vcard4 } from '../../organisation/exports/vcard.ts';

export const GET: APIRoute = async () => {
  const cards = (await unitCards()).flatMap(({ unit, people }) => [unit, ...people]);
  return new Response(cardFile(cards.map(vcard4)), {
    headers: { 'Content-Type': 'text/vcard; charset=utf-8' },
  });
};
