import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { uploadFile } from '../api/uploads.ts';
import { uploadName } from '../body/file-names.ts';
import { convertedPicture } from './converted-picture.ts';
import { CONVERTED_TYPES, type FileKind, fileKinds, typeOf } from './file-kinds.ts';

const strings = adminStrings.files;

/**
 * Sends a file of this machine before the form names it: what the server refuses never becomes part of
 * an entry.
 * @returns its name in the folder of its kind
 * @throws Error whose message says why it is not taken, in words for the person
 */
export async function sendFile(kind: FileKind, file: File): Promise<string> {
  const { folder, types } = fileKinds[kind];
  const type = typeOf(file.name);
  const isConverted = kind === 'picture' && CONVERTED_TYPES.includes(type);
  if (!types.includes(type) && !isConverted)
    throw new Error(strings.refused(file.name, wrongKind(kind, type)));
  const sent = kind === 'picture' ? await convertedPicture(file) : file;
  const stored = uploadName(sent.name, new Date(), file.name);
  await uploadFile(`${folder}/${stored}`, sent);
  return stored;
}

/** Why a file does not belong here, and where it does. */
function wrongKind(kind: FileKind, type: string): string {
  const other: FileKind = kind === 'picture' ? 'attachment' : 'picture';
  const isOther = fileKinds[other].types.includes(type);
  return isOther ? strings.belongsElsewhere[kind] : strings.wrongType[kind];
}
