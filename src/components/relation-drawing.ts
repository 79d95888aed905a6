/** Documents that stand in one relation to the document in the middle. */
export interface RelationGroupFacts {
  /** What the relation is called, seen from the middle. */
  label: string;
  /** 'in': they act on it, and are newer; 'out': it acts on them. */
  direction: 'in' | 'out';
  documents: { symbol: string; state: string }[];
  /** How many more there are than are drawn. */
  hidden: number;
}

export interface RelationBox {
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
  kind: 'centre' | 'document';
}

export interface RelationDrawing {
  width: number;
  height: number;
  boxes: RelationBox[];
  labels: { x: number; y: number; text: string }[];
  /** SVG path data, each line ending in an arrow at what is acted on. */
  arrows: string[];
}

const BOX = 46;
const GAP = 10;
const LABEL = 24;
const ARROW = 7;

/** Older documents left, newer ones right, the document between them; arrows point at what is acted on. */
export function wideRelations(
  centre: string[],
  groups: readonly RelationGroupFacts[],
): RelationDrawing {
  const width = 720;
  const columnWidth = 220;
  const columns = (['out', 'in'] as const).map((direction) => {
    const x = direction === 'out' ? 0 : width - columnWidth;
    return stack(
      groups.filter((group) => group.direction === direction),
      x,
      columnWidth,
    );
  });
  const height = Math.max(BOX + 16, ...columns.map(({ bottom }) => bottom));
  const middle = {
    x: columnWidth + 50,
    y: (height - 60) / 2,
    width: width - 2 * (columnWidth + 50),
    height: 60,
  };
  const y = height / 2;
  const [out, incoming] = columns;
  const shifted = columns.map((column) => shift(column, (height - column.bottom) / 2));
  const arrows = [
    ...(out && shifted[0]
      ? shifted[0].boxes.map((box) =>
          elbow(middle.x, y, middle.x - 25, box.x + box.width, box.y + BOX / 2),
        )
      : []),
    ...(incoming && shifted[1]
      ? shifted[1].boxes.map((box) =>
          elbow(box.x, box.y + BOX / 2, box.x - 25, middle.x + middle.width, y),
        )
      : []),
  ];
  return {
    width,
    height,
    boxes: [{ ...middle, lines: centre, kind: 'centre' }, ...shifted.flatMap(({ boxes }) => boxes)],
    labels: shifted.flatMap(({ labels }) => labels),
    arrows,
  };
}

/** For phones: newer documents above, older ones below, letters as large as the text around it. */
export function narrowRelations(
  centre: string[],
  groups: readonly RelationGroupFacts[],
): RelationDrawing {
  const width = 328;
  const indent = 28;
  const above = stack(
    groups.filter(({ direction }) => direction === 'in'),
    indent,
    width - indent - 2,
  );
  const top = above.boxes.length > 0 ? above.bottom + GAP : 2;
  const middle = { x: 0, y: top, width: width - 2, height: 60 };
  const below = shift(
    stack(
      groups.filter(({ direction }) => direction === 'out'),
      indent,
      width - indent - 2,
    ),
    top + middle.height + GAP,
  );
  const trunk = 12;
  const [first] = above.boxes;
  return {
    width,
    height: below.boxes.length > 0 ? below.bottom + 2 : top + middle.height + 2,
    boxes: [{ ...middle, lines: centre, kind: 'centre' }, ...above.boxes, ...below.boxes],
    labels: [...above.labels, ...below.labels],
    arrows: [
      ...(first ? [`M${trunk} ${first.y + BOX / 2} V${top} ${head(trunk, top, 'down')}`] : []),
      ...above.boxes.map(({ y }) => `M${indent} ${y + BOX / 2} H${trunk}`),
      ...below.boxes.map(
        ({ y }) =>
          `M${trunk} ${top + middle.height} V${y + BOX / 2} H${indent} ${head(indent, y + BOX / 2, 'right')}`,
      ),
    ],
  };
}

interface Stack {
  boxes: RelationBox[];
  labels: RelationDrawing['labels'];
  bottom: number;
}

/** Groups one below the other, each under its label. */
function stack(groups: readonly RelationGroupFacts[], x: number, width: number): Stack {
  const boxes: RelationBox[] = [];
  const labels: Stack['labels'] = [];
  let y = 2;
  for (const { label, documents, hidden } of groups) {
    labels.push({ x, y: y + 15, text: hidden > 0 ? `${label} (+${hidden})` : label });
    y += LABEL;
    for (const { symbol, state } of documents) {
      boxes.push({
        x: x + 1,
        y,
        width: width - 2,
        height: BOX,
        lines: [symbol, state],
        kind: 'document',
      });
      y += BOX + GAP;
    }
  }
  return { boxes, labels, bottom: y };
}

function shift({ boxes, labels, bottom }: Stack, by: number): Stack {
  return {
    boxes: boxes.map((box) => ({ ...box, y: box.y + by })),
    labels: labels.map((label) => ({ ...label, y: label.y + by })),
    bottom: bottom + by,
  };
}

/** A line at right angles with an arrow at its end. */
function elbow(fromX: number, fromY: number, bendX: number, toX: number, toY: number): string {
  const direction = toX < fromX ? 'left' : 'right';
  return `M${fromX} ${fromY} H${bendX} V${toY} H${toX} ${head(toX, toY, direction)}`;
}

function head(x: number, y: number, direction: 'left' | 'right' | 'down'): string {
  if (direction === 'down')
    return `M${x - ARROW / 2} ${y - ARROW} L${x} ${y} L${x + ARROW / 2} ${y - ARROW}`;
  const back = direction === 'left' ? x + ARROW : x - ARROW;
  return `M${back} ${y - ARROW / 2} L${x} ${y} L${back} ${y + ARROW / 2}`;
}
