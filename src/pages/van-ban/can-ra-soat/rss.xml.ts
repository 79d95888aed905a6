import type { APIRoute } from 'astro';
import { rssOf } from '../../../data/feed-response.ts';
import { reviewFeed } from '../../../data/review-feed.ts';

export const GET: APIRoute = ({ site }) => rssOf(reviewFeed, site);
