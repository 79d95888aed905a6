import type { APIRoute } from 'astro';
import { directoryIndex } from '../../data/directory.ts';

export const GET: APIRoute = async () => Response.json(await directoryIndex());
