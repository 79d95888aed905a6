import type { APIRoute } from 'astro';
import { namesInBank } from '../../../data/exchange.ts';
import { liveBank } from '../../../data/question-bank.ts';
import { writeGift } from '../../../learning/exchange/gift/write.ts';

export const GET: APIRoute = async () => {
  const { text } = writeGift(await liveBank(), await namesInBank());
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
