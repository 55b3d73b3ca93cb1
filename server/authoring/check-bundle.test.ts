import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Bundle } from '#graders/bundle.ts';
import { mayPublish } from '#graders/bundle-report.ts';
import { SandboxPool, type Sandbox } from '#graders/sandbox/pool.ts';
import { exercisesRoot, readExerciseFolder } from '#server/exercises/folder.ts';
import { closeSandboxPool } from '#server/verification/sandbox-pool.ts';
import { checkBundle } from './check-bundle.ts';
import { lineOfField } from './line-of-field.ts';
import { readTemplate } from './templates.ts';

vi.setConfig({ testTimeout: 60_000 });
const pool = new SandboxPool(2, { gpu: false });
afterAll(() => {
  pool.close();
  closeSandboxPool();
});

describe('lineOfField', () => {
  const text = 'id: x-a\ntitle:\n  en: A\nitems:\n  - name: b\n';

  it('finds keys and items', () => {
    expect(['id', 'title.en', 'items.0.name'].map((field) => lineOfField(text, field))).toEqual([1, 3, 5]);
  });

  it('takes the nearest part where the field is missing, and knows nothing of no text', () => {
    expect(lineOfField(text, 'title.zh')).toBe(2);
    expect(lineOfField('', 'id')).toBeNull();
  });
});

describe('checkBundle', () => {
  const shipped = readExerciseFolder(path.join(exercisesRoot(), 'foundations/a-softmax')).files;

  it('tells faults of the bundle first, in both languages', async () => {
    const { problems } = await checkBundle({ 'exercise.yaml': '', 'a.exe': '' }, { mutants: false });
    expect(problems).toEqual([
      { file: 'a.exe', message: { en: 'has no place in such a folder', zh: '这类文件夹中不能有这个文件' } },
    ]);
  });

  it('refuses what only shipped exercises may have, and their names', async () => {
    const { problems } = await checkBundle(shipped, { mutants: false });
    expect(problems.map(({ file, field }) => `${file} ${field ?? ''}`)).toEqual([
      'device.ts ',
      'exercise.yaml id',
      'exercise.yaml tiers.kernel',
    ]);
    expect(problems[1]).toMatchObject({ line: 1 });
  });

  it('tells mistakes of the manifest with their lines', async () => {
    const files = {
      ...shipped,
      'exercise.yaml': shipped['exercise.yaml']!.replace('points: 15', 'points: no'),
    };
    const { problems } = await checkBundle(files, { mutants: false });
    expect(problems).toContainEqual(
      expect.objectContaining({
        file: 'exercise.yaml',
        field: 'points',
        line: 5,
        message: {
          en: 'Invalid input: expected number, received string',
          zh: '无效输入：期望 数字，实际接收 string',
        },
      }),
    );
  });

  it('reads topics by the validators of the product', async () => {
    const folder = readExerciseFolder(path.join(exercisesRoot(), 'quizzes/pooling-layer')).files;
    const renamed: Bundle = {
      ...folder,
      'quiz.yaml': folder['quiz.yaml']!.replace(/^id: .*$/m, 'id: x-pooling'),
    };
    const { problems } = await checkBundle(renamed, { mutants: false });
    expect(new Set(problems.map(({ message }) => message.en))).toEqual(
      new Set(['must begin with q-x-pooling-']),
    );
    expect(problems.every(({ field, line }) => /^items\.\d+\.id$/.test(field!) && line! > 1)).toBe(true);
  });
});

