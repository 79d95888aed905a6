import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { bundleScript } from '../../src/integrations/bundle-script.ts';
import type { Course, CourseQuestion } from '../../src/learning/exchange/scorm/course.ts';
import { scormPackage } from '../../src/learning/exchange/scorm/package.ts';
import { questionKinds } from '../../src/model/question-kinds.ts';
import { ROOT } from './build-site.ts';

const PLAYER = 'src/learning/exchange/scorm/player';

/** A course with questions of all kinds in turn; option 0 is right, of "many" and "mark" also option 1. */
export function generatedCourse(count: number): Course {
  const questions = Array.from({ length: count }, (_, at): CourseQuestion => {
    const kind = questionKinds[at % questionKinds.length]?.value ?? 'one';
    const isSeveral = kind === 'many' || kind === 'mark';
    return {
      id: `m${1 + (at % 2)}-${at}`,
      kind,
      stem: kind === 'fill' ? `Câu ${at}: điền ___ vào đây` : `Câu ${at} (${kind})?`,
      options: Array.from({ length: kind === 'fill' ? 2 : 4 }, (_none, place) => ({
        text: `Phương án ${place} của câu ${at}`,
        ...(kind === 'match' && { pair: `Vế ${place}` }),
        correct: place === 0 || (isSeveral && place === 1),
        why: `Lý do ${place}.`,
      })),
      module: `chuyen-de-${1 + (at % 2)}`,
      level: 1 + (at % 3),
      basis: { text: 'Quy định số 66-QĐ/TW, Điều 5', url: 'https://duk.example/van-ban/x/' },
      checked: '30/11/2026',
      uncertain: at % 5 === 0,
      lesson: 'Bài mẫu </script>',
    };
  });
  return {
    title: 'Khóa mẫu & "thử" </title>',
    summary: 'Khóa để kiểm thử.',
    publisher: 'Văn phòng mẫu',
    site: 'https://duk.example/tap-huan/',
    modules: [1, 2].map((number) => ({
      slug: `chuyen-de-${number}`,
      title: `Chuyên đề ${number}`,
    })),
    questions,
  };
}

let script: Promise<string> | null = null;

/** The files of a package as the build makes them. */
export async function packageOf(course: Course): Promise<Uint8Array> {
  script ??= bundleScript(join(ROOT, `${PLAYER}.ts`));
  return scormPackage(course, {
    script: await script,
    style: readFileSync(join(ROOT, `${PLAYER}.css`), 'utf8'),
  });
}

/** The files of a package by name. */
export function filesOf(zip: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const ORIGIN = 'http://lms.example';

/** A learning system's page: scorm-again, which keeps what is committed in this browser. */
const LMS_PAGE = `<!doctype html><title>LMS</title><script src="scorm12.js"></script><script>
window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
const before = localStorage.getItem('cmi');
if (before) API.loadFromJSON(JSON.parse(before).cmi);
API.on('LMSCommit', () => localStorage.setItem('cmi', JSON.stringify(API.renderCMIToJSONObject())));
</script>`;

/** A page whose own script stands in for a learning system. */
export interface LmsOptions {
  /** Body of the learning system's page; scorm-again around the package when left out. */
  host?: string;
  browser?: BrowserContextOptions;
}

/** Serves packages to a browser as a learning system would, without a server. */
export async function startLms(browser: Browser, zip: Uint8Array, options: LmsOptions = {}) {
  const context = await browser.newContext({ locale: 'vi-VN', ...options.browser });
  const faults: string[] = [];
  let files = filesOf(zip);
  const library = readFileSync(join(ROOT, 'node_modules/scorm-again/dist/scorm12.min.js'), 'utf8');
  const host =
    options.host ?? `${LMS_PAGE}<iframe src="sco/index.html" width="100%" height="800"></iframe>`;
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== ORIGIN) {
      faults.push(`third party: ${url}`);
      return route.abort();
    }
    if (url.pathname === '/lms.html')
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: host });
    if (url.pathname === '/scorm12.js')
      return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: library });
    const file = files.get(url.pathname.replace(/^\/sco\//, ''));
    if (file !== undefined)
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: file });
    if (url.pathname !== '/favicon.ico') faults.push(`not in the package: ${url}`);
    return route.fulfill({ status: 404, body: '' });
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text());
  });
  return {
    context,
    page,
    faults,
    url: (path: string) => `${ORIGIN}/${path}`,
    replacePackage: (other: Uint8Array) => {
      files = filesOf(other);
    },
  };
}

/** What the learning system holds of the visit. */
export async function recordOf(context: BrowserContext): Promise<Record<string, string>> {
  const [page] = context.pages();
  return (
    page?.evaluate(() => {
      const { cmi = {} } = JSON.parse(localStorage.getItem('cmi') ?? '{}');
      const { core = {}, suspend_data } = cmi;
      const { lesson_status, exit, session_time, score = {} } = core;
      return { suspend_data, lesson_status, exit, session_time, ...score };
    }) ?? {}
  );
}
