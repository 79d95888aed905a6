import type { APIRoute, GetStaticPaths } from 'astro';
import { rowsForFilter } from '../../../data/document-lists.ts';

export const getStaticPaths = (async () =>
  (await rowsForFilter()).map((rows, index) => ({
    params: { file: String(index + 1) },
    props: { rows },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props.rows);
