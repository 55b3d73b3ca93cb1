import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import type { PracticeMode } from '#server/quizzes/practice.ts';

interface PracticeModesProps {
  total: number;
  /** Items that were tried and are not right yet. */
  wrong: number;
  locale: Locale;
}

/** Ways to take items of all topics at once. */
export async function PracticeModes({ total, wrong, locale }: PracticeModesProps) {
  const t = await getTranslations({ locale, namespace: 'practice' });
  const modes: { mode: PracticeMode; note: string; isEmpty: boolean }[] = [
    { mode: 'mixed', note: t('mixed.note'), isEmpty: false },
    {
      mode: 'wrong',
      note: wrong === 0 ? t('wrong.none') : t('count', { count: wrong }),
      isEmpty: wrong === 0,
    },
    { mode: 'all', note: t('count', { count: total }), isEmpty: false },
  ];
  return (
    <section aria-labelledby="practice" className="flex flex-col gap-2">
      <h2 id="practice" className="text-sm font-medium text-muted">
        {t('title')}
      </h2>
      <ul className="grid gap-2 sm:grid-cols-3">
        {modes.map(({ mode, note, isEmpty }) => (
          <li key={mode} className="flex">
            <Mode href={isEmpty ? null : `/practice/${mode}`} title={t(`${mode}.title`)} note={note} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mode({ href, title, note }: { href: string | null; title: string; note: string }) {
  const words = (
    <>
      <span className="font-medium">{title}</span>
      <span className="text-sm text-muted tabular-nums">{note}</span>
    </>
  );
  const box = 'flex min-h-16 w-full flex-col justify-center rounded border px-3 py-2';
  if (href === null) return <span className={`${box} border-line text-muted`}>{words}</span>;
  return (
    <Link href={href} className={`${box} border-line-strong hover:bg-sunken`}>
      {words}
    </Link>
  );
}
