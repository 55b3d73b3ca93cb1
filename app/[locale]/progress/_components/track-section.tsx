import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import type { TopicState } from '#server/path/progress.ts';
import type { TrackProgress } from '#server/progress/tracks.ts';

interface TrackSectionProps {
  tracks: readonly TrackProgress[];
  topics: readonly TopicState[];
  locale: Locale;
}

/** Points and mastery by track, the quizzes as a row of their own. */
export async function TrackSection({ tracks, topics, locale }: TrackSectionProps) {
  const t = await getTranslations({ locale, namespace: 'progress' });
  const names = await getTranslations({ locale, namespace: 'board.names' });
  const sum = (part: 'points' | 'reachable'): number => topics.reduce((total, one) => total + one[part], 0);
  const mastered = topics.filter((one) => one.isMastered).length;
  return (
    <section aria-labelledby="tracks" className="flex flex-col gap-3">
      <h2 id="tracks" className="text-lg font-semibold">
        {t('tracks')}
      </h2>
      <table className="w-full border-collapse text-left">
        <thead className="text-sm text-muted">
          <tr className="border-b border-line-strong">
            <th scope="col" className="py-2 font-normal">
              {t('trackColumn')}
            </th>
            <th scope="col" className="py-2 pl-4 text-right font-normal">
              {t('doneColumn')}
            </th>
            <th scope="col" className="py-2 pl-4 text-right font-normal">
              {t('pointsColumn')}
            </th>
          </tr>
        </thead>
        <tbody className="tabular-nums">
          {tracks.map(({ track, passed, exercises, points, reachable, isMastered }) => (
            <Row
              key={track}
              name={names(track)}
              color={`var(--track-${track})`}
              done={t('exercisesOf', { passed, total: exercises })}
              points={t('pointsOf', { points, reachable })}
              mastered={isMastered ? t('mastered') : null}
              certificate={passed === exercises ? `/progress/certificates/${track}` : null}
            />
          ))}
          <Row
            name={t('quizzes')}
            color="var(--ink)"
            done={t('topicsOf', { mastered, total: topics.length })}
            points={t('pointsOf', { points: sum('points'), reachable: sum('reachable') })}
            mastered={mastered === topics.length ? t('mastered') : null}
            certificate={null}
          />
        </tbody>
      </table>
      <p>
        <Link className="link" href={{ pathname: '/path', query: { view: 'list' } }}>
          {t('toTopics')}
        </Link>
      </p>
    </section>
  );
}

interface RowProps {
  name: string;
  color: string;
  done: string;
  points: string;
  mastered: string | null;
  /** Where it is issued, once everything is passed. */
  certificate: string | null;
}

function Row({ name, color, done, points, mastered, certificate }: RowProps) {
  const t = useTranslations('progress');
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-2 font-normal">
        <span
          aria-hidden="true"
          className="mr-2 inline-block size-2.5 rounded-xs"
          style={{ background: color }}
        />
        {name}
        {(mastered || certificate) && (
          <span className="ml-2 inline-flex flex-wrap gap-x-2 text-sm whitespace-nowrap max-sm:ml-4.5 max-sm:flex">
            {mastered && <span className="text-good">✓ {mastered}</span>}
            {certificate && (
              <Link className="link" href={certificate}>
                {t('certificate')}
              </Link>
            )}
          </span>
        )}
      </th>
      <td className="py-2 pl-4 text-right whitespace-nowrap">{done}</td>
      <td className="py-2 pl-4 text-right whitespace-nowrap">{points}</td>
    </tr>
  );
}
