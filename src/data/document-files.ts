import { createHash } from 'node:crypto';
import type { FileFacts } from '../attachments/facts.ts';
import { slugify } from '../lib/vietnamese/slug.ts';
import { siteLink } from '../markdown/links.ts';
import { type Attachment, attachment } from './body.ts';
import { factsOfFile } from './open-data.ts';

/** An attachment with what readers are told of it. */
export interface DocumentFile {
  attachment: Attachment;
  kind: 'ban-ky-so' | 'ban-quet' | 'ban-word' | 'ban-xuat' | null;
  facts: FileFacts;
  /** Path of the page that shows it without a download; null for types that have none. */
  readPath: string | null;
}

/** Everything shown of an attachment. @param reference as written in the entry: ../tep/x.docx */
export async function documentFile(
  reference: string,
  title: string,
  kind: DocumentFile['kind'] = null,
): Promise<DocumentFile> {
  return {
    attachment: attachment(reference, title),
    kind,
    facts: await factsOfFile(reference),
    readPath: readPathOf(reference),
  };
}

/** Where a Word file can be read as a page: /tep/bao-cao.docx -> /doc-tep/bao-cao/. */
export function readPathOf(reference: string): string | null {
  const name = /^\/tep\/(.+)\.docx$/i.exec(siteLink(reference))?.[1];
  if (name === undefined) return null;
  const slug = slugify(name);
  // Names that become one address keep apart.
  return `/doc-tep/${slug === name ? slug : `${slug}-${shortHash(name)}`}/`;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}
