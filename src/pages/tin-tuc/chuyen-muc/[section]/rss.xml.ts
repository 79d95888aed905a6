import type { APIRoute, GetStaticPaths } from 'astro';
import { feedResponse } from '../../../../data/feeds.ts';
import { setting } from '../../../../data/site.ts';

export const getStaticPaths = (() =>
  setting('sections').items.map(({ id }) => ({
    params: { section: id },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ site, params }) =>
  feedResponse(`/tin-tuc/chuyen-muc/${params.section}/rss.xml`, site);
