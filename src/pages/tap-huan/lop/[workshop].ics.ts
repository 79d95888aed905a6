import type { APIRoute, GetStaticPaths } from 'astro';
import { type WorkshopEntry, workshopEntries } from '../../../data/training.ts';
import { calendarOf } from '../../../data/workshops.ts';

export const getStaticPaths = (async () =>
  (await workshopEntries()).map((entry) => ({
    params: { workshop: entry.slug },
    props: { entry },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: WorkshopEntry }> = ({ props, site }) =>
  new Response(calendarOf(props.entry, site ?? new URL('http://localhost')), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
