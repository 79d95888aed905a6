import { mediaPath } from './media-path.ts';

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
  | { kind: 'image'; src: string; alt: string }
  | { kind: 'download'; file: string; title: string };

/** What is wrong with a block, for the guard's message. */
export type BlockProblem =
  | { rule: 'unknownBlock'; name: string }
  | { rule: 'blockAttribute'; name: string; attribute: string }
  | { rule: 'blockExtra'; name: string; attribute: string }
  | { rule: 'blockBroken'; name: string };

type Attributes = Record<string, string | null | undefined>;

/** Turns a leaf block into what a component needs; missing attributes are reported and left ''. */
export function readLeafBlock(
  name: string,
  attributes: Attributes,
): { block: Block | null; problems: BlockProblem[] } {
  if (!Object.hasOwn(leafBlocks, name))
    return { block: null, problems: [{ rule: 'unknownBlock', name }] };
  const known = name as keyof typeof leafBlocks;
  const problems = attributeProblems(name, leafBlocks[known], attributes);
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
          src: mediaPath(get('tep')),
          alt: get('mo-ta'),
          caption: get('chu-thich'),
          credit: get('nguon'),
        },
        problems,
      };
    case 'tai-ve':
      return {
        block: { kind: 'download', file: mediaPath(get('tep')), title: get('ten') },
        problems,
      };
    default:
      return known satisfies never;
  }
}

/** Names attributes that a block lacks, and those nobody reads. */
export function attributeProblems(
  name: string,
  rule: { attributes: readonly string[]; required: readonly string[] },
  attributes: Attributes,
): BlockProblem[] {
  return [
    ...rule.required
      .filter((attribute) => !attributes[attribute]?.trim())
      .map((attribute): BlockProblem => ({ rule: 'blockAttribute', name, attribute })),
    ...Object.keys(attributes)
      .filter((attribute) => !rule.attributes.includes(attribute))
      .map((attribute): BlockProblem => ({ rule: 'blockExtra', name, attribute })),
  ];
}
