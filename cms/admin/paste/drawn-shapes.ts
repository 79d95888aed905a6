/** Element that stands for a text box whose words only the drawing holds. */
const BOX = 'data-text-box';
const TEXT_BOX = /<v:textbox\b[^>]*>([\s\S]*?)<\/v:textbox>/gi;
const SHAPE_ID = /<v:(?:shape|rect|roundrect|oval)\b[^>]*?\sid="([^"]*)"/gi;

/**
 * The text boxes of a drawing of Word (VML) as HTML. What Word offers instead to other programs is a picture of
 * them.
 * @param drawing what stands in a conditional comment
 */
export function textBoxesOf(drawing: string): string {
  return [...drawing.matchAll(TEXT_BOX)]
    .map(({ 1: content = '', index }) => {
      const id = [...drawing.slice(0, index).matchAll(SHAPE_ID)].at(-1)?.[1] ?? '';
      return `<div ${BOX}="${id}">${content}</div>`;
    })
    .join('');
}

/** Takes the pictures of text boxes away whose words are there, and shows pictures that only a drawing holds. */
export function settleShapes(root: HTMLElement): void {
  const boxes = new Set(
    [...root.querySelectorAll(`[${BOX}]`)].map((box) => box.getAttribute(BOX) ?? ''),
  );
  const shown = new Set<string>();
  for (const image of root.querySelectorAll('img')) {
    const shapes = (image.getAttribute('v:shapes') ?? '').split(/\s+/).filter((id) => id !== '');
    for (const id of shapes) shown.add(id);
    if (shapes.length > 0 && shapes.every((id) => boxes.has(id))) image.remove();
  }
  for (const data of root.querySelectorAll('v\\:imagedata')) {
    const shape = data.parentElement;
    if (shape && shown.has(shape.id)) continue;
    const image = document.createElement('img');
    image.setAttribute('src', data.getAttribute('src') ?? '');
    image.setAttribute('alt', shape?.getAttribute('alt') ?? data.getAttribute('o:title') ?? '');
    data.before(image);
  }
}
