import type { ContentFile } from '../../src/source/content-files.ts';
import { type KnownBodies, knownBodies } from './known-bodies.ts';
import { type KnownDocuments, knownDocuments } from './known-documents.ts';

/** What is in the content already, as far as reading a paper asks for it. */
export interface KnownContent extends KnownBodies, KnownDocuments {
  fieldsOfWork: readonly { id: string; name: string }[];
  /** Sections of news, as they stand in the settings. */
  sections: readonly { id: string; name: string }[];
}

/** {@link KnownContent} from the entries of documents and bodies and two lists of settings. */
export function knownContent(options: {
  documents: readonly ContentFile[];
  bodies: readonly ContentFile[];
  fieldsOfWork: KnownContent['fieldsOfWork'];
  sections: KnownContent['sections'];
}): KnownContent {
  const { documents, bodies, fieldsOfWork, sections } = options;
  return { ...knownDocuments(documents), ...knownBodies(bodies), fieldsOfWork, sections };
}
