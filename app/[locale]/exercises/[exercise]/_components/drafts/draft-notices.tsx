import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SignInLink } from '#components/outbox/sign-in-link.tsx';
import type { Draft } from './use-draft.ts';

interface DraftNoticesProps {
  draft: Draft;
  onCompare: () => void;
  /** The text was replaced at the learner's wish and can be brought back. */
  undo: { what: 'reset' | 'restored'; run: () => void } | null;
}

/** What the learner should know of the text above it: a choice to make, a text not kept, a change to undo. */
export function DraftNotices({ draft, onCompare, undo }: DraftNoticesProps) {
  const t = useTranslations('workspace');
  const format = useFormatter();
  const { other, server, isUnkept, store } = draft;
  if (other !== null) {
    return (
      <Bar role="alert">
        <p className="grow">
          {t(`conflict.${other.from}`, {
            time: format.dateTime(other.at, { dateStyle: 'short', timeStyle: 'short' }),
          })}
        </p>
        <button type="button" className="button-primary" onClick={onCompare}>
          {t('conflict.compare')}
        </button>
        <button type="button" className="button-quiet" onClick={() => store.keepMine()}>
          {t('conflict.keepMine')}
        </button>
        <button type="button" className="button-quiet" onClick={() => store.takeOther()}>
          {t('conflict.takeTheirs')}
        </button>
      </Bar>
    );
  }
  const isTold = isUnkept || server === 'sessionEnded' || server === 'tooLong' || server === 'refused';
  return (
    <div role="status">
      {isTold && (
        <Bar>
          {isUnkept && <p>{t('draft.unkept')}</p>}
          {server === 'sessionEnded' && (
            <p>
              {t('draft.sessionEnded')} <SignInLink />
            </p>
          )}
          {(server === 'tooLong' || server === 'refused') && <p>{t(`draft.${server}`)}</p>}
        </Bar>
      )}
      {undo !== null && (
        <Bar>
          <p>{t(`undo.${undo.what}`)}</p>
          <button type="button" className="link min-h-6" onClick={undo.run}>
            {t('undo.button')}
          </button>
        </Bar>
      )}
    </div>
  );
}

function Bar({ role, children }: { role?: 'alert'; children: ReactNode }) {
  return (
    <div
      role={role}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-sunken px-4 py-2 text-sm"
    >
      {children}
    </div>
  );
}
