import type { CapstoneProblem } from './judge.ts';
import type { StructureProblem } from './structure.ts';

/** Which known mistake explains what was found; the name of a file in wrong/, or null for none. */
export function misconceptionOf(id: string, problems: readonly CapstoneProblem[]): string | null {
  const named = problems.map((problem) => nameOf(id, problem)).filter((name) => name !== null);
  return named[0] ?? null;
}

/** In the order in which they are looked for: what is said first explains what comes after. */
function nameOf(id: string, problem: CapstoneProblem): string | null {
  switch (problem.kind) {
    case 'structure':
      return structureName(id, problem.problem);
    case 'neverFits':
      return id === 'f-digit-cnn' ? 'never-fits' : null;
    case 'oneHotLabels':
      return 'one-hot-with-sparse-loss';
    case 'preparedRange':
      return id === 'f-digit-cnn' ? 'serving-skew' : null;
    case 'constant':
      return id === 'f-lstm-text' ? null : 'constant-class';
    case 'shifted':
      return 'shifted-labels';
    case 'reversed':
      return 'reversed-in-training';
    case 'orderUnused':
    case 'levelDecides':
      return 'shuffled-steps';
    case 'depends':
      return 'refitted-tokenizer';
    case 'keepsStart':
      return 'post-truncation';
    case 'unsteady':
      return id === 'f-lstm-text' ? 'dropout-in-predict' : null;
    case 'pairs':
      return 'shuffled-words';
    default:
      return null;
  }
}

function structureName(id: string, problem: StructureProblem): string | null {
  if (id === 'f-digit-cnn') return digitName(problem);
  return id === 'f-lstm-series' ? seriesName(problem) : textName(problem);
}

function digitName(problem: StructureProblem): string | null {
  if (problem.code === 'layerCount' && problem.layer === 'Conv2D' && problem.got === 2)
    return 'two-convolutions';
  if (problem.code !== 'setting' || problem.class !== 'Dense') return null;
  if (problem.setting === 'units' && problem.got === '1') return 'class-id-regression';
  return problem.setting === 'activation' && problem.got === 'sigmoid' ? 'sigmoid-per-class' : null;
}

function seriesName(problem: StructureProblem): string | null {
  if (problem.code === 'inputShape' && problem.got.join() === '1,50') return 'steps-as-features';
  if (problem.code === 'layerCount' && problem.layer === 'LSTM' && problem.got === 0)
    return 'last-value-only';
  // Only an LSTM that returns every step leaves something to flatten.
  if (problem.code === 'layers' && problem.got.join() === 'LSTM,Flatten,Dense') return 'first-step';
  if (problem.code !== 'setting') return null;
  if (problem.setting === 'recurrentActivation' && problem.got === 'hardSigmoid') return 'hard-sigmoid';
  if (problem.setting === 'returnSequences' && problem.got === 'true') return 'first-step';
  return problem.class === 'Dense' && problem.got === 'linear' ? 'linear-output' : null;
}

function textName(problem: StructureProblem): string | null {
  if (problem.code === 'layerCount' && problem.layer === 'LSTM' && problem.got === 0) return 'bag-of-words';
  if (problem.code !== 'setting') return null;
  if (problem.class === 'Embedding' && problem.setting === 'inputDim') {
    return problem.got === '32' ? 'dimension-as-vocabulary' : 'too-few-words';
  }
  return problem.class === 'Dense' && problem.got === 'linear' ? 'no-sigmoid' : null;
}
