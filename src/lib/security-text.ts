/** Months until the contact must be looked at again; the file is made anew at the latest when a month begins. */
const VALID_MONTHS = 6;

/**
 * The file that tells who finds a hole whom to tell (RFC 9116).
 * @param month the month it is made in, "2026-11": its end follows from it, so that every release of a month
 *   has the same bytes
 */
export function securityText(options: {
  site: URL | undefined;
  mailbox: string;
  phone: string;
  month: string;
}): string {
  const { site, mailbox, phone, month } = options;
  const [year = 0, of = 1] = month.split('-').map(Number);
  const expires = new Date(Date.UTC(year, of - 1 + VALID_MONTHS, 1));
  return [
    ...(mailbox.includes('@') ? [`Contact: mailto:${encodeURI(mailbox.trim())}`] : []),
    `Contact: tel:${phone.replace(/[^\d+]/g, '')}`,
    `Expires: ${expires.toISOString().slice(0, 19)}Z`,
    'Preferred-Languages: vi',
    `Canonical: ${new URL('/.well-known/security.txt', site)}`,
    '',
  ].join('\n');
}
