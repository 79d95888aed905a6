/** A rectangle of the drawn sheet, in millimetres of A4 from the upper left corner. */
export interface SheetPlace {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Where the thirteen places of a Party paper stand, in the order of the setting "Các vị trí thể thức". The
 * margins are those of the guideline (left 30, top and bottom 20, right 15 mm); sizes are those of a drawing,
 * not of a rule.
 */
export const sheetPlaces: readonly SheetPlace[] = [
  { x: 120, y: 20, width: 75, height: 11 },
  { x: 30, y: 20, width: 70, height: 17 },
  { x: 30, y: 40, width: 70, height: 9 },
  { x: 120, y: 34, width: 75, height: 9 },
  { x: 60, y: 72, width: 105, height: 20 },
  { x: 30, y: 98, width: 165, height: 84 },
  { x: 120, y: 190, width: 75, height: 52 },
  { x: 102, y: 200, width: 28, height: 28 },
  { x: 30, y: 190, width: 60, height: 42 },
  { x: 30, y: 53, width: 34, height: 12 },
  { x: 70, y: 53, width: 40, height: 12 },
  { x: 30, y: 238, width: 60, height: 9 },
  { x: 30, y: 262, width: 165, height: 11 },
];
