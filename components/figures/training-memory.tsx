import { useTranslations } from 'next-intl';
import { FigureFrame } from './figure-frame.tsx';
import { linearScale } from './linear-scale.ts';

const millionParameters = 110;
const bytesOf = { float32: 4, float16: 2, int8: 1 };

interface Part {
  name: 'weights' | 'gradients' | 'mean' | 'square';
  megabytes: number;
  fill: string;
}

const part = (name: Part['name'], fill: string, bytes = bytesOf.float32): Part => ({
  name,
  megabytes: millionParameters * bytes,
  fill,
});

const training = [
  part('weights', 'fill-accent'),
  part('gradients', 'fill-track-language'),
  part('mean', 'fill-track-recurrence'),
  part('square', 'fill-track-practice'),
];
const total = training.reduce((sum, { megabytes }) => sum + megabytes, 0);
const inference = [
  part('weights', 'fill-accent', bytesOf.float32),
  part('weights', 'fill-accent', bytesOf.float16),
  part('weights', 'fill-accent', bytesOf.int8),
];

const width = linearScale([0, total], [0, 368]);

/** What a model of 110 million parameters holds in memory: four arrays in training, one in inference. */
export function TrainingMemory() {
  const t = useTranslations('figures.training-memory');
  const numbers = {
    parameters: millionParameters * 1e6,
    each: training[0]!.megabytes,
    total: total.toLocaleString('en'),
    half: inference[1]!.megabytes,
    byte: inference[2]!.megabytes,
  };
  return (
    <FigureFrame width={368} height={192} label={t('label', numbers)} caption={t('caption', numbers)}>
      <text x={0} y={12} className="fill-muted">
        {t('training', numbers)}
      </text>
      {training.map(({ name, megabytes, fill }, at) => (
        <g key={name} transform={`translate(${width(at * megabytes)} 20)`}>
          <rect x={1} width={width(megabytes) - 2} height={22} className={fill} />
          <text x={2} y={38} className="fill-ink">
            {t(name)}
          </text>
          <text x={2} y={54} className="fill-muted">
            {t('megabytes', { megabytes })}
          </text>
        </g>
      ))}
      <text x={0} y={104} className="fill-muted">
        {t('inference')}
      </text>
      {inference.map(({ megabytes, fill }, at) => (
        <g key={megabytes} transform={`translate(0 ${114 + at * 27})`}>
          <rect x={1} width={width(megabytes) - 2} height={18} className={fill} />
          <text x={width(megabytes) + 8} y={9} dominantBaseline="central" className="fill-ink">
            {Object.keys(bytesOf)[at]}
            <tspan className="fill-muted"> {t('megabytes', { megabytes })}</tspan>
          </text>
        </g>
      ))}
    </FigureFrame>
  );
}
