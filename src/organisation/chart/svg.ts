import { escapeHtml } from '../../lib/html.ts';
import { type Box, CAPTION, type Drawing, FONT, NOTE_FONT, textPlace } from './layout.ts';

/** The colours of a file of its own; in a page those of its style sheet count. */
const FILE_STYLE =
  '.chart{font-family:system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}.chart rect{fill:#fff;stroke:#8a8578}' +
  '.chart path{fill:none;stroke:#8a8578}.chart text{fill:#1b1a17}.chart .top rect,.chart .group rect{fill:#f0ede6}' +
  '.chart a{text-decoration:none}';

/**
 * A drawing as SVG. Every box is a link that keyboard and screen reader reach, so the drawing is a group and no
 * picture.
 * @param caption day and sums, written above the boxes
 */
export function chartSvg(drawing: Drawing, label: string, caption: string): string {
  return svg(drawing, label, caption, '');
}

/** The same as a file of its own, with the addresses of the site in it. */
export function chartFile(drawing: Drawing, label: string, caption: string): string {
  const style = `<style>${FILE_STYLE}</style>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg(drawing, label, caption, style)}\n`;
}

function svg(drawing: Drawing, label: string, caption: string, style: string): string {
  const { width, height, boxes, lines } = drawing;
  const whole = height + CAPTION;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${round(width)} ${round(whole)}" ` +
    `width="${round(width)}" height="${round(whole)}" role="group" aria-label="${escapeHtml(label)}">` +
    `${style}<text x="2" y="16" font-size="${NOTE_FONT}">${escapeHtml(caption)}</text>` +
    `<g transform="translate(0 ${CAPTION})"><path d="${lines.join('')}"/>${boxes.map(boxSvg).join('')}</g></svg>`
  );
}

function boxSvg(box: Box): string {
  const { x, y, width, height, lines, notes, href, kind } = box;
  const place = textPlace(box);
  const rows = [
    ...lines.map((line) => ({ line, size: FONT })),
    ...notes.map((line) => ({ line, size: NOTE_FONT })),
  ].map(
    ({ line, size }, at) =>
      `<tspan x="${round(place.x)}" y="${round(place.y + at * place.step)}" font-size="${size}">${escapeHtml(line)} </tspan>`,
  );
  return (
    `<a href="${escapeHtml(href)}" class="${kind}">` +
    `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="4"/>` +
    `<text text-anchor="middle">${rows.join('')}</text></a>`
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
