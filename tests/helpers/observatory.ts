/** Headers of an answer, names in lower case. */
export type AnswerHeaders = Readonly<Record<string, string | undefined>>;

interface Rule {
  name: string;
  /** Points that the answer gains or loses; gains count only when nothing much is lost. */
  points: (headers: AnswerHeaders) => number;
}

const directive = (headers: AnswerHeaders, name: string) =>
  (headers['content-security-policy'] ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1);

const hstsAge = (headers: AnswerHeaders) =>
  Number(/max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '')?.[1] ?? Number.NaN);
const HALF_A_YEAR = 15_768_000;

/**
 * What MDN's HTTP Observatory looks at in the answer to a page without cookies whose scripts all come from its own
 * address (developer.mozilla.org/observatory/docs/tests_and_scoring, 2026).
 */
export const rules: readonly Rule[] = [
  {
    name: 'content security policy',
    points: (headers) => {
      const scripts = directive(headers, 'script-src') ?? directive(headers, 'default-src');
      const styles = directive(headers, 'style-src') ?? directive(headers, 'default-src');
      if (!scripts) return -25;
      if (/'unsafe-(?:inline|eval)'|(?:^| )(?:\*|https?:|data:)(?: |$)/.test(scripts)) return -20;
      if (styles?.includes("'unsafe-inline'")) return 0;
      return directive(headers, 'default-src') === "'none'" ? 10 : 5;
    },
  },
  {
    name: 'strict transport security',
    points: (headers) => {
      const age = hstsAge(headers);
      if (Number.isNaN(age)) return -20;
      return age < HALF_A_YEAR ? -10 : 0;
    },
  },
  {
    name: 'content types',
    points: (headers) => (headers['x-content-type-options'] === 'nosniff' ? 0 : -5),
  },
  {
    name: 'frames',
    points: (headers) => {
      if (directive(headers, 'frame-ancestors')) return 5;
      return /^(?:deny|sameorigin)$/i.test(headers['x-frame-options'] ?? '') ? 5 : -20;
    },
  },
  {
    name: 'referrer',
    points: (headers) => {
      const policy = headers['referrer-policy'] ?? '';
      if (/unsafe-url|origin-when-cross-origin$|no-referrer-when/.test(policy))
        return policy === 'strict-origin-when-cross-origin' ? 5 : -5;
      return policy === '' ? 0 : 5;
    },
  },
  {
    name: 'cross-origin resources',
    points: (headers) =>
      /^same-(?:origin|site)$/.test(headers['cross-origin-resource-policy'] ?? '') ? 10 : 0,
  },
  {
    name: 'cross-origin sharing',
    points: (headers) => (headers['access-control-allow-origin'] === '*' ? -50 : 0),
  },
];

/** The score of an answer: 100, less what is lost; gains count from 90 on. */
export function observatoryScore(headers: AnswerHeaders): number {
  const all = rules.map(({ points }) => points(headers));
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  const base = 100 + sum(all.filter((points) => points < 0));
  return base < 90 ? Math.max(0, base) : base + sum(all.filter((points) => points > 0));
}
