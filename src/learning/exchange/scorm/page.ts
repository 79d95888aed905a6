import { scormStrings as strings } from '../../../i18n/scorm-strings.ts';
import { escapeHtml } from '../../../lib/html.ts';
import type { Course } from './course.ts';

/** What the page is made of besides the questions. */
export interface PlayerFiles {
  /** The player as one script without imports. */
  script: string;
  style: string;
}

/** Nothing is loaded from anywhere; a browser holds the page to it. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The one page of a package, with everything inside. */
export function coursePage(course: Course, { script, style }: PlayerFiles): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(course.title)}</title>
<style>${style.replace(/<\/style/gi, '<\\/style')}</style>
</head>
<body>
<div id="course"><noscript>${escapeHtml(strings.noScript)}</noscript></div>
<script type="application/json" id="data">${safeJson(course)}</script>
<script>${script.replace(/<(?=\/script|!--)/gi, '\\x3C')}</script>
</body>
</html>
`;
}

/** JSON that cannot end the element it stands in. */
function safeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003C');
}
