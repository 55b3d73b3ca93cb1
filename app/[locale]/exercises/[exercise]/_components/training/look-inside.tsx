import { useTranslations } from 'next-intl';
import type { AttributionAssets } from '#components/attribution/attribution-panel.tsx';
import type { TrainingState } from '#components/training/training-state.ts';
import { oneOf } from '#graders/training/task.ts';
import { ClassNames } from './class-names.tsx';
import { ExplainHardest } from './explain-hardest.tsx';
import { FeatureMaps } from './feature-maps.tsx';
import { PixelGrid } from './pixel-grid.tsx';

interface LookInsideProps {
  state: TrainingState;
  /** What explains the digit CNN. */
  explaining: AttributionAssets;
}

/** The trained model from inside: what it confuses, what it finds hard, and for images its filters and feature maps. */
export function LookInside({ state, explaining }: LookInsideProps) {
  const t = useTranslations('capstone');
  const { inside } = state;
  if (inside === null || inside.heldOut.confusion.length === 0) return null;
  const { heldOut, examples, activations, model } = inside;
  const { inputs } = examples;
  return (
    <section className="flex flex-col gap-5 border-t border-line pt-4">
      <h2 className="text-base">{t('inside.title')}</h2>
      <div className="flex flex-col gap-2">
        <h3 className="text-sm font-medium">{t('inside.confusion')}</h3>
        <ConfusionTable confusion={heldOut.confusion} />
        {model.dataSet !== 'generated' && <ClassNames dataSet={model.dataSet} />}
      </div>
      <div className="flex flex-col gap-2">
        <h3 className="text-sm font-medium">{t('inside.hardest')}</h3>
        <ul className="flex flex-wrap gap-3 text-xs text-muted">
          {heldOut.hardest.map(({ at, truth, predicted, chance }) => (
            <li key={at} className="flex max-w-full flex-col gap-1">
              <Example inputs={oneOf(inputs, at)} />
              <span>{t('inside.hard', { truth, predicted, chance })}</span>
            </li>
          ))}
        </ul>
      </div>
      {inputs.kind === 'tensor' && <ExplainHardest inside={inside} explaining={explaining} />}
      {activations.length > 0 && <FeatureMaps activations={activations} weights={model.weights} />}
    </section>
  );
}

function Example({ inputs }: { inputs: ReturnType<typeof oneOf> }) {
  if (inputs.kind === 'texts') return <q className="text-sm text-ink">{inputs.texts[0]}</q>;
  if (inputs.shape.length === 4) {
    return <PixelGrid size={inputs.shape[1]!} values={Array.from(inputs.data)} className="size-16" />;
  }
  const values = Array.from(inputs.data);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const points = values
    .map((value, at) => `${(at / (values.length - 1)) * 96},${36 - ((value - least) / (most - least)) * 32}`)
    .join(' ');
  return (
    <svg viewBox="0 0 96 40" className="h-10 w-24" aria-hidden="true">
      <polyline points={points} className="fill-none stroke-accent" strokeWidth="1.5" />
    </svg>
  );
}

/** Truth in rows, predictions in columns. */
function ConfusionTable({ confusion }: { confusion: number[][] }) {
  const t = useTranslations('capstone');
  return (
    <div className="overflow-x-auto" role="region" aria-label={t('inside.confusion')} tabIndex={0}>
      <table className="border-collapse text-center text-sm tabular-nums">
        <caption className="pb-1 text-left text-xs text-muted">{t('inside.axes')}</caption>
        <thead>
          <tr>
            <td />
            {confusion.map((_, at) => (
              <th key={at} scope="col" className="px-2 font-normal text-muted">
                {at}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {confusion.map((row, truth) => (
            <tr key={truth}>
              <th scope="row" className="pr-2 font-normal text-muted">
                {truth}
              </th>
              {row.map((count, predicted) => (
                <td
                  key={predicted}
                  className={`border border-line px-2 ${count === 0 ? 'text-muted' : truth === predicted ? 'text-good' : 'text-bad'}`}
                >
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
