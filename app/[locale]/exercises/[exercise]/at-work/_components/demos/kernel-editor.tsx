import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Choice } from '../controls/choice.tsx';
import { kernelPresets, type KernelPreset } from './convolution.ts';

interface KernelEditorProps {
  kernel: readonly number[];
  onKernel: (kernel: readonly number[]) => void;
}

const names = Object.keys(kernelPresets) as KernelPreset[];

/** A 3×3 kernel: chosen from a list, or typed weight by weight. */
export function KernelEditor({ kernel, onKernel }: KernelEditorProps) {
  const t = useTranslations('atWork');
  const preset = names.find((name) => kernelPresets[name].every((weight, at) => weight === kernel[at]));
  const options = [...names, ...(preset === undefined ? (['own'] as const) : [])];
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">{t('kernel')}</legend>
      <Choice
        label={t('kernel')}
        value={preset ?? 'own'}
        onValue={(name) => name !== 'own' && onKernel(kernelPresets[name])}
        options={options.map((value) => ({ value, label: t(`kernels.${value}`) }))}
      />
      <div className="grid max-w-56 grid-cols-3 gap-1">
        {kernel.map((weight, at) => (
          <WeightField
            key={at}
            label={t('weight', { row: Math.floor(at / 3), column: at % 3 })}
            weight={weight}
            onWeight={(typed) => onKernel(kernel.map((old, other) => (other === at ? typed : old)))}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface WeightFieldProps {
  label: string;
  weight: number;
  onWeight: (weight: number) => void;
}

/** Takes every number as soon as it is one; what is half typed, as a lone minus sign, stays until the field is left. */
function WeightField({ label, weight, onWeight }: WeightFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      inputMode="decimal"
      aria-label={label}
      className="min-h-9 w-full rounded border border-line-strong bg-surface px-1 text-center font-mono text-sm tabular-nums"
      value={typed ?? String(weight)}
      onBlur={() => setTyped(null)}
      onChange={({ target: { value } }) => {
        setTyped(value);
        const number = Number(value.replace('−', '-').replace(',', '.'));
        if (value.trim() !== '' && Number.isFinite(number)) onWeight(Math.min(Math.max(number, -100), 100));
      }}
    />
  );
}
