import { createPublicSite } from '../../cms/server/public-site.ts';

/** The office's own server for a folder, to be measured: ROOT, PORT. */
const { ROOT = '', PORT = '0' } = process.env;
const server = await createPublicSite({ root: ROOT, basePath: '/' });
await server.listen({ host: '127.0.0.1', port: Number(PORT) });
