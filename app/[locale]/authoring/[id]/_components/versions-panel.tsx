import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { EditorAssets } from '#components/editor/code-editor-props.ts';
import type { AuthoredView } from '#graders/authoring.ts';
import { mayPublish } from '#graders/bundle-report.ts';
import { Link } from '#i18n/navigation.ts';
import type { Texts } from './use-files.ts';
import type { Gate } from './use-gate.ts';
import { useVersions } from './use-versions.ts';
import { VersionDiff } from './version-diff.tsx';
import { VersionList } from './version-list.tsx';

interface VersionsProps {
  view: AuthoredView;
  accountId: string;
  texts: Texts;
  gate: Gate;
  editorAssets: EditorAssets;
}

/** Publishing and keeping versions, comparing them and bringing them back; the archive of the files. */
export function VersionsPanel({ view, accountId, texts, gate, editorAssets }: VersionsProps) {
  const { id, versions } = view;
  const t = useTranslations('authoring.workspace.versions');
  const actions = useVersions(view, accountId, texts);
  const { message, opened } = actions;
  return (
    <section aria-label={t('title')} className="flex flex-col gap-4">
      <h2 className="text-lg font-semibold">{t('title')}</h2>
      <VersionActions view={view} gate={gate} {...actions} />
      <p role="status" className={message?.isBad ? 'text-bad' : ''}>
        {message?.text}
      </p>
      <VersionList id={id} versions={versions} onOpen={actions.open} />
      {opened !== null && (
        <VersionDiff
          key={opened.number}
          number={opened.number}
          before={opened.files}
          after={texts.files}
          editorAssets={editorAssets}
          onRestore={actions.restore}
          onClose={actions.close}
        />
      )}
    </section>
  );
}

type ActionsProps = Pick<VersionsProps, 'view' | 'gate'> &
  Pick<ReturnType<typeof useVersions>, 'keep' | 'archive'>;

function VersionActions({ view, gate, keep, archive }: ActionsProps) {
  const { id, kind, isOwner, isArchived, versions } = view;
  const t = useTranslations('authoring.workspace.versions');
  const newest = versions[0]?.number ?? 0;
  // What was new in the last version is not what is new in the next.
  const [written, setWritten] = useState({ after: newest, note: '' });
  const note = written.after === newest ? written.note : '';
  const isClean = gate.isCurrent && gate.report !== null && mayPublish(gate.report, kind);
  return (
    <>
      <label className="flex max-w-xl flex-col gap-1 text-sm font-medium">
        {t('note')}
        <input
          value={note}
          maxLength={500}
          onChange={({ target }) => setWritten({ after: newest, note: target.value })}
          className="h-10 rounded-md border border-line-strong bg-surface px-3 text-base font-normal"
        />
      </label>
      <div className="flex flex-wrap gap-3">
        <button
          type="button"
          className="button-primary"
          disabled={!isClean || isArchived}
          onClick={() => keep('publication', note)}
        >
          {t('publish')}
        </button>
        <button type="button" className="button-quiet" onClick={() => keep('versions', note)}>
          {t('keep')}
        </button>
        <a className="button-quiet" href={`/api/v1/authoring/${id}/archive`} download>
          {t('export')}
        </a>
        {isOwner && (
          <button type="button" className="button-quiet" onClick={archive}>
            {t(isArchived ? 'unarchive' : 'archive')}
          </button>
        )}
      </div>
      {!isClean && <p className="text-sm text-muted">{t('gateFirst')}</p>}
      <LearnersLink view={view} />
    </>
  );
}

function LearnersLink({ view: { id, kind, isPublished, isArchived } }: Pick<VersionsProps, 'view'>) {
  const t = useTranslations('authoring.workspace.versions');
  if (!isPublished || isArchived) return null;
  return (
    <p>
      <Link href={`/${kind === 'exercise' ? 'exercises' : 'topics'}/${id}`} className="link">
        {t('learners')}
      </Link>
    </p>
  );
}
