import type { Page } from 'playwright-core';
import { blocks } from '../../src/blocks/registry.ts';
import { allCollections } from '../../src/model/registry.ts';
import { ROLES } from '../../src/model/roles.ts';

/** What people see and hear on a page: texts, names of controls, placeholders, tooltips. */
export function wordsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const isShown = element?.checkVisibility() && !element.closest('script,style,noscript');
      const text = walker.currentNode.textContent?.trim() ?? '';
      if (isShown && text) found.add(text);
    }
    for (const element of document.querySelectorAll('[placeholder],[title],[alt]'))
      if (element.checkVisibility())
        for (const name of ['placeholder', 'title', 'alt'])
          found.add(element.getAttribute(name)?.trim() ?? '');
    return [...found].filter(Boolean);
  });
}

/** Words without any mark are looked at one by one: these are Vietnamese, names or what the sample says. */
const PLAIN =
  /^(?:tin|trang|menu|logo|xem|trong|nhanh|khi|cho|theo|hai|hay|hoa|lan|minh|ha|chanh|quantri|pdf|docx|xlsx|pptx|odt|ods|jpeg|png|webp|avif|word|https?|html|x|tw|hd|vptw|admin|thong|bao|van|thu|ma|tep|nguon|tieu|de|thay|th|url|duk|example|vanphong|mau|mot|sau|email|ban|qua|an|ninh|dung|ra|to|chi|co|la|ti|le|so|do|bi|thi|gia|khu|tu|nam|hop|giao|an|nhau|ngang|trong|con|kia|nghe|nghi|trao|xong)$/i;

/** Texts that are not Vietnamese: English, or names out of the code. */
export function english(words: readonly string[]): string[] {
  return words.filter((text) => {
    // Names of files, abbreviations the office itself lists, and sizes.
    const isName = /^\S+\.\w{3,4}$|^[A-Z]{2,9}$|^[\d.,]+ [KM]B$/.test(text);
    if (isName || /[^\u0000-\u007F]/.test(text.replace(/[“”…·×–]/g, ''))) return false;
    const plain = text.match(/[A-Za-z]{2,}/g) ?? [];
    return plain.some((word) => !PLAIN.test(word));
  });
}

/** Names of fields, blocks and their attributes, ids of roles, names of classes: none is for people. */
const IDENTIFIERS = new RegExp(
  `(?<![\\p{L}\\d/.-])(?:${[
    ...[...blocks.values()].flatMap(({ word, attributes }) => [word, ...Object.keys(attributes)]),
    ...allCollections.flatMap(({ id, fields }) => [id, ...Object.keys(fields)]),
    ...ROLES,
    ...['\\w*Error', 'undefined', 'null', '\\[object \\w+\\]'],
  ].join('|')})(?![\\p{L}\\d/-]|\\.\\w)`,
  'u',
);

/** Texts with an identifier in them; names of files and what was typed may look like one. */
export function identifiers(words: readonly string[]): string[] {
  return words.filter((text) => !/^\S+\.\w{3,4}$/.test(text) && IDENTIFIERS.test(text));
}
