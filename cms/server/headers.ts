import { createHash } from 'node:crypto';
import { preferencesScript } from '../../src/components/preferences-script.ts';

/** Headers of one group of addresses. The first rule whose pattern fits a path counts. */
export interface HeaderRule {
  name: string;
  /** Tested against the path below the base path, beginning with '/'. */
  pattern: RegExp;
  headers: Record<string, string>;
}

/** The only inline script of the site, allowed by its hash (CSP Level 3, hash-source). */
const inlineScript = `'sha256-${createHash('sha256').update(preferencesScript).digest('base64')}'`;

const YEAR = 'public, max-age=31536000, immutable';
const ALWAYS_ASK = 'no-cache';

/** A year; told to browsers when the public address is https (RFC 6797). */
export const STRICT_TRANSPORT = { 'Strict-Transport-Security': 'max-age=31536000' };

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

/** Policy of public pages. */
function pagePolicy(): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${inlineScript}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Inline styles of Decap 3.16, by hash: the loading bar's sheet, an empty sheet that emotion fills
 * through the CSSOM, and the text field's. A browser test finds any that a new version adds.
 */
const decapStyles = [
  '4qb+qTjZ8vb8co1YZpMNDeX7tJSzzRBt6uIroh6K5K8=',
  '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  '6UDfOhczL8+jpuXk5M+faGTaNI/0PezVBV+5YfbOmmU=',
].map((hash) => `'sha256-${hash}'`);

/** Policy of the editor; pictures that are being uploaded are shown from memory. */
const adminPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${decapStyles.join(' ')}`,
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self' blob:",
  // The library that reads pictures of iPhones begins its worker from memory.
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** One table for this server and for any front; patterns look neither ahead nor back: not every engine can. */
export const headerRules: readonly HeaderRule[] = [
  {
    name: 'attachments',
    pattern: /^\/tep\//,
    headers: {
      ...everywhere,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Content-Disposition': 'attachment',
      'Cache-Control': ALWAYS_ASK,
    },
  },
  {
    // A worker obeys the policy of its own file.
    name: 'scripts',
    pattern: /^\/_a\/.*\.js$/,
    headers: {
      ...everywhere,
      'Content-Security-Policy': pagePolicy(),
      'Cache-Control': YEAR,
    },
  },
  {
    name: 'hashed files',
    pattern: /^\/(?:_a|pagefind|ngoai-tuyen\/goi)\//,
    headers: {
      ...everywhere,
      'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      // Readers of feeds show the pictures of news.
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': YEAR,
    },
  },
  {
    name: 'editor files',
    pattern: /^\/admin\/a\//,
    headers: { ...everywhere, 'Content-Security-Policy': adminPolicy, 'Cache-Control': YEAR },
  },
  {
    name: 'editor',
    pattern: /^\/admin\//,
    headers: {
      ...everywhere,
      'Content-Security-Policy': adminPolicy,
      'Cache-Control': ALWAYS_ASK,
      'Referrer-Policy': 'same-origin',
    },
  },
  {
    name: 'pages',
    pattern: /^\//,
    headers: {
      ...everywhere,
      'Content-Security-Policy': pagePolicy(),
      'Cache-Control': ALWAYS_ASK,
    },
  },
];

/** Headers for a path below the base path. */
export function headersFor(path: string): Record<string, string> {
  return headerRules.find((rule) => rule.pattern.test(path))?.headers ?? {};
}

/** Whether headers let caches hold an answer for ever. */
export function areForever(headers: Record<string, string>): boolean {
  return headers['Cache-Control']?.includes('immutable') ?? false;
}
