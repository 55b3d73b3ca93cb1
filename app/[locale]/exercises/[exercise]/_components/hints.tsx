import { useLocale, useTranslations } from 'next-intl';
import type { ListedTier } from '#graders/exercise.ts';
import type { Locale } from '#graders/text.ts';
import { Link } from '#i18n/navigation.ts';
import type { HintsState } from './use-hints.ts';

interface HintsProps extends HintsState {
  exercise: string;
  tier: ListedTier;
}

/** The hints that are open, the way to the next one with its price, and the last way out. */
export function Hints({ exercise, tier, opened, count, state, openNext }: HintsProps) {
  const t = useTranslations('exercise');
  const locale = useLocale() as Locale;
  const next = opened.length + 1;
  return (
    <section id="hints" className="flex scroll-my-4 flex-col gap-3 border-t border-line pt-4">
      <h2 className="text-base">{t('hints.title')}</h2>
      <div aria-live="polite" className="flex flex-col gap-3 empty:hidden">
        {opened.map(({ number, text }) => (
          <p key={number} id={`hint-${number}`} className="max-w-prose">
            <span className="text-muted">{t('hints.number', { number })}. </span>
            {text[locale]}
          </p>
        ))}
      </div>
      {next <= count && (
        <div className="flex flex-wrap items-center gap-3 text-sm">
          <button
            type="button"
            className="button-quiet"
            aria-disabled={state === 'opening'}
            onClick={openNext}
          >
            {t('hints.open', { number: next, count })}
          </button>
          <span className="text-muted">{t('hints.cost')}</span>
        </div>
      )}
      <p className="text-sm text-muted">
        <Link className="link" href={`/exercises/${exercise}/solution?tier=${tier}`}>
          {t('hints.giveUp')}
        </Link>
      </p>
      {state === 'failed' && (
        <p role="alert" className="text-sm text-bad">
          {t('hints.failed')}
        </p>
      )}
    </section>
  );
}
