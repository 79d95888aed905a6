/** A PDF whose objects are written as they are given, with a right table of references (ISO 32000-2, 7.5). */
export function pdfOf(objects: Readonly<Record<number, string>>, trailer = ''): Buffer {
  let text = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  const offsets = new Map<number, number>();
  for (const [number, content] of Object.entries(objects)) {
    offsets.set(Number(number), text.length);
    text += `${number} 0 obj\n${content}\nendobj\n`;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const start = text.length;
  text += `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let number = 1; number < size; number += 1)
    text += `${String(offsets.get(number) ?? 0).padStart(10, '0')} 00000 ${offsets.has(number) ? 'n' : 'f'} \n`;
  text += `trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** Adds objects to a PDF after its end, as an editor that saves changes does. */
export function updated(before: Buffer, objects: Readonly<Record<number, string>>): Buffer {
  let text = before.toString('latin1');
  const last = text.lastIndexOf('startxref');
  const previous = Number(/startxref\s+(\d+)/.exec(text.slice(last))?.[1]);
  const rows: string[] = [];
  for (const [number, content] of Object.entries(objects)) {
    rows.push(`${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`);
    text += `${number} 0 obj\n${content}\nendobj\n`;
  }
  const start = text.length;
  text += `xref\n${rows.join('')}trailer\n<</Size 40/Root 1 0 R/Prev ${previous}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const content = (text: string) => {
  const drawn = `BT /F1 12 Tf 20 100 Td (${text}) Tj ET`;
  return `<</Length ${drawn.length}>>\nstream\n${drawn}\nendstream`;
};

/** The objects of a PDF of one page; more entries of catalog and page, more objects. */
export function onePage(
  text = 'Van ban cong khai',
  more: { catalog?: string; page?: string } = {},
) {
  return {
    1: `<</Type/Catalog/Pages 2 0 R${more.catalog ?? ''}>>`,
    2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R${more.page ?? ''}>>`,
    4: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    5: content(text),
  };
}

/** A text of Vietnamese as a string of PDF. */
export function pdfText(text: string): string {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return `<${bytes.toString('hex')}>`;
}
