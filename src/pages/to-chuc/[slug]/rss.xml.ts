import type { APIRoute, GetStaticPaths } from 'astro';
import { rssOf } from '../../../data/feed-response.ts';
import { unitFeed } from '../../../data/unit-feed.ts';
import { organisation } from '../../../data/units.ts';

export const getStaticPaths = (async () =>
  [...(await organisation()).entries.values()].map((entry) => ({
    params: { slug: entry.slug },
    props: { entry },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props, site }) => rssOf(unitFeed(props.entry), site);
