import type { APIRoute } from 'astro';
import { month } from '../../data/content.ts';
import { setting } from '../../data/site.ts';
import { securityText } from '../../lib/security-text.ts';

export const GET: APIRoute = ({ site }) => {
  const { mailbox, phone } = setting('site');
  return new Response(securityText({ site, mailbox, phone, month: month() }));
};
