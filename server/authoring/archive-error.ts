import { HttpError } from '#server/http/http-error.ts';

const messages = {
  archiveBroken: 'The archive is damaged or no zip file.',
  archiveTooLarge: 'The archive holds more than an exercise may have.',
  archiveTooManyFiles: 'The archive holds too many files.',
  archiveUnsafePath: 'A path in the archive leads out of its folder, or is none that every system can read.',
  archiveSpecialFile: 'The archive holds a link or another file that is no text.',
  archiveEncrypted: 'The archive is encrypted.',
  archiveUnsupported: 'The archive uses a format of zip that is not taken here.',
  archiveDuplicate: 'Two files of the archive have the same name on some systems.',
  archiveMismatch: 'The archive says one thing of a file and holds another.',
  archiveNotText: 'A file of the archive is no text in UTF-8.',
};

export type ArchiveFault = keyof typeof messages;

/** A refusal of an archive, with the entry at fault. */
export function archiveError(code: ArchiveFault, file = '', cause?: unknown): HttpError {
  const shown = file.slice(0, 200).replaceAll(/[^\x20-\x7e]/g, '?');
  const message = shown === '' ? messages[code] : `${messages[code].slice(0, -1)}: ${shown}`;
  return new HttpError(422, code, message, { cause, fields: [{ path: shown, message: messages[code] }] });
}
