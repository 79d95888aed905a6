import type { APIRoute, GetStaticPaths } from 'astro';
import { unitCards } from '../../../data/open-units.ts';
import { type Card, vcard3 } from '../../../organisation/exports/vcard.ts';

/** A card of every unit, and of everybody who has a number or mailbox of their own. */
export const getStaticPaths = (async () =>
  (await unitCards()).flatMap(({ slug, unit, people }) => [
    { params: { card: slug }, props: { card: unit } },
    ...people.map((card) => ({
      params: { card: `${slug}--${card.person?.key}` },
      props: { card },
    })),
  ])) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = ({ props }) =>
  new Response(vcard3(props.card), { headers: { 'Content-Type': 'text/vcard; charset=utf-8' } });
