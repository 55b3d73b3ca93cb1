/** The files of an exercise or a quiz topic: path inside its folder → UTF-8 text. */
export type Bundle = Readonly<Record<string, string>>;

export type BundleKind = 'exercise' | 'topic';

export const bundleLimits = { files: 200, fileBytes: 256 * 1024, bytes: 2 * 1024 * 1024 };

/** A file's name says which kind of folder it belongs to. */
export const manifestFiles = { exercise: 'exercise.yaml', topic: 'quiz.yaml' } as const;

const exerciseFile = new RegExp(
  [
    String.raw`^(exercise\.yaml|statement\.(en|zh)\.md|(cases|reference|device|driver)\.ts`,
    String.raw`(loops|tensor)/(starter|solution|wrong/[a-z0-9-]+(\.[a-z0-9-]+)*)\.ts|tensor/driver\.ts`,
    String.raw`kernel/(starter|solution|wrong/[a-z0-9-]+(\.[a-z0-9-]+)*)\.wgsl)$`,
  ].join('|'),
);

const topicFile = /^(quiz\.yaml|lesson\.(en|zh)\.md|variants\.ts|program\.(ts|py))$/;

const longestPath = 120;

/** Decided by the manifest; null where there is none, or both. */
export function kindOfBundle(files: Bundle): BundleKind | null {
  const kinds = (['exercise', 'topic'] as const).filter((kind) => Object.hasOwn(files, manifestFiles[kind]));
  return kinds.length === 1 ? kinds[0]! : null;
}

/** Whether a folder of this kind has a place for a file of this name (docs/authoring.md). */
export function isBundlePath(path: string, kind: BundleKind): boolean {
  return path.length <= longestPath && (kind === 'exercise' ? exerciseFile : topicFile).test(path);
}

/** What an authored exercise's id begins with, so that it never meets a shipped one. */
const authoredPrefix = 'x-';

export function isAuthoredId(id: string): boolean {
  return id.startsWith(authoredPrefix);
}

export interface BundleFault {
  /** Empty where the bundle as a whole is at fault. */
  file: string;
  code: 'unknownPath' | 'noManifest' | 'tooManyFiles' | 'fileTooLarge' | 'bundleTooLarge' | 'notText';
}

/** What keeps a bundle from being stored at all; an exercise that is unfinished may be stored. */
export function faultsOf(files: Bundle): BundleFault[] {
  const kind = kindOfBundle(files);
  const paths = Object.keys(files);
  if (kind === null) return [{ file: '', code: 'noManifest' }];
  if (paths.length > bundleLimits.files) return [{ file: '', code: 'tooManyFiles' }];
  const faults: BundleFault[] = [];
  let total = 0;
  for (const file of paths) {
    const text = files[file]!;
    const bytes = new TextEncoder().encode(text).length;
    total += bytes;
    if (!isBundlePath(file, kind)) faults.push({ file, code: 'unknownPath' });
    if (bytes > bundleLimits.fileBytes) faults.push({ file, code: 'fileTooLarge' });
    if (text.includes('\0') || !text.isWellFormed()) faults.push({ file, code: 'notText' });
  }
  if (total > bundleLimits.bytes) faults.push({ file: '', code: 'bundleTooLarge' });
  return faults;
}
