import type { PlaceKind } from '../../../src/attachments/reading.ts';

/** A place of a file, the type of the file, what the editor is told of the place, and the file with words there. */
export type HiddenWords = [
  place: string,
  type: string,
  kind: PlaceKind,
  make: (words: string) => Uint8Array,
];

const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
/** A chart with a title. */
export const chart = (words: string, name: string, from?: string) => ({
  name,
  content: `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>${words}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:pt><c:v>12</c:v></c:pt><c:pt><c:v>13</c:v></c:pt></c:plotArea></c:chart></c:chartSpace>`,
  contentType: CHART,
  word: 'chart',
  ...(from && { from }),
});
