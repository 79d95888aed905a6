import type { APIRoute } from 'astro';
import { unitHistories } from '../../../data/unit-histories.ts';

export const GET: APIRoute = async () => Response.json(await unitHistories());
