import { useTranslations } from 'next-intl';
import type { Inside } from '#components/training/training-state.ts';
import type { Weights } from '#graders/training/messages.ts';
import { splitWeights } from '#graders/training/weights.ts';
import { PixelGrid } from './pixel-grid.tsx';

const mostMaps = 16;

/** The filters of the first convolution, and what the layers make of one image. */
export function FeatureMaps({ activations, weights }: Pick<Inside, 'activations'> & { weights: Weights }) {
  const t = useTranslations('capstone');
  const [filters] = splitWeights(weights);
  return (
    <>
      {filters && (
        <div className="flex flex-col gap-2">
          <h3 className="text-sm font-medium">{t('inside.filters')}</h3>
          <div className="flex flex-wrap gap-1.5">
            {Array.from({ length: filters.shape[3]! }, (_, filter) => (
              <PixelGrid
                key={filter}
                size={3}
                className="size-8"
                values={Array.from(
                  { length: 9 },
                  (_, at) => filters.values[at * filters.shape[3]! + filter]!,
                )}
              />
            ))}
          </div>
        </div>
      )}
      {activations
        .filter(({ shape }) => shape.length === 4)
        .map(({ layer, shape, values }) => (
          <div key={layer} className="flex flex-col gap-2">
            <h3 className="text-sm font-medium">
              {t('inside.maps', { layer, height: shape[1]!, width: shape[2]!, channels: shape[3]! })}
            </h3>
            <div className="flex flex-wrap gap-1.5">
              {Array.from({ length: Math.min(mostMaps, shape[3]!) }, (_, channel) => (
                <PixelGrid
                  key={channel}
                  size={shape[1]!}
                  className="size-14"
                  values={Array.from(
                    { length: shape[1]! * shape[2]! },
                    (_, at) => values[at * shape[3]! + channel]!,
                  )}
                />
              ))}
            </div>
          </div>
        ))}
    </>
  );
}
