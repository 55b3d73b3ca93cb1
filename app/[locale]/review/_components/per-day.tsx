'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { changePerDay } from '#components/review/review-client.ts';

const offered = [10, 20, 30, 50, 100, 200];

/** How many cards a day brings at most. */
export function PerDay({ perDay }: { perDay: number }) {
  const t = useTranslations('review');
  const id = useId();
  const router = useRouter();
  const [chosen, setChosen] = useState(perDay);
  const [isFailed, setIsFailed] = useState(false);
  const choose = async (next: number): Promise<void> => {
    setChosen(next);
    const { ok } = await changePerDay(next);
    setIsFailed(!ok);
    if (ok) router.refresh();
    else setChosen(perDay);
  };
  const options = [...new Set([...offered, chosen])].sort((a, b) => a - b);
  return (
    <span className="flex flex-wrap items-center gap-2">
      <label htmlFor={id}>{t('perDay')}</label>
      <select
        id={id}
        value={chosen}
        onChange={(event) => void choose(Number(event.target.value))}
        className="h-11 rounded border border-line-strong bg-surface px-2 tabular-nums"
      >
        {options.map((count) => (
          <option key={count} value={count}>
            {count}
          </option>
        ))}
      </select>
      <span role="alert" className="text-bad">
        {isFailed && t('perDayFailed')}
      </span>
    </span>
  );
}
