import type { Score } from './score.ts';

/** The part of SCORM 1.2's API that is used (SCORM 1.2 Run-Time Environment, 3.2). */
interface ScormApi {
  LMSInitialize(empty: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(empty: ''): unknown;
  LMSFinish(empty: ''): unknown;
}

/** A connection with the learning system that shows the page. */
export interface Lms {
  /** False where the learning system only lets somebody look at an attempt again. */
  isRecorded: boolean;
  /** What was kept of the last visit; '' at the first. */
  stored: string;
  /** @returns whether the learning system has stored it */
  report(stored: string, score: Score): boolean;
  /** Ends the visit; may be called twice. */
  finish(): void;
}

/** How many windows are looked at on each way; more means that they point at each other. */
const MAX_WINDOWS = 50;

/** Connects with the learning system; null where the page stands alone. */
export function connect(page: Window): Lms | null {
  const api = findApi(page);
  if (!api || !isTrue(api.LMSInitialize(''))) return null;
  const started = Date.now();
  let isOpen = true;
  // Some learning systems name no mode; only these two say that nothing counts.
  const isRecorded = !['browse', 'review'].includes(get(api, 'cmi.core.lesson_mode'));
  const status = get(api, 'cmi.core.lesson_status');
  if (isRecorded && !['passed', 'failed', 'completed', 'incomplete'].includes(status)) {
    api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    api.LMSCommit('');
  }
  return {
    isRecorded,
    stored: get(api, 'cmi.suspend_data'),
    report: (stored, { raw, status: reached }) => {
      if (!isRecorded || !isOpen) return true;
      const isSet = isTrue(api.LMSSetValue('cmi.suspend_data', stored));
      // Not every learning system knows the two bounds; 0 and 100 are what it takes then.
      api.LMSSetValue('cmi.core.score.min', '0');
      api.LMSSetValue('cmi.core.score.max', '100');
      api.LMSSetValue('cmi.core.score.raw', String(raw));
      api.LMSSetValue('cmi.core.lesson_status', reached);
      return isTrue(api.LMSCommit('')) && isSet;
    },
    finish: () => {
      if (!isOpen) return;
      isOpen = false;
      if (isRecorded) {
        api.LMSSetValue('cmi.core.session_time', timespan(Date.now() - started));
        // Without it, some learning systems begin a new attempt and forget what was kept.
        api.LMSSetValue('cmi.core.exit', 'suspend');
        api.LMSCommit('');
      }
      api.LMSFinish('');
    },
  };
}

/** The API in this window, in one around it, in the one that opened it, or around that. */
function findApi(page: Window): ScormApi | null {
  const chains = [page, page.opener as Window | null];
  for (const start of chains) {
    let window: Window | null = start;
    for (let count = 0; window && count < MAX_WINDOWS; count += 1) {
      const api = apiOf(window);
      if (api) return api;
      window =
        window.parent === window ? ((window.opener as Window | null) ?? null) : window.parent;
    }
  }
  return null;
}

/** The API of one window; a window of another origin may not be asked. */
function apiOf(window: Window): ScormApi | null {
  try {
    return (window as { API?: ScormApi }).API ?? null;
  } catch {
    return null;
  }
}

function get(api: ScormApi, name: string): string {
  return String(api.LMSGetValue(name) ?? '');
}

function isTrue(answer: unknown): boolean {
  return String(answer) === 'true';
}

/** Milliseconds as SCORM 1.2 writes them: HHHH:MM:SS. */
function timespan(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const two = (number: number) => String(number).padStart(2, '0');
  const hours = String(Math.floor(seconds / 3600)).padStart(4, '0');
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
