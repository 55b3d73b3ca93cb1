'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { drawDigits, imageSize } from '#graders/datasets/digits.ts';
import { MapPicture } from '#components/tensor/map-picture.tsx';

interface SamplePickerProps {
  /** The digit of the sample that is looked at; null for none. */
  chosen: number | null;
  onChosen: (digit: number, pixels: Float32Array) => void;
  onRenewed: () => void;
}

/** None of the seeds that the weights were trained or tested on. */
const firstSeed = 101;

/** Ten digits that the network has not seen, one of each class: the way in for who cannot draw. */
export function SamplePicker({ chosen, onChosen, onRenewed }: SamplePickerProps) {
  const t = useTranslations('network');
  const [seed, setSeed] = useState(firstSeed);
  const samples = useMemo(() => samplesOf(seed), [seed]);
  return (
    <div role="group" aria-labelledby="samples" className="flex max-w-64 flex-col items-start gap-2">
      <h3 id="samples" className="text-sm font-medium">
        {t('samples')}
      </h3>
      <div className="grid w-full grid-cols-5 gap-1">
        {samples.map((pixels, digit) => (
          <button
            key={digit}
            type="button"
            aria-label={t('sample', { digit: String(digit) })}
            aria-pressed={chosen === digit}
            className="aspect-square min-h-11 border border-line p-0.5 aria-pressed:border-accent aria-pressed:ring-1 aria-pressed:ring-accent"
            onClick={() => onChosen(digit, pixels)}
          >
            <MapPicture
              values={pixels}
              columns={imageSize}
              scale={{ kind: 'magnitude', limit: 1 }}
              className="size-full"
            />
          </button>
        ))}
      </div>
      <button
        type="button"
        className="button-quiet"
        onClick={() => {
          onRenewed();
          setSeed(seed + 1);
        }}
      >
        {t('otherSamples')}
      </button>
    </div>
  );
}

/** One picture of each digit, in their order, values from 0 to 1. */
function samplesOf(seed: number): Float32Array[] {
  const { pixels, labels } = drawDigits(10, seed);
  const area = imageSize ** 2;
  return Array.from({ length: 10 }, (_, digit) => {
    const at = labels.indexOf(digit);
    return pixels.slice(at * area, (at + 1) * area).map((value) => value / 255);
  });
}
