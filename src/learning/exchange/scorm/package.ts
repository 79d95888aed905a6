import { strToU8, zipSync } from 'fflate';
import type { Course } from './course.ts';
import { manifest, PAGE } from './manifest.ts';
import { coursePage, type PlayerFiles } from './page.ts';

/** A SCORM 1.2 package of a course: a zip with the manifest and one page. */
export function scormPackage(course: Course, player: PlayerFiles): Uint8Array<ArrayBuffer> {
  return zipSync(
    {
      'imsmanifest.xml': strToU8(manifest(course)),
      [PAGE]: strToU8(coursePage(course, player)),
    },
    // The same course gives the same bytes: files bear the first hour of zips, in whatever zone they are made.
    { level: 9, mtime: new Date(1980, 0, 1) },
  );
}
