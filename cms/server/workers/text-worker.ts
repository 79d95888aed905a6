import type { FileFindings } from '../../../src/guards/content/attachments/findings.ts';
import { checkEntry } from '../../../src/guards/content/entry.ts';
import { t } from '../../../src/i18n/t.ts';
import { siteLink } from '../../../src/markdown/links.ts';
import { expandBlocks, renderBody } from '../../../src/markdown/render.ts';
import { collectionById } from '../../../src/model/registry.ts';
import { tableOrNull } from '../../tables/read-table.ts';
import { wordsByPerson } from '../desk/words-by-person.ts';
import { serve } from './serve.ts';
import type { FileQuestion, OpenedMedia, TextInput } from './text-work.ts';

const labels = {
  table: t('body.table'),
  footnotes: t('body.footnotes'),
  backToText: t('body.backToText'),
};

/** Does the work of text-work.ts. */
serve<TextInput>((input, ask) => {
  switch (input.kind) {
    case 'check': {
      const { collection, file, targets } = input;
      const askFor = (about: FileQuestion['about'], path: string) => ask({ about, path });
      const media = {
        has: (path: string) => targets.media.has(path),
        open: (path: string) => askFor('bytes', path) as Promise<OpenedMedia>,
      };
      const findings = (path: string) => askFor('findings', path) as Promise<FileFindings>;
      return checkEntry(collectionById(collection), file, { ...targets, media, findings });
    }
    case 'preview':
      return expandBlocks(renderBody(input.markdown, { labels, resolveLink: siteLink }).parts);
    case 'words':
      return wordsByPerson(input.before, input.saves);
    case 'table':
      return tableOrNull(input.bytes);
    default:
      return input satisfies never;
  }
});
