import { useTranslations } from 'next-intl';
import type { WeightsFrom } from './network-controller.ts';

interface WeightsChoiceProps {
  from: WeightsFrom;
  ownAccuracy: number;
  onChosen: (from: WeightsFrom) => void;
}

/** Whose training the network's weights come from, for who has trained a model here. */
export function WeightsChoice({ from, ownAccuracy, onChosen }: WeightsChoiceProps) {
  const t = useTranslations('network');
  return (
    <fieldset className="flex flex-col gap-1 text-sm">
      <legend className="pb-1 font-medium">{t('weights.title')}</legend>
      {(['shipped', 'own'] as const).map((one) => (
        <label key={one} className="flex min-h-8 items-center gap-2">
          <input type="radio" name="weights" checked={from === one} onChange={() => onChosen(one)} />
          {t(`weights.${one}`, { accuracy: ownAccuracy })}
        </label>
      ))}
      <p className="text-muted">{t('weights.scale')}</p>
    </fieldset>
  );
}
