import { removeWithSpace, textOf, unwrap } from './elements.ts';
import { classesOf, styleOf, wholeStyle } from './inline-style.ts';
import type { Producer } from './producer.ts';

/** "[A1]", "[a]", "[TH-VP1R2]": the mark of a remark in the text; Word takes whatever somebody set as initials. */
const MARK = /^(?:\[[^[\]]{1,60}\]\s*)*$/u;
/** Address of a remark on the same page: Word, Google Docs, other programs. */
const REMARK_ADDRESS = /#_?(?:mso)?(?:cmnt|cmt|com|comment|annotation)[-_a-z]*\d+$/i;
const REMARK_CLASS =
  /^(?:mso(?:com(?:txt|off|hide)|commentshow)|docos-|tox-comment|comment-?(?:balloon|bubble|content|body|pane|card|thread)|annotation-?(?:content|body))/;
const REFERENCE_CLASS =
  /^(?:msocomanchor|mso(?:comment|annotation)reference|comment-?(?:reference|anchor|marker))$/;
const WORD_TEXT_CLASS = /^mso(?:comment|annotation)(?:text|subject)/;

/** Takes remarks and their marks away. @returns how many there were */
export function removeComments(root: HTMLElement, producer: Producer): number {
  const bodies = removeBodies(root, producer);
  const references = removeReferences(root, producer);
  return Math.max(bodies, references);
}

function removeBodies(root: HTMLElement, producer: Producer): number {
  const elements = [...root.querySelectorAll('*')];
  const hasReferences = elements.some((one) => isReference(one) || isWordReference(one));
  const bodies = elements.filter((element) => {
    const kind = styleOf(element, 'mso-element');
    if (kind === 'comment' || kind === 'comment-list') return true;
    const classes = classesOf(element);
    if (producer !== 'web' && classes.some((name) => REMARK_CLASS.test(name))) return true;
    return hasReferences && classes.some((name) => WORD_TEXT_CLASS.test(name));
  });
  const targets = targetsOf(root, elements);
  const all = [...new Set([...bodies, ...targets])].filter((one) => textOf(one) !== '');
  // A list of remarks counts what is in it; a remark of several paragraphs counts once.
  const lists = all.filter((one) => styleOf(one, 'mso-element') === 'comment-list');
  const single = all.filter(
    (one) =>
      !lists.includes(one) &&
      !all.some((other) => other !== one && !lists.includes(other) && other.contains(one)),
  );
  for (const element of [...bodies, ...targets]) element.remove();
  return single.length || lists.length;
}

/** Blocks with the words of remarks, found by the links that lead to them and back. */
function targetsOf(root: HTMLElement, elements: readonly Element[]): Element[] {
  const links = elements.filter(isReference);
  const names = new Set(links.map((link) => fragmentOf(link)));
  return elements
    .filter((element) => {
      const own = element.id || element.getAttribute('name') || '';
      return own !== '' && names.has(own) && isBackLink(element, names);
    })
    .map((element) => blockOf(element, root));
}

/** Whether the place a mark leads to is a remark: it leads back to the mark. */
function isBackLink(element: Element, names: ReadonlySet<string>): boolean {
  const block = element.closest('p,li,dd') ?? element;
  const back = element.matches('a[href]') ? element : block.querySelector('a[href*="#"]');
  const address = back ? fragmentOf(back) : '';
  const isFirst = /ref|anc/i.test(element.id || element.getAttribute('name') || '');
  return address !== '' && !isFirst && (/ref|anc/i.test(address) || names.has(address));
}

/** The paragraph of a remark, or the box around it when it holds no other. */
function blockOf(element: Element, root: HTMLElement): Element {
  const paragraph = element.closest('p,li,dd') ?? element;
  const box = paragraph.closest('div,dl');
  const isOwn = box !== null && box !== root && textOf(box).startsWith(textOf(paragraph));
  const marks = box?.querySelectorAll('a[href*="#"]').length ?? 0;
  return isOwn && marks <= 1 ? box : paragraph;
}

function removeReferences(root: HTMLElement, producer: Producer): number {
  let count = 0;
  for (const element of [...root.querySelectorAll('*')]) {
    if (!element.isConnected) continue;
    if (styleOf(element, 'mso-special-character') === 'comment') {
      element.remove();
    } else if (isReference(element) || isWordReference(element)) {
      count += textOf(element).split('[').length - 1;
      const holder = outermostWith(element);
      removeWithSpace(holder);
    } else if (
      producer !== 'web' &&
      (classesOf(element).some((name) => REFERENCE_CLASS.test(name)) ||
        wholeStyle(element).includes('mso-comment-'))
    ) {
      // The words somebody remarked on are words of the document.
      if (element.tagName === 'A') unwrap(element);
    } else if (element.tagName === 'HR' && classesOf(element).includes('msocomoff')) {
      element.remove();
    }
  }
  return count;
}

/** The sup or span that holds nothing but the mark. */
function outermostWith(element: Element): Element {
  const parent = element.parentElement;
  const isOnly = parent && /^(?:SUP|SPAN|A|FONT|SMALL)$/.test(parent.tagName);
  return isOnly && textOf(parent) === textOf(element) ? outermostWith(parent) : element;
}

/** A link that leads to a remark and says nothing but its mark. */
function isReference(element: Element): boolean {
  return (
    element.tagName === 'A' &&
    REMARK_ADDRESS.test(element.getAttribute('href') ?? '') &&
    MARK.test(textOf(element))
  );
}

/** The same in Word's clothes, with or without a link. */
function isWordReference(element: Element): boolean {
  const isNamed =
    classesOf(element).some((name) => REFERENCE_CLASS.test(name)) ||
    styleOf(element, 'mso-comment-reference') !== '' ||
    /^_msoanchor/i.test(element.getAttribute('name') ?? '');
  return isNamed && MARK.test(textOf(element));
}

function fragmentOf(link: Element): string {
  return (link.getAttribute('href') ?? '').split('#')[1] ?? '';
}
