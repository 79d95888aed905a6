import type { APIRoute } from 'astro';
import { href } from '../lib/url.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      'User-agent: *',
      'Allow: /',
      `Disallow: ${href('/admin/')}`,
      `Sitemap: ${new URL(href('/sitemap-index.xml'), site)}`,
      '',
    ].join('\n'),
  );
