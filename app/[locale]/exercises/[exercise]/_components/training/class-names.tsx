import { useTranslations } from 'next-intl';
import type { RealSetId } from '#graders/training/data-set.ts';

const garments = [
  'top',
  'trouser',
  'pullover',
  'dress',
  'coat',
  'sandal',
  'shirt',
  'sneaker',
  'bag',
  'boot',
] as const;

/** What the numbers of the classes stand for, where they are no digits. */
export function ClassNames({ dataSet }: { dataSet: RealSetId }) {
  const t = useTranslations('capstone.dataSet');
  const names = {
    handwritten: [],
    fashion: garments.map((one) => t(`garments.${one}`)),
    co2: [t('trend.falls'), t('trend.rises')],
    spam: [t('mail.wanted'), t('mail.spam')],
  }[dataSet];
  if (names.length === 0) return null;
  return (
    <p className="max-w-prose text-xs text-muted">
      {names.map((name, at) => (
        <span key={name} className="mr-3 inline-block whitespace-nowrap">
          {at} {name}
        </span>
      ))}
    </p>
  );
}
