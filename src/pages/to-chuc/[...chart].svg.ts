import type { APIRoute, GetStaticPaths } from 'astro';
import { chartKeys, chartPage } from '../../data/charts.ts';

/** The drawings of the chart as files: /to-chuc/so-do.svg and /to-chuc/so-do/BRANCH.svg. */
export const getStaticPaths = (async () =>
  (await chartKeys()).map((key) => ({
    params: { chart: key === '' ? 'so-do' : `so-do/${key}` },
    props: { key },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ key: string }> = async ({ props }) =>
  new Response((await chartPage(props.key))?.file ?? '', {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
