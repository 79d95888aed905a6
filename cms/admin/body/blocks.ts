import type { CMS, EditorComponentOptions } from 'decap-cms-core';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { readAttributes, writeBlock } from './block-text.ts';

const say = adminStrings.blocks;

/** A container: `:::word{…}` … `:::`; the fence may be longer when blocks stand inside it. */
const container = (word: string) =>
  new RegExp(`^(:{3,})${word}(?:\\{([^}\\n]*)\\})?[ \\t]*\\n([\\s\\S]*?)\\n\\1[ \\t]*(?=\\n|$)`);
/** A block on one line: `::word{…}` */
const leaf = (word: string) => new RegExp(`^::${word}\\{([^\\n]*)\\}[ \\t]*(?=\\n|$)`);

const title = { name: 'tieu-de', label: say.title, widget: 'string' };
const content = { name: 'noi-dung', label: say.content, widget: 'body' };

/** Field names are the attributes the site reads; the body of a container is `noi-dung`. */
const components: { word: string; label: string; fields: Record<string, unknown>[] }[] = [
  { word: 'hop', label: say.box, fields: [title, content] },
  { word: 'goi-y', label: say.answer, fields: [title, content] },
  { word: 'buoc', label: say.steps, fields: [content] },
  { word: 'kiem-tra', label: say.checklist, fields: [content] },
  {
    word: 'hinh',
    label: say.figure,
    fields: [
      {
        name: 'tep',
        label: say.picture,
        widget: 'image',
        choose_url: false,
        media_folder: '/content/media',
        public_folder: '../media',
      },
      { name: 'mo-ta', label: say.alt, widget: 'string' },
      { name: 'chu-thich', label: say.caption, widget: 'string' },
      { name: 'nguon', label: say.credit, widget: 'string' },
    ],
  },
  {
    word: 'van-ban',
    label: say.document,
    fields: [{ name: 'ma', label: say.which, widget: 'entry-picker', target: 'documents' }],
  },
  {
    word: 'cau-hoi',
    label: say.question,
    fields: [{ name: 'ma', label: say.which, widget: 'entry-picker', target: 'questions' }],
  },
  {
    word: 'tai-ve',
    label: say.download,
    fields: [
      {
        name: 'tep',
        label: say.file,
        widget: 'file',
        choose_url: false,
        media_folder: '/content/tep',
        public_folder: '../tep',
      },
      { name: 'ten', label: say.fileTitle, widget: 'string' },
    ],
  },
];

/** The closed set of blocks of src/markdown/blocks.ts as components of Decap's text field. */
export const blockComponents = components.map(({ word, label, fields }) => {
  const isContainer = fields.some(({ name }) => name === 'noi-dung');
  return {
    id: word,
    label,
    fields,
    pattern: isContainer ? container(word) : leaf(word),
    fromBlock: (match: RegExpMatchArray) =>
      isContainer
        ? { ...readAttributes(match[2] ?? ''), 'noi-dung': match[3] ?? '' }
        : readAttributes(match[1] ?? ''),
    toBlock: (data: Record<string, string>) =>
      writeBlock(
        word,
        fields.map(({ name }) => String(name)),
        data,
      ),
    toPreview: () => '',
  };
});

/** Gives Decap's text field the blocks. */
export function registerBlocks(cms: CMS): void {
  for (const component of blockComponents)
    cms.registerEditorComponent(component as unknown as EditorComponentOptions);
}
