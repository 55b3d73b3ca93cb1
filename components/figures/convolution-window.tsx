'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { windowAt, windowCount, type Operation } from './convolution-example.ts';
import { ConvolutionDrawing } from './convolution-drawing.tsx';

const operations = ['correlation', 'convolution'] as const;

/** A window that goes over a small input, with the kernel as stored or turned. Stepped by hand; nothing moves by itself. */
export function ConvolutionWindow() {
  const t = useTranslations('figures.convolution-window');
  const [operation, setOperation] = useState<Operation>('correlation');
  const [step, setStep] = useState(0);
  const { row, column, sum } = windowAt(operation, step);
  const place =
    operation === 'correlation'
      ? t('starts', { row, column })
      : t('ends', { row: row + 2, column: column + 2 });
  return (
    <figure aria-label={t('title')} className="flex flex-col gap-3 border-y border-line py-4">
      <fieldset className="flex flex-wrap gap-x-6 gap-y-1">
        <legend className="sr-only">{t('operation')}</legend>
        {operations.map((name) => (
          <label key={name} className="flex h-9 cursor-pointer items-center gap-2">
            <input
              type="radio"
              name="operation"
              checked={operation === name}
              onChange={() => setOperation(name)}
              className="size-4 accent-accent"
            />
            {t(name)}
          </label>
        ))}
      </fieldset>
      <ConvolutionDrawing operation={operation} step={step} label={t('label', { sum })} />
      <figcaption aria-live="polite" className="flex flex-col gap-1">
        <span className="font-mono tabular-nums">{sum}</span>
        <span className="text-sm text-muted">{place}</span>
      </figcaption>
      <div className="flex items-center gap-3">
        <StepButton label={t('previous')} sign="←" isEnd={step === 0} onStep={() => setStep(step - 1)} />
        <StepButton
          label={t('following')}
          sign="→"
          isEnd={step === windowCount - 1}
          onStep={() => setStep(step + 1)}
        />
        <span className="text-sm text-muted tabular-nums">
          {t('step', { step: step + 1, total: windowCount })}
        </span>
      </div>
    </figure>
  );
}

interface StepButtonProps {
  label: string;
  sign: string;
  isEnd: boolean;
  onStep: () => void;
}

function StepButton({ label, sign, isEnd, onStep }: StepButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={isEnd}
      onClick={() => !isEnd && onStep()}
      className="flex size-11 items-center justify-center rounded border border-line-strong aria-disabled:border-line aria-disabled:text-line-strong"
    >
      {sign}
    </button>
  );
}
