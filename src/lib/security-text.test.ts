import { expect, it } from 'vitest';
import { securityText } from './security-text.ts';

const text = (month: string) =>
  securityText({
    site: new URL('https://duk.example'),
    mailbox: 'vanphong@duk.example',
    phone: '(024) 3999 0000',
    month,
  });

it('says whom to tell, in the fields of RFC 9116', () => {
  expect(text('2026-11')).toBe(`Contact: mailto:vanphong@duk.example
Contact: tel:02439990000
Expires: 2027-05-01T00:00:00Z
Preferred-Languages: vi
Canonical: https://duk.example/.well-known/security.txt
`);
});

it.each([
  ['2026-12', '2027-06-01'],
  ['2027-06', '2027-12-01'],
  ['2027-07', '2028-01-01'],
])('made in %s it holds until %s', (month, day) => {
  expect(text(month)).toContain(`Expires: ${day}T00:00:00Z`);
});
