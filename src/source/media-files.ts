import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isPlainFile } from './plain-file.ts';

/**
 * The pictures and attachments entries may point at: files on disk for a build, blobs of the
 * content store for the editor's server.
 */
export interface MediaFiles {
  /** Whether a path below the content folder ("media/a.jpg") is a real file. */
  has: (path: string) => boolean;
  /** What sharp can open, and a cache key that changes with the content of the file. */
  open: (path: string) => Promise<{ input: string | Buffer; key: string }>;
}

/** The files below a content folder. */
export function mediaOnDisk(contentDir: string): MediaFiles {
  return {
    has: (path) => isPlainFile(contentDir, path),
    open: async (path) => {
      const input = join(contentDir, path);
      const { mtimeMs, size } = statSync(input);
      return { input, key: `${input}\n${mtimeMs}\n${size}` };
    },
  };
}
