import { searchStrings as strings } from '../../i18n/search-strings.ts';
import { element } from '../../lib/element.ts';
import type { Result } from '../engine/protocol.ts';
import type { Contact } from '../page-facts.ts';

/** How to reach a unit, and the holders of the posts that were asked for. */
export function contactLines({ contact, posts = [], askedPosts = [] }: Result): Node[] {
  const people = askedPosts.flatMap((at) => {
    const post = posts[at];
    if (!post) return [];
    const line = element('p');
    line.append(`${post.title}: `, element('strong', '', post.name), ...ways(post));
    return [line];
  });
  if (!contact) return people;
  const own = element('p');
  own.append(...ways(contact, true));
  return own.childNodes.length > 0 ? [...people, own] : people;
}

function ways({ phone, mailbox }: Contact, isFirst = false): (Node | string)[] {
  const links = [
    ...(phone ? [link(strings.phone(phone), `tel:${phone.replace(/\s/g, '')}`)] : []),
    ...(mailbox ? [link(mailbox, `mailto:${mailbox}`)] : []),
  ];
  return links.flatMap((each, at) => (isFirst && at === 0 ? [each] : [' · ', each]));
}

function link(text: string, href: string): HTMLAnchorElement {
  const made = element('a', '', text);
  made.href = href;
  return made;
}
