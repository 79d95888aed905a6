import type { APIRoute, GetStaticPaths } from 'astro';
import { type WorkshopEntry, workshopEntries } from '../../../data/training.ts';
import { materialsZip } from '../../../data/workshops.ts';

export const getStaticPaths = (async () =>
  (await workshopEntries())
    .filter(({ data }) => data.materials.length > 0)
    .map((entry) => ({
      params: { workshop: entry.slug },
      props: { entry },
    }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: WorkshopEntry }> = ({ props }) =>
  new Response(materialsZip(props.entry), { headers: { 'content-type': 'application/zip' } });
