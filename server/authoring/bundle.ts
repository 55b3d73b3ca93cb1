import { bundleLimits, faultsOf, type Bundle, type BundleFault } from '#graders/bundle.ts';
import type { BundleProblem } from '#graders/bundle-report.ts';
import { HttpError } from '#server/http/http-error.ts';
import { problemText } from './problem-text.ts';

export type { Bundle } from '#graders/bundle.ts';

const messages: Record<BundleFault['code'], string> = {
  noManifest: 'must have one manifest, exercise.yaml or quiz.yaml',
  tooManyFiles: `may have at most ${bundleLimits.files} files`,
  bundleTooLarge: `may have at most ${bundleLimits.bytes / 2 ** 20} MiB of text`,
  unknownPath: 'has no place in such a folder',
  fileTooLarge: `may have at most ${bundleLimits.fileBytes / 1024} KiB`,
  notText: 'must be text in UTF-8 without NUL',
};

/** What keeps a bundle from being stored, as the gate tells it. */
export function bundleProblems(files: Bundle): BundleProblem[] {
  return faultsOf(files).map(({ file, code }) => ({ file, message: problemText(messages[code]) }));
}

/** Throws 422 with every file at fault where a bundle cannot be stored. */
export function assertBundle(files: Readonly<Record<string, string>>): void {
  const faults = faultsOf(files);
  if (faults.length === 0) return;
  const fields = faults.map(({ file, code }) => ({ path: file, message: messages[code] }));
  const { path, message } = fields[0]!;
  throw new HttpError(422, 'badBundle', `${path === '' ? 'The folder' : path} ${message}.`, { fields });
}
