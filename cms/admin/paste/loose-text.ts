import { BLOCKS, BOXES, textOf } from './elements.ts';

/**
 * Text that stands in a box or in nothing becomes paragraphs, so that what is looked for in paragraphs is found there
 * too: mail programs and phones write a div for each line. Classes, styles and what is centred stay.
 */
export function paragraphsOfBoxes(root: HTMLElement): void {
  for (const box of root.querySelectorAll('div,center')) {
    if (box.querySelector(BLOCKS) || box.closest('td,th,li,p') || textOf(box) === '') continue;
    const paragraph = document.createElement('p');
    for (const { name, value } of box.attributes) paragraph.setAttribute(name, value);
    if (box.tagName === 'CENTER') paragraph.setAttribute('align', 'center');
    paragraph.append(...box.childNodes);
    box.replaceWith(paragraph);
  }
  for (const box of [root, ...root.querySelectorAll(BOXES)])
    if (box === root || (box.querySelector(BLOCKS) && !box.closest('td,th,li'))) wrapLoose(box);
}

function wrapLoose(box: Element): void {
  let run: ChildNode[] = [];
  const wrap = () => {
    if (run.some((node) => textOf(node) !== '')) {
      const paragraph = document.createElement('p');
      run[0]?.before(paragraph);
      paragraph.append(...run);
    }
    run = [];
  };
  for (const node of [...box.childNodes]) {
    const isBlock = node instanceof Element && (node.matches(BLOCKS) || node.querySelector(BLOCKS));
    if (isBlock) wrap();
    else run.push(node);
  }
  wrap();
}
