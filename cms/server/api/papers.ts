import { findSecrecyMarks } from '../../../src/guards/content/secrecy/find-marks.ts';
import { fileMessages, fileResidue } from '../../../src/i18n/file-words.ts';
import { importMessages } from '../../../src/i18n/import-messages.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { settings } from '../../../src/model/registry.ts';
import { parseContentFile, settingsPath } from '../../../src/source/content-files.ts';
import { documentOfPaper } from '../../papers/document-of-paper.ts';
import { type KnownContent, knownContent } from '../../papers/known-content.ts';
import { printEntry } from '../../papers/print-entry.ts';
import { readFields } from '../../papers/read-fields.ts';
import type { ErrorCode, ErrorDetails } from '../../protocol/errors.ts';
import type { PaperAnswer, UploadAnswer } from '../../protocol/routes.ts';
import type { ContentStore } from '../store/content-store.ts';
import { CONTENT } from '../store/entry-index.ts';
import { inspectUpload } from '../uploads/inspect.ts';
import { readPaperSandboxed } from '../uploads/paper-sandbox.ts';
import type { Call } from './context.ts';
import { HttpError } from './http-error.ts';
import { receiveUpload } from './uploads.ts';

const messages = serverMessages.uploads;

/**
 * Reads a Word file into the form of a new document. Nothing is saved but the file itself and its
 * pictures, as any upload is.
 * @throws HttpError saying why the file is not taken
 */
export async function readPaperForForm(
  call: Call,
  name: string,
  bytes: Buffer,
): Promise<PaperAnswer> {
  const refuse = (code: Exclude<ErrorCode, keyof ErrorDetails>, reason: string) =>
    new HttpError(code, messages.refused(name, reason));
  const { fault } = await inspectUpload('content/tep/van-ban.docx', bytes);
  if (fault !== null) throw refuse(`upload-${fault}`, messages[fault]);
  const paper = await readPaperSandboxed(bytes);
  if (paper === null) throw refuse('upload-brokenFile', messages.brokenFile);
  const [mark] = findSecrecyMarks(paper.stampText);
  if (mark) throw refuse('secret', importMessages.reasons.secret(mark));
  const known = await knowledgeOf(call.services.store);
  const { entry, missing } = await documentOfPaper({ name, content: bytes, paper, known });
  // A draft of the editor is hidden until it is published: the entry's own switch would be a second one.
  const { draft: _draft, ...data } = entry.data;
  const quoted = findSecrecyMarks(paper.text);
  // Somebody must answer for marks that the text quotes: the form asks for the reason.
  if (quoted.length > 0)
    data.waivers = quoted.map((text) => ({ rule: 'secrecyMark', text, reason: '' }));
  const isNewBody = entry.requires.length > 0;
  if (isNewBody) delete data.issuer;
  const { symbol, issuer, issued } = data as Record<string, string | undefined>;
  const other = known.documentFile(symbol ?? '', issuer ?? '', issued ?? '');
  const uploads: PaperAnswer['uploads'] = {};
  let raw = printEntry({ data, body: entry.body });
  const fileNotes: string[] = [];
  for (const [path, content] of entry.files) {
    const stored = await storeFile(call, path, Buffer.from(content));
    fileNotes.push(...notesOf(stored));
    uploads[stored.path] = stored.id;
    raw = raw.replaceAll(path, stored.path.slice(CONTENT.length));
  }
  return {
    raw,
    uploads,
    fields: readFields(paper),
    notes: [
      ...(other ? [importMessages.reasons.sameDocument(other)] : []),
      ...(missing.length > 0 ? [importMessages.notes.missing(missing.join(', '))] : []),
      ...entry.notes.filter(
        (note) => !isNewBody || note !== importMessages.notes.newBody(nameOf(entry.requires[0])),
      ),
      ...(isNewBody ? [importMessages.notes.chooseBody(nameOf(entry.requires[0]))] : []),
      ...(quoted.length > 0 ? [importMessages.notes.quotedInForm(quoted.join('”, “'))] : []),
      ...fileNotes,
    ],
  };
}

/** What was taken out of a file, and what was found in it. */
function notesOf({ removed, notes }: UploadAnswer): string[] {
  const kinds = removed.map((kind) => fileResidue[kind as keyof typeof fileResidue]).join(', ');
  return [...(kinds ? [fileMessages.removed(kinds)] : []), ...notes];
}

/** Stores a file; under another name where somebody else's has this one. */
async function storeFile(call: Call, path: string, bytes: Buffer): Promise<UploadAnswer> {
  try {
    return await receiveUpload(call, `${CONTENT}${path}`, bytes);
  } catch (error) {
    if (!(error instanceof HttpError) || error.status !== 409) throw error;
    const stamp = Date.now().toString(36);
    return receiveUpload(call, `${CONTENT}${path.replace(/(\.\w+)$/, `-${stamp}$1`)}`, bytes);
  }
}

function nameOf(body: { data: Record<string, unknown> } | undefined): string {
  return String(body?.data.name ?? '');
}

/** Documents, bodies and lists of the published content, for what an import must know. */
async function knowledgeOf(store: ContentStore): Promise<KnownContent> {
  const { entries, files } = await store.main();
  const of = (id: string) =>
    [...entries.values()]
      .filter(({ collection }) => collection === id)
      .map(({ slug, path, data }) => ({
        id: slug,
        file: path.slice(CONTENT.length),
        extension: 'md',
        data,
        body: '',
      }));
  const items = async (id: 'fieldsOfWork' | 'sections') => {
    const path = settingsPath(settings[id]);
    const blob = files.get(`${CONTENT}${path}`);
    const bytes = blob ? await store.repository.readBlob(blob) : null;
    const parsed = settings[id].schema.safeParse(bytes && parseContentFile(path, bytes).data);
    return parsed.success ? parsed.data.items : [];
  };
  return knownContent({
    documents: of('documents'),
    bodies: of('bodies'),
    fieldsOfWork: await items('fieldsOfWork'),
    sections: await items('sections'),
  });
}
