/** What a card tells of a unit, or of somebody in it. */
export interface Card {
  /** Address of the unit's page; with the post, what makes the card that of the same entry later. */
  url: string;
  unit: string;
  /** Units above it, the highest first. */
  above: readonly string[];
  phone: string;
  mailbox: string;
  address: string | null;
  /** Absent on the card of a unit. */
  person?: { name: string; title: string; key: string };
  note?: string;
}

const LINE_OCTETS = 75;
const encoder = new TextEncoder();

/** A card as phones import it (vCard 3.0, RFC 2426). */
export function vcard3(card: Card): string {
  const { unit, above, phone, mailbox, address, person, note, url } = card;
  return lines([
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escaped(person?.name ?? unit)}`,
    `N:${person ? nameParts(person.name) : `${escaped(unit)};;;;`}`,
    `ORG:${[...above, unit].map(escaped).join(';')}`,
    ...(person ? [`TITLE:${escaped(person.title)}`] : ['X-ABSHOWAS:COMPANY']),
    `TEL;TYPE=WORK,VOICE:${number(phone)}`,
    `EMAIL;TYPE=INTERNET,WORK:${escaped(mailbox)}`,
    ...(address === null ? [] : [`ADR;TYPE=WORK:;;${escaped(address)};;;;`]),
    `URL:${url}`,
    `UID:${uid(card)}`,
    ...(note === undefined ? [] : [`NOTE:${escaped(note)}`]),
    'END:VCARD',
  ]);
}

/** A card as open data (vCard 4.0, RFC 6350). */
export function vcard4(card: Card): string {
  const { unit, above, phone, mailbox, address, person, note, url } = card;
  return lines([
    'BEGIN:VCARD',
    'VERSION:4.0',
    `KIND:${person ? 'individual' : 'org'}`,
    `FN:${escaped(person?.name ?? unit)}`,
    ...(person ? [`N:${nameParts(person.name)}`, `TITLE:${escaped(person.title)}`] : []),
    `ORG:${[...above, unit].map(escaped).join(';')}`,
    `TEL;VALUE=uri;TYPE=work:tel:${number(phone)}`,
    `EMAIL;TYPE=work:${escaped(mailbox)}`,
    ...(address === null ? [] : [`ADR;TYPE=work:;;${escaped(address)};;;;`]),
    `URL:${url}`,
    `UID:${uid(card)}`,
    'LANG:vi',
    ...(note === undefined ? [] : [`NOTE:${escaped(note)}`]),
    'END:VCARD',
  ]);
}

/** Several cards in one file. */
export function cardFile(cards: readonly string[]): string {
  return cards.join('');
}

const uid = ({ url, person }: Card) => (person ? `${url}#${person.key}` : url);

/** Digits as they are dialled; a number of Viet Nam gets its country. */
function number(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, '');
  return digits.startsWith('0') ? `+84${digits.slice(1)}` : digits;
}

/** Family name; given name; middle names: Vietnamese names begin with the family. */
function nameParts(name: string): string {
  const words = name.trim().split(/\s+/);
  if (words.length === 1) return `;${escaped(name.trim())};;;`;
  const [family = '', ...rest] = words;
  const given = rest.pop() ?? '';
  return `${[family, given, rest.join(' ')].map(escaped).join(';')};;`;
}

function escaped(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Lines end with CRLF and are folded before 75 octets, never inside a letter. */
function lines(all: readonly string[]): string {
  return all.map((line) => `${folded(line)}\r\n`).join('');
}

function folded(line: string): string {
  let result = '';
  let length = 0;
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (length + octets > LINE_OCTETS) {
      result += '\r\n ';
      length = 1;
    }
    result += letter;
    length += octets;
  }
  return result;
}
