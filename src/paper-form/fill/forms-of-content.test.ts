import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../tests/helpers/build-site.ts';
import { exampleValues } from '../../../tests/helpers/example-values.ts';
import { readLaidOut } from '../../attachments/word/laid-out/read-laid-out.ts';
import { readPaper } from '../../attachments/word/paper.ts';
import { documentTypes } from '../../lib/party/document-types.ts';
import { templates } from '../../model/collections/templates.ts';
import { objectSchema } from '../../model/fields/field.ts';
import { readCollection } from '../../source/content-files.ts';
import { checkForm } from '../check-form.ts';
import { writeDocx } from './docx/write-docx.ts';
import { fillForm } from './fill-form.ts';

const forms = readCollection(`${ROOT}/content`, templates).map(({ file, data }) => {
  const { fill } = objectSchema(templates.fields).parse(data);
  if (!fill) throw new Error(file);
  return [file.split('/').at(-1)?.replace('.md', '') ?? file, fill] as const;
});
const parts = {
  upper: 'Đảng bộ xã Mẫu Sơn',
  number: '7',
  place: 'Mẫu Sơn',
  date: '2026-10-05',
  addressee: 'Đảng ủy xã Mẫu Sơn',
  name: 'Hà Văn Mẫu',
  secondName: 'Đỗ Thị Mẫu',
};
const issuers: Record<string, string> = {
  'Chi bộ': 'Chi bộ Bảo tàng',
  'Đảng ủy': 'Đảng ủy Nông Lâm',
  'Văn phòng': 'Văn phòng',
};

describe.each(forms)('form %s', (_name, form) => {
  const issuer = issuers[form.issuer] ?? form.issuer;
  const paper = fillForm(form, exampleValues(form, { ...parts, issuer }));
  const bytes = writeDocx(paper);

  it('gives back to the import what was filled in', async () => {
    const { fields, text } = await readPaper(bytes);
    const type = documentTypes.find(({ name }) => name === form.type);
    expect(fields).toMatchObject({
      symbol: form.letters ? `07-${form.letters}/${form.issuerLetters}` : null,
      ...(type ? { type: type.id } : {}),
      issued: '2026-10-05',
      issuer: expect.stringMatching(new RegExp(`^${issuer}$`, 'iu')),
      upperBody: expect.stringMatching(/^Đảng bộ xã Mẫu Sơn$/iu),
    });
    expect(fields.subject?.toLowerCase()).toBe(
      paper.subject.replace(/^\((.*)\)$/u, '$1').toLowerCase(),
    );
    expect(fields.signer?.name).toBe('Hà Văn Mẫu');
    const words = form.inputs.flatMap(({ example = '' }) => example.split(/[\n|]/));
    for (const word of words) expect(text.replace(/\s+/g, ' ')).toContain(word.trim());
  });

  it('is set as the rule asks', () => {
    const { places } = checkForm(readLaidOut(bytes), 'party');
    const wrong = places.flatMap(({ findings }) =>
      findings
        // Registers and slips have no number.
        .filter(
          ({ certainty, code }) =>
            certainty === 'fault' && (form.letters || code !== 'symbolMissing'),
        )
        .map(({ place, code, found }) => `${place} ${code} ${found}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has the measures of the guideline in its XML', () => {
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array);
    const page = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(xml)?.slice(1).map(Number) ?? [];
    // A4 is 11906 by 16838 twentieths of a point.
    expect(page.toSorted((left, right) => left - right)).toEqual([11906, 16838]);
    const margin = (side: string) =>
      Number(new RegExp(`<w:pgMar[^>]* w:${side}="(\\d+)"`).exec(xml)?.[1]);
    if (form.paper === 'doc')
      expect(['top', 'bottom', 'left', 'right'].map(margin)).toEqual([1134, 1134, 1701, 850]);
    expect(strFromU8(unzipSync(bytes)['word/styles.xml'] as Uint8Array)).toContain(
      'w:ascii="Times New Roman"',
    );
  });

  it('left empty is a form to be written on', () => {
    const { blocks, name } = fillForm(form, {});
    expect(name).toMatch(/^\.+$/);
    expect(JSON.stringify(blocks)).not.toMatch(/\[[a-z0-9-]+\]/);
  });
});
