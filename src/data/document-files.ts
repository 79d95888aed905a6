import { createHash } from 'node:crypto';
import type { FileFacts } from '../attachments/facts.ts';
import { slugify } from '../lib/vietnamese/slug.ts';
import { siteLink } from '../markdown/links.ts';
import { type Attachment, attachment } from './entry-body.ts';
import { factsOfFile } from './open-data.ts';

/** An attachment with the facts that readers see. */
export interface DocumentFile {
  attachment: Attachment;
  kind: 'ban-ky-so' | 'ban-quet' | 'ban-word' | 'ban-xuat' | null;
  facts: FileFacts;
  /** Path of the page that shows the text as HTML; null for types that cannot be shown so. */
  readPath: string | null;
}

/** An attachment of a document. @param reference as written in the entry: ../tep/x.docx */
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
  // Two names may give one slug; the hash keeps their addresses distinct.
  return `/doc-tep/${slug === name ? slug : `${slug}-${shortHash(name)}`}/`;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}
