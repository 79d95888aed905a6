import { strToU8, zipSync } from 'fflate';
import type { Course } from './course.ts';
import { manifest, PAGE } from './manifest.ts';
import { coursePage, type PlayerFiles } from './page.ts';

/** The time that files in a package bear, so that the same course gives the same bytes; zips know none before 1980. */
const TIME = new Date(1980, 0, 1);

/** A SCORM 1.2 package of a course: a zip with the manifest and one page. */
export function scormPackage(course: Course, player: PlayerFiles): Uint8Array<ArrayBuffer> {
  return zipSync(
    {
      'imsmanifest.xml': strToU8(manifest(course)),
      [PAGE]: strToU8(coursePage(course, player)),
    },
    { level: 9, mtime: TIME },
  );
}
