import type { APIRoute, GetStaticPaths } from 'astro';
import { documentFeed } from '../../../data/document-feed.ts';
import { allDocuments } from '../../../data/documents.ts';
import { rssOf } from '../../../data/feed-response.ts';

export const getStaticPaths = (async () =>
  (await allDocuments()).map(({ entry, view }) => ({
    params: { slug: entry.slug },
    props: { entry, view },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props, site }) =>
  rssOf(documentFeed(props.entry, props.view), site);
