import type { APIRoute } from 'astro';
import { feedResponse } from '../../data/feeds.ts';

export const GET: APIRoute = ({ site }) => feedResponse('/van-ban/rss.xml', site);
