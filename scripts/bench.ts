import { parseArgs } from 'node:util';
import { benchGradebook } from '../tests/bench/gradebook.ts';
import { benchKernel } from '../tests/bench/kernel.ts';
import { benchLeaderboard } from '../tests/bench/leaderboard.ts';
import { benchLoad } from '../tests/bench/load.ts';
import { benchPages } from '../tests/bench/pages.ts';
import { benchReview } from '../tests/bench/review.ts';
import { benchTensor } from '../tests/bench/tensor.ts';
import { benchTraining } from '../tests/bench/training.ts';
import { benchVerdict } from '../tests/bench/verdict.ts';
import { benchVerification } from '../tests/bench/verification.ts';

/** npm run bench -- [name] [--json]: every benchmark measures its baseline in the same run. */
const benchmarks: Record<string, () => Promise<object>> = {
  verdict: benchVerdict,
  kernel: benchKernel,
  tensor: benchTensor,
  training: benchTraining,
  verification: benchVerification,
  load: benchLoad,
  leaderboard: benchLeaderboard,
  review: benchReview,
  gradebook: benchGradebook,
  pages: benchPages,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const names = positionals.length > 0 ? positionals : Object.keys(benchmarks);
const unknown = names.find((name) => !Object.hasOwn(benchmarks, name));

if (unknown !== undefined) {
  console.error(
    `bench: there is no benchmark "${unknown}"; there are: ${Object.keys(benchmarks).join(', ')}`,
  );
  process.exitCode = 2;
} else {
  for (const name of names) {
    const result = await benchmarks[name]!();
    console.log(values.json ? JSON.stringify(result) : `${name}\n${JSON.stringify(result, null, 2)}`);
  }
}
