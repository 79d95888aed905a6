/** How the index names a page of an attachment, among the ids of headings. */
const ATTACHMENT = /^tep\|([^|]*)\|(\d*)$/;

/** A page of an attachment as an anchor of the index. */
export function attachmentAnchor(file: string, page: number | null): string {
  return `tep|${file}|${page ?? ''}`;
}

/** The attachment an anchor names; null when it is a heading of the page. */
export function readAttachmentAnchor(id: string): { file: string; page: number | null } | null {
  const match = ATTACHMENT.exec(id);
  if (!match) return null;
  return { file: match[1] ?? '', page: match[2] ? Number(match[2]) : null };
}
