import type { FilePlace } from '../reading.ts';
import type { TextCollector } from './text-collector.ts';
import { attr, type Element } from './xml.ts';

/** Attributes that hold words of people, by element; '*' for any. */
const WORDED: Readonly<Record<string, readonly string[]>> = {
  '*': [
    'descr',
    'title',
    'tooltip',
    'alt',
    'string',
    'prompt',
    'promptTitle',
    'error',
    'errorTitle',
  ],
  cNvPr: ['name'],
  docPr: ['name'],
  docVar: ['name', 'val'],
  bookmarkStart: ['name'],
  tag: ['val'],
  alias: ['val'],
  docPart: ['val'],
  listItem: ['displayText', 'value'],
  default: ['val'],
  helpText: ['val'],
  statusText: ['val'],
  lvlText: ['val'],
  tblCaption: ['val'],
  tblDescription: ['val'],
  listEntry: ['val'],
  definedName: ['name', 'comment'],
  sheet: ['name'],
  hyperlink: ['display'],
  tableColumn: ['name'],
  style: ['name'],
  attachedSchema: ['val'],
};
/** Names that programs give. */
const GIVEN = /^(?:_[A-Z]\w*|[\p{L} ]{2,30} \d{1,6}|Default\w*|%\d.*)$/u;

/** Collects what stands in attributes of an element for people to read. */
export function collectAttributes(element: Element, into: TextCollector, place: FilePlace): void {
  for (const name of [...(WORDED['*'] ?? []), ...(WORDED[element.localName ?? ''] ?? [])]) {
    const value = attr(element, name);
    if (value && value.length > 1 && !GIVEN.test(value)) into.line(place, value);
  }
}
