import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { AttributionPanel, type AttributionAssets } from '#components/attribution/attribution-panel.tsx';
import type { Inside } from '#components/training/training-state.ts';
import { digitWeightsOf } from '#graders/network/trained-weights.ts';
import { oneOf } from '#graders/training/task.ts';
import { PixelGrid } from './pixel-grid.tsx';

interface ExplainHardestProps {
  inside: Inside;
  explaining: AttributionAssets;
}

/** Why the trained digit CNN says what it says of one of its hardest examples; nothing for other models. */
export function ExplainHardest({ inside: { heldOut, examples, model }, explaining }: ExplainHardestProps) {
  const t = useTranslations('capstone');
  const weights = useMemo(() => digitWeightsOf(model.weights), [model]);
  const [chosen, setChosen] = useState(0);
  const pictures = useMemo(
    () => heldOut.hardest.map(({ at }) => pixelsOf(examples.inputs, at)),
    [heldOut, examples],
  );
  const pixels = pictures[chosen];
  if (weights === null || !pixels) return null;
  return (
    <div className="flex flex-col gap-3">
      <h3 className="text-sm font-medium">{t('inside.why')}</h3>
      <div className="flex flex-wrap gap-2">
        {heldOut.hardest.map(({ at, truth, predicted }, place) => (
          <button
            key={at}
            type="button"
            aria-pressed={place === chosen}
            aria-label={t('inside.whyOf', { place: place + 1, truth, predicted })}
            className="border border-line p-0.5 aria-pressed:border-accent aria-pressed:ring-1 aria-pressed:ring-accent"
            onClick={() => setChosen(place)}
          >
            <PixelGrid size={28} values={Array.from(pictures[place]!)} className="size-11" />
          </button>
        ))}
      </div>
      <AttributionPanel
        weights={weights}
        pixels={pixels}
        seen={heldOut.hardest[chosen]!.predicted}
        {...explaining}
      />
    </div>
  );
}

/** From 0 to 1, as the network is given them. */
function pixelsOf(inputs: Inside['examples']['inputs'], at: number): Float32Array {
  const one = oneOf(inputs, at);
  return one.kind === 'tensor' ? one.data.map((value) => value / 255) : new Float32Array();
}
