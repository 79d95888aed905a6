/** A box with its lines of text. */
export interface OrgBox {
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
  kind: 'root' | 'staff' | 'group';
}

export interface OrgDrawing {
  width: number;
  height: number;
  boxes: OrgBox[];
  /** SVG path data of the lines between boxes, at right angles. */
  lines: string[];
}

export interface OrgFacts {
  root: string;
  staff: string[];
  /** Lines of each group's box: its count first. */
  groups: string[][];
}

const GAP = 16;

/** Levels below each other: staff bodies to the left and right of the vertical line, groups in a row. */
export function wideDrawing({ root, staff, groups }: OrgFacts): OrgDrawing {
  const width = 720;
  const middle = width / 2;
  const rowHeight = 56;
  const rootBox: OrgBox = {
    x: 100,
    y: 2,
    width: 520,
    height: 62,
    lines: breakLine(root, 38),
    kind: 'root',
  };
  const staffTop = rootBox.height + 2 * GAP;
  const boxWidth = (width - 4 * GAP) / 2;
  const staffBoxes = staff.map(
    (name, index): OrgBox => ({
      x: index % 2 === 0 ? GAP : middle + GAP,
      y: staffTop + Math.floor(index / 2) * (rowHeight + GAP),
      width: boxWidth,
      height: rowHeight,
      lines: breakLine(name, 30),
      kind: 'staff',
    }),
  );
  const bus = staffTop + Math.ceil(staff.length / 2) * (rowHeight + GAP) + GAP / 2;
  const groupWidth = (width - GAP * (groups.length + 1)) / Math.max(1, groups.length);
  const groupBoxes = groups.map(
    (lines, index): OrgBox => ({
      x: GAP + index * (groupWidth + GAP),
      y: bus + GAP,
      width: groupWidth,
      height: 84,
      lines,
      kind: 'group',
    }),
  );
  const centres = groupBoxes.map(({ x }) => x + groupWidth / 2);
  return {
    width,
    height: bus + GAP + 88,
    boxes: [rootBox, ...staffBoxes, ...groupBoxes],
    lines: [
      `M${middle} ${rootBox.height} V${groups.length > 0 ? bus : bus - GAP}`,
      ...staffBoxes.map(
        (box) =>
          `M${middle} ${box.y + rowHeight / 2} H${box.x < middle ? box.x + boxWidth : box.x}`,
      ),
      ...(centres.length > 0
        ? [`M${Math.min(middle, ...centres)} ${bus} H${Math.max(middle, ...centres)}`]
        : []),
      ...centres.map((x) => `M${x} ${bus} V${bus + GAP}`),
    ],
  };
}

/** For phones: an indented tree, one box a row, so that its text is as large as that of the page. */
export function narrowDrawing({ root, staff, groups }: OrgFacts): OrgDrawing {
  const width = 328;
  const indent = 28;
  const height = 56;
  const rows = [
    ...staff.map((name) => ({ lines: breakLine(name, 26), kind: 'staff' as const })),
    ...groups.map(toRow),
  ];
  const rootBox: OrgBox = {
    x: 0,
    y: 2,
    width,
    height: 62,
    lines: breakLine(root, 26),
    kind: 'root',
  };
  const boxes = rows.map(
    (row, index): OrgBox => ({
      x: indent,
      y: rootBox.height + 12 + index * (height + 8),
      width: width - indent - 2,
      height,
      ...row,
    }),
  );
  const last = boxes.at(-1);
  return {
    width,
    height: (last ? last.y + height : rootBox.height) + 4,
    boxes: [rootBox, ...boxes],
    lines: [
      ...(last ? [`M12 ${rootBox.height} V${last.y + height / 2}`] : []),
      ...boxes.map(({ y }) => `M12 ${y + height / 2} H${indent}`),
    ],
  };
}

function toRow([count = '', ...names]: string[]): { lines: string[]; kind: 'group' } {
  return { lines: [count, names.join(' · ')], kind: 'group' };
}

/** Breaks a name into two lines near its middle, because SVG text does not wrap. */
function breakLine(text: string, limit: number): string[] {
  if (text.length <= limit) return [text];
  const words = text.split(' ');
  const first: string[] = [];
  while (words.length > 1 && [...first, words[0]].join(' ').length <= text.length / 2 + 2) {
    first.push(words.shift() ?? '');
  }
  return [first.join(' '), words.join(' ')];
}
