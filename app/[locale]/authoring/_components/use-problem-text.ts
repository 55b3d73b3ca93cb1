import { useTranslations } from 'next-intl';
import type { Refused } from './ask.ts';

const known = [
  'offline',
  'idTaken',
  'tooManyExercises',
  'tooManyRequests',
  'noSuchExercise',
  'tooLarge',
  'sessionEnded',
  'signInRequired',
  'otherLearner',
  'notAllowed',
  'ownerOnly',
  'archived',
  'otherId',
  'otherKind',
  'staleDraft',
  'gateClosed',
  'notPublished',
  'tooManySubmissions',
  'tooBusy',
  'noSuchInstructor',
  'archiveBroken',
  'archiveTooLarge',
  'archiveTooManyFiles',
  'archiveUnsafePath',
  'archiveSpecialFile',
  'archiveEncrypted',
  'archiveUnsupported',
  'archiveDuplicate',
  'archiveMismatch',
  'archiveNotText',
  'badBundle',
] as const;

interface Fields {
  error?: { fields?: { path: string }[] };
}

/** What a refusal means in the reader's language, with the file at fault where there is one. */
export function useProblemText(): (refused: Refused) => string {
  const t = useTranslations('authoring.problems');
  return ({ code, message, body }) => {
    const key = known.find((one) => one === code);
    if (key === undefined) return t('other', { message: message || code });
    const files = ((body as Fields | null)?.error?.fields ?? []).map(({ path }) => path).filter(Boolean);
    if (!key.startsWith('archive') && key !== 'badBundle') return t(key);
    return files.length === 0 ? t(key) : t('at', { problem: t(key), files: files.slice(0, 5).join(', ') });
  };
}
