/** The closed set of blocks an editor may put into a body, by the word written after the colons. */
export const containerBlocks = {
  hop: { attributes: ['tieu-de'], required: ['tieu-de'] },
  'goi-y': { attributes: ['tieu-de'], required: ['tieu-de'] },
  buoc: { attributes: [], required: [] },
  'kiem-tra': { attributes: [], required: [] },
} as const;

export const leafBlocks = {
  'van-ban': { attributes: ['ma'], required: ['ma'] },
  'cau-hoi': { attributes: ['ma'], required: ['ma'] },
  hinh: {
    attributes: ['tep', 'mo-ta', 'chu-thich', 'nguon'],
    required: ['tep', 'mo-ta', 'chu-thich', 'nguon'],
  },
  'tai-ve': { attributes: ['tep', 'ten'], required: ['tep', 'ten'] },
} as const;

/** A block that a component draws; plain HTML stays a string between them. */
export type Block =
  | { kind: 'document'; id: string }
  | { kind: 'question'; id: string }
  | { kind: 'figure'; src: string; alt: string; caption: string; credit: string }
  | { kind: 'image'; src: string; alt: string; inline: boolean }
  | { kind: 'download'; file: string; title: string };

/** What is wrong with a block, for the guard's message. */
export type BlockProblem =
  | { rule: 'unknownBlock'; name: string }
  | { rule: 'blockAttribute'; name: string; attribute: string };

type Attributes = Record<string, string | null | undefined>;

/** Turns a leaf block into what a component needs; missing attributes are reported and left ''. */
export function readLeafBlock(
  name: string,
  attributes: Attributes,
): { block: Block | null; problems: BlockProblem[] } {
  if (!(name in leafBlocks)) return { block: null, problems: [{ rule: 'unknownBlock', name }] };
  const known = name as keyof typeof leafBlocks;
  const problems = missing(name, leafBlocks[known].required, attributes);
  const get = (key: string) => attributes[key]?.trim() ?? '';
  switch (known) {
    case 'van-ban':
      return { block: { kind: 'document', id: get('ma') }, problems };
    case 'cau-hoi':
      return { block: { kind: 'question', id: get('ma') }, problems };
    case 'hinh':
      return {
        block: {
          kind: 'figure',
          src: get('tep'),
          alt: get('mo-ta'),
          caption: get('chu-thich'),
          credit: get('nguon'),
        },
        problems,
      };
    case 'tai-ve':
      return { block: { kind: 'download', file: get('tep'), title: get('ten') }, problems };
    default:
      return known satisfies never;
  }
}

/** Names required attributes that a block lacks. */
export function missing(
  name: string,
  required: readonly string[],
  attributes: Attributes,
): BlockProblem[] {
  return required
    .filter((attribute) => !attributes[attribute]?.trim())
    .map((attribute) => ({ rule: 'blockAttribute', name, attribute }));
}
