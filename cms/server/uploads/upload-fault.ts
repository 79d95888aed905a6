/** Why an upload is refused; the words are in src/i18n/server-messages.ts. */
export type UploadFault =
  | 'empty'
  | 'tooLarge'
  | 'wrongType'
  | 'notWhatItSays'
  | 'brokenImage'
  | 'movingImage'
  | 'hugeImage'
  | 'activePdf'
  | 'lockedPdf'
  | 'brokenFile'
  | 'macros'
  | 'bomb';
