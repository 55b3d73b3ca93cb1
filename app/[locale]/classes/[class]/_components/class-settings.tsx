'use client';

import { useTranslations } from 'next-intl';
import { ProblemText } from '#components/account/problem-text.tsx';
import { useAction } from './use-action.ts';

interface ClassSettingsProps {
  id: string;
  name: string;
  code: string | null;
  isArchived: boolean;
  showsBoard: boolean;
  /** Where pages of this language begin. */
  origin: string;
}

/** How learners come in, and whether the class goes on. */
export function ClassSettings({ id, name, code, isArchived, showsBoard, origin }: ClassSettingsProps) {
  const t = useTranslations('classes.settings');
  const { send, problem } = useAction();
  const setOpen = (isOpen: boolean) => void send(`/api/v1/classes/${id}/code`, { isOpen }, 'POST');
  const change = (body: object) => void send(`/api/v1/classes/${id}`, body, 'PATCH');
  return (
    <section aria-labelledby="settings" className="flex flex-col gap-4">
      <h2 id="settings" className="text-lg font-semibold">
        {t('title')}
      </h2>
      <ProblemText problem={problem} />
      {code === null ? (
        <p>{t('closed')}</p>
      ) : (
        <div className="flex flex-col gap-1">
          <p>
            {t('code')} <code className="font-mono text-lg">{code}</code>
          </p>
          <p className="text-sm break-all text-muted">
            {origin}/join/{code}
          </p>
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <button type="button" className="button-quiet" onClick={() => setOpen(true)}>
          {code === null ? t('open') : t('renew')}
        </button>
        {code !== null && (
          <button type="button" className="button-quiet" onClick={() => setOpen(false)}>
            {t('close')}
          </button>
        )}
        <button type="button" className="button-quiet" onClick={() => change({ isArchived: !isArchived })}>
          {isArchived ? t('unarchive') : t('archive')}
        </button>
        <button type="button" className="button-quiet" onClick={() => change({ showsBoard: !showsBoard })}>
          {showsBoard ? t('hideBoard') : t('showBoard')}
        </button>
      </div>
      <div className="flex flex-col gap-1">
        <label htmlFor="class-name" className="text-sm font-medium">
          {t('name')}
        </label>
        <input
          id="class-name"
          defaultValue={name}
          maxLength={120}
          onBlur={({ target: { value } }) => {
            if (value.trim() !== '' && value.trim() !== name) change({ name: value });
          }}
          className="h-10 max-w-md rounded-md border border-line-strong bg-surface px-3"
        />
      </div>
    </section>
  );
}
