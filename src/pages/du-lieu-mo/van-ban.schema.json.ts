import type { APIRoute } from 'astro';
import { href } from '../../lib/url.ts';
import { openSchema } from '../../library/open-data.ts';

export const GET: APIRoute = ({ site }) =>
  Response.json(openSchema(new URL(href('/du-lieu-mo/van-ban.schema.json'), site).href));
