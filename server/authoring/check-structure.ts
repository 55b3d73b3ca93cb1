import { isAuthoredId, type Bundle } from '#graders/bundle.ts';
import type { BundleProblem } from '#graders/bundle-report.ts';
import type { ExerciseManifest } from '#graders/exercise.ts';
import { validateFiles, type Problem } from '#server/exercises/validate.ts';
import { lineOfField } from './line-of-field.ts';
import { problemText } from './problem-text.ts';

export type Structure =
  { manifest: ExerciseManifest; problems: [] } | { manifest: null; problems: BundleProblem[] };

/** What is for shipped exercises alone: their code runs where no author's may. */
const shippedOnly = {
  kernel: {
    en: 'must be left out: only the exercises that come with the product have kernels',
    zh: '请去掉：只有产品自带的练习才有 kernel 层级',
  },
  device: {
    en: 'must be left out: only the exercises that come with the product compute expected outputs in the browser',
    zh: '请去掉：只有产品自带的练习才在浏览器中计算期望输出',
  },
  driver: {
    en: 'must be left out: only the exercises that come with the product have drivers',
    zh: '请去掉：只有产品自带的练习才有驱动代码',
  },
};

/** Everything about an exercise's bundle that can be seen without running its code. */
export function checkStructure(files: Bundle): Structure {
  const { manifest, problems: found } = validateFiles(files);
  const problems = [...found.map((problem) => toBundleProblem(problem, files)), ...refusals(files)];
  if (manifest === null) return { manifest, problems };
  if (!isAuthoredId(manifest.id)) {
    const id = { file: 'exercise.yaml', field: 'id', message: 'must begin with x-' };
    problems.push(toBundleProblem(id, files));
  }
  if (manifest.tiers.kernel) {
    const line = lineOfField(files['exercise.yaml']!, 'tiers.kernel');
    const message = shippedOnly.kernel;
    problems.push({ file: 'exercise.yaml', field: 'tiers.kernel', ...(line !== null && { line }), message });
  }
  return problems.length > 0 ? { manifest: null, problems } : { manifest, problems: [] };
}

function refusals(files: Bundle): BundleProblem[] {
  return Object.keys(files).flatMap((file): BundleProblem[] => {
    if (file === 'device.ts') return [{ file, message: shippedOnly.device }];
    if (file.endsWith('driver.ts')) return [{ file, message: shippedOnly.driver }];
    return [];
  });
}

/** A validator's problem with the place in the manifest and in both languages. */
export function toBundleProblem({ file, field, message, chinese }: Problem, files: Bundle): BundleProblem {
  const text = files[file];
  const line = field !== '' && file.endsWith('.yaml') && text !== undefined ? lineOfField(text, field) : null;
  return {
    file,
    ...(field !== '' && { field }),
    ...(line !== null && { line }),
    message: chinese === undefined ? problemText(message) : { en: message, zh: chinese },
  };
}
