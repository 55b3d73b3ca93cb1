import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { AuthoredView } from '#graders/authoring.ts';
import type { Bundle } from '#graders/bundle.ts';
import { useRouter } from '#i18n/navigation.ts';
import { ask, type Answer } from '../../_components/ask.ts';
import { useProblemText } from '../../_components/use-problem-text.ts';
import type { Texts } from './use-files.ts';

type Done = { text: string; isBad: boolean } | null;

/** What an author does with versions, one thing at a time, and how it ended. */
export function useVersions({ id, isArchived }: AuthoredView, accountId: string, texts: Texts) {
  const t = useTranslations('authoring.workspace.versions');
  const textOf = useProblemText();
  const router = useRouter();
  const [message, setMessage] = useState<Done>(null);
  const [opened, setOpened] = useState<{ number: number; files: Bundle } | null>(null);
  const [isBusy, setBusy] = useState(false);

  const act = async (action: () => Promise<Done>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setMessage(null);
    const done = await action();
    setBusy(false);
    setMessage(done);
    if (done !== null && !done.isBad) router.refresh();
  };
  const tell = <Body>(answer: Answer<Body>, good: (body: Body) => string): Done =>
    answer.isOk ? { text: good(answer.body), isBad: false } : { text: textOf(answer), isBad: true };

  const keep = (path: 'versions' | 'publication', note: string): void =>
    void act(async () => {
      const revision = await texts.save();
      if (revision === null) return { text: t('notSaved'), isBad: true };
      const request = { method: 'POST' as const, path: `/${id}/${path}`, accountId };
      const answer = await ask<{ number: number }>({ ...request, body: { revision, note } });
      return tell(answer, ({ number }) => t(path === 'versions' ? 'kept' : 'published', { number }));
    });
  const open = (number: number): void =>
    void act(async () => {
      const path = `/${id}/versions/${number}`;
      const answer = await ask<{ files: Bundle }>({ method: 'GET', path, accountId });
      if (!answer.isOk) return tell(answer, () => '');
      setOpened({ number, files: answer.body.files });
      return null;
    });
  const archive = (): void =>
    void act(async () => {
      const request = { method: 'PUT' as const, path: `/${id}/archived`, accountId };
      const answer = await ask({ ...request, body: { archived: !isArchived } });
      return tell(answer, () => t(isArchived ? 'unarchived' : 'archivedNow'));
    });
  const restore = (): void => {
    if (opened === null) return;
    texts.change(opened.files);
    setMessage({ text: t('restored', { number: opened.number }), isBad: false });
    setOpened(null);
  };
  return { message, opened, keep, open, archive, restore, close: () => setOpened(null) };
}
