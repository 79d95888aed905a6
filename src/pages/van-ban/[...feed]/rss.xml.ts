import type { APIRoute, GetStaticPaths } from 'astro';
import { documentLists } from '../../../data/document-lists.ts';
import { feedResponse } from '../../../data/feeds.ts';
import { restParam } from '../../../data/paging.ts';

/** A feed for every value of every facet. */
export const getStaticPaths = (async () =>
  (await documentLists()).map(({ path }) => ({
    params: { feed: restParam('/van-ban/', path) },
    props: { path: `${path}rss.xml` },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props, site }) => feedResponse(props.path, site);