describe('checkBundle on an exercise that is sound in form', () => {
  const relu = readTemplate('tensor');
  const check = (changed: Record<string, string>, sandbox: Sandbox = pool) =>
    checkBundle({ ...relu, ...changed }, { mutants: false, sandbox });

  it('runs every solution and finds nothing wrong with a good one', async () => {
    const report = await check({});
    expect(report.problems).toEqual([]);
    expect(mayPublish(report, 'exercise')).toBe(true);
    expect(report.solutions.map(({ file, ended }) => `${file} ${ended}`)).toEqual([
      'loops/solution.ts passed',
      'loops/starter.ts mismatch',
      'loops/wrong/absolute-value.ts mismatch',
      'loops/wrong/leaky.ts mismatch',
      'loops/wrong/shape-lost.ts mismatch',
    ]);
  });

  it('tells a solution that fails, a starter that passes and a wrong one that is right, once each', async () => {
    const solution = relu['loops/solution.ts']!;
    const report = await check({
      'loops/solution.ts': relu['loops/starter.ts']!,
      'loops/starter.ts': solution,
      'loops/wrong/leaky.ts': solution,
    });
    expect(report.problems.map(({ file, message }) => `${file} ${message.en.slice(0, 30)}`)).toEqual([
      'loops/wrong/leaky.ts must fail a hidden case by mor',
      'loops/solution.ts must pass, but ends as mismatc',
      'loops/starter.ts must run and fail, but passes',
    ]);
    const unexpected = report.solutions.filter(({ isExpected }) => !isExpected);
    expect(unexpected.map(({ file }) => file).sort()).toEqual([
      'loops/solution.ts',
      'loops/starter.ts',
      'loops/wrong/leaky.ts',
    ]);
    expect(mayPublish(report, 'exercise')).toBe(false);
  });

  it('tells an example whose numbers are not those of the reference, with its line', async () => {
    const lines = relu['exercise.yaml']!.split('\n');
    const at = lines.findIndex((line) => line.trim().startsWith('expected:'));
    lines[at] = lines[at]!.replace(/\d/, (digit) => String((Number(digit) + 1) % 10));
    const wrong = await check({ 'exercise.yaml': lines.join('\n') });
    expect(wrong.problems[0]).toMatchObject({
      file: 'exercise.yaml',
      field: 'examples.0.expected',
      line: at + 1,
    });
  });

  it('tells where an author’s code breaks, in both languages and with its line', async () => {
    const { problems, solutions } = await check({
      'cases.ts': 'export const cases = {};\nthrow new Error("no");',
    });
    expect(solutions).toEqual([]);
    expect(problems).toEqual([
      {
        file: 'cases.ts',
        line: 2,
        message: { en: 'throws Error: no', zh: '抛出 Error：no' },
      },
    ]);
  });

  it('runs again only what a change takes part in', async () => {
    let runs = 0;
    const counted: Sandbox = {
      gpu: () => pool.gpu(),
      run: (job) => {
        runs += 1;
        return pool.run(job);
      },
    };
    await check({}, counted);
    runs = 0;
    await check({ 'statement.en.md': `${relu['statement.en.md']!}\nMore.` }, counted);
    expect(runs).toBe(0);
    const more = `${relu['loops/wrong/leaky.ts']!}\n// changed`;
    await check({ 'loops/wrong/leaky.ts': more }, counted);
    // One for each of three seeds.
    expect(runs).toBe(3);
  });

  it('starts nothing more when nobody waits any longer', async () => {
    const changed = { ...relu, 'loops/starter.ts': `${relu['loops/starter.ts']!}\n// unseen` };
    const signal = AbortSignal.abort();
    await expect(checkBundle(changed, { mutants: false, signal, sandbox: pool })).rejects.toMatchObject({
      code: 'checkCancelled',
    });
  });

  it('derives wrong solutions that a missing case lets pass', async () => {
    const solution =
      'export function relu({ shape, data }: Tensor): Tensor {\n  return { shape, data: data.map((v) => (v > 0 ? v : 0)) };\n}\n';
    const all = await checkBundle(
      { ...relu, 'loops/solution.ts': solution },
      { mutants: true, sandbox: pool },
    );
    expect(all.problems).toEqual([]);
    expect(all.mutants!.isPartial).toBe(false);
    expect(all.mutants!.caught).toBeGreaterThan(3);
    // For v = 0 both branches give 0: nothing can tell them apart.
    expect(all.mutants!.missed.map(({ file, line, diff }) => ({ file, line, diff }))).toEqual([
      { file: 'loops/solution.ts', line: 2, diff: { before: '>', after: '>=' } },
    ]);
  });

  it('tells what the compiler finds, with its line', async () => {
    const { problems } = await check({
      'loops/starter.ts': `${relu['loops/starter.ts']!}const n: number = 'a';\n`,
    });
    expect(problems).toEqual([
      {
        file: 'loops/starter.ts',
        line: relu['loops/starter.ts']!.split('\n').length,
        message: {
          en: "Type 'string' is not assignable to type 'number'.",
          zh: "类型不匹配，不能这样赋值（TypeScript：Type 'string' is not assignable to type 'number'.）",
        },
      },
    ]);
  });
});
