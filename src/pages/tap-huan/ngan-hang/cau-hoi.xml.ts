import type { APIRoute } from 'astro';
import { namesInBank } from '../../../data/exchange.ts';
import { liveBank } from '../../../data/question-bank.ts';
import { writeMoodleXml } from '../../../learning/exchange/moodle-xml/write.ts';

export const GET: APIRoute = async () => {
  const { text } = writeMoodleXml(await liveBank(), await namesInBank());
  return new Response(text, { headers: { 'Content-Type': 'application/xml' } });
};
