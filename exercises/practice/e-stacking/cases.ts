import { drawTensor, type Case, type CaseDesign, type Draw } from '#graders/case.ts';
import { kFold } from '#graders/reference/k-fold.ts';
import { tensor, type Tensor } from '#graders/tensor.ts';

function ridge(en: string, zh: string, Z: Tensor, y: Tensor, lambda: number): Case {
  return { name: { en: `ridge: ${en}`, zh: `岭回归：${zh}` }, arguments: ['ridge', { Z, y, lambda }] };
}

/** A target that depends on the columns, with an offset far from zero and some noise. */
function regression(draw: Draw, n: number, M: number): [Tensor, Tensor] {
  const Z = drawTensor(draw.uniform([n, M], [-2, 2])) as Tensor;
  const weights = Array.from({ length: M }, () => draw.number(-2, 2));
  const y = Array.from({ length: n }, (_, row) => {
    const signal = weights.reduce((sum, weight, m) => sum + weight * Z.data[row * M + m]!, 0);
    return 5 + signal + draw.number(-0.3, 0.3);
  });
  return [Z, tensor(y)];
}

function equalColumns(lambda: number): [Tensor, Tensor, number] {
  return [
    tensor([
      [1, 1],
      [2, 2],
      [4, 4],
    ]),
    tensor([1, 3, 4]),
    lambda,
  ];
}

/** Independent columns whose pivots are small: only what is smaller than 1e-12 counts as zero. */
function smallColumns(draw: Draw, n: number): [Tensor, Tensor] {
  const Z = drawTensor(draw.uniform([n, 2], [-0.001, 0.001])) as Tensor;
  const [first, second] = [draw.number(0.5, 2), draw.number(-2, -0.5)];
  const y = Array.from({ length: n }, (_, row) => first * Z.data[2 * row]! + second * Z.data[2 * row + 1]!);
  return [Z, tensor(y)];
}

/** Eighths, so that the third column is the sum of the others exactly; elimination leaves a pivot of about 1e-15. */
function dependent(draw: Draw, n: number): [Tensor, Tensor] {
  const rows = Array.from({ length: n }, () => {
    const [a, b] = [draw.integer(-16, 16) / 8, draw.integer(-16, 16) / 8];
    return [a, b, a + b];
  });
  return [tensor(rows), drawTensor(draw.uniform([n], [-2, 2])) as Tensor];
}

interface Stack {
  models: number;
  n: number;
  k: number;
  seed: number;
}

function features(en: string, zh: string, { models, n, k, seed }: Stack, uncovered = 0): Case {
  const slopes = Array.from({ length: models }, (_, m) => m + 1);
  const folds = kFold(n - uncovered, k, { shuffle: true, seed }).map(({ train, validation }) => ({
    train,
    val: validation,
  }));
  return {
    name: { en: `features: ${en}`, zh: `特征：${zh}` },
    arguments: ['features', { slopes, folds, n }],
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    ridge('two models', '两个模型', ...regression(draw, 9, 2), 0),
    ridge('λ = 0.5', 'λ = 0.5', ...regression(draw, 8, 3), 0.5),
    ridge('equal columns, penalised', '两列相同，有惩罚', ...equalColumns(1)),
    {
      ...ridge('equal columns, not penalised', '两列相同，无惩罚', ...equalColumns(0)),
      throws: 'RangeError',
    },
    features('three models on three folds', '三个模型、三折', { models: 3, n: 10, k: 3, seed: draw.seed() }),
    features('rows in no fold', '不在任何折里的行', { models: 2, n: 9, k: 3, seed: draw.seed() }, 2),
    ridge('large', '较大', ...regression(draw, 150, 8), 2),
  ],
  hidden: (draw) => [
    ridge('three models', '三个模型', ...regression(draw, 11, 3), 0),
    ridge('λ = 0.5', 'λ = 0.5', ...regression(draw, 13, 2), 0.5),
    ridge('a large λ', '较大的 λ', ...regression(draw, 7, 4), 20),
    ridge('one model', '一个模型', ...regression(draw, 5, 1), 0.1),
    ridge(
      'a first pivot of zero',
      '首个主元为零',
      tensor([
        [0, 1],
        [0, -1],
        [0, 2],
      ]),
      tensor([3, 1, 4]),
      0.5,
    ),
    ridge('equal columns, penalised', '两列相同，有惩罚', ...equalColumns(3)),
    ridge('small columns', '数值很小的列', ...smallColumns(draw, 9), 0),
    {
      ...ridge('a column that is the sum of two', '一列是另两列之和', ...dependent(draw, 7), 0),
      throws: 'RangeError',
    },
    {
      ...ridge('equal columns, not penalised', '两列相同，无惩罚', ...equalColumns(0)),
      throws: 'RangeError',
    },
    features('two models on five folds', '两个模型、五折', { models: 2, n: 13, k: 5, seed: draw.seed() }),
    features('one model', '一个模型', { models: 1, n: 7, k: 2, seed: draw.seed() }),
    features('rows in no fold', '不在任何折里的行', { models: 3, n: 11, k: 4, seed: draw.seed() }, 3),
    features('60 rows', '60 行', { models: 4, n: 60, k: 6, seed: draw.seed() }),
  ],
  sumLength: () => 0,
};
