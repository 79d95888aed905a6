import type { APIRoute } from 'astro';
import { columnsForFilter } from '../../data/document-lists.ts';

export const GET: APIRoute = async () => Response.json(await columnsForFilter());
