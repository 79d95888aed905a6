import type { APIRoute } from 'astro';
import { packedCourse } from '../../../data/exchange.ts';
import { scormPackage } from '../../../learning/exchange/scorm/package.ts';
import style from '../../../learning/exchange/scorm/player.css?raw';
import script from '../../../learning/exchange/scorm/player.ts?bundled';

export const GET: APIRoute = async () =>
  new Response(scormPackage(await packedCourse(), { script, style }), {
    headers: { 'Content-Type': 'application/zip' },
  });
