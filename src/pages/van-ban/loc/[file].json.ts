import type { APIRoute, GetStaticPaths } from 'astro';
import { rowsForFilter } from '../../../data/document-lists.ts';

export const getStaticPaths = (async () =>
  (await rowsForFilter()).map(({ name, rows }) => ({
    params: { file: name },
    props: { rows },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props.rows);
