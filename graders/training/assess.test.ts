import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { mulberry32 } from '../random.ts';
import type { Assessment } from './assess.ts';
import { createAssessor } from './assessor.ts';
import { decodeModelFile } from './model-file.ts';

// The models were trained by the solutions, on wasm, with data of seed 11.
const series = decodeModelFile(Uint8Array.from(readFileSync('tests/fixtures/trained/f-lstm-series.lwm')));
const text = decodeModelFile(Uint8Array.from(readFileSync('tests/fixtures/trained/f-lstm-text.lwm')));
const secrets = [101, 202];
const assessor = createAssessor(1);
afterAll(() => assessor.close());

function assess(model: typeof series, change: Partial<typeof series> = {}): Promise<Assessment> {
  return assessor.run({ ...model, ...change, secrets, real: null });
}

describe('a trained model on the server', { timeout: 90_000 }, () => {
  it('is as good on unseen series as its browser said', async () => {
    const result = await assess(series);
    expect(result).toMatchObject({ kind: 'assessed', problems: [] });
    for (const accuracy of (result as Extract<Assessment, { kind: 'assessed' }>).accuracies)
      expect(accuracy).toBeGreaterThan(0.945);
  });

  it('reads texts with the tokenizer that its program fits again', async () => {
    expect(await assess(text)).toEqual({ kind: 'assessed', accuracies: [1, 1], problems: [] });
  });

  it('is judged with another tokenizer where its training data were others', async () => {
    const result = await assess(text, { seed: 12 });
    expect(result).toMatchObject({ kind: 'assessed' });
    expect(result).not.toMatchObject({ problems: [] });
  });

  it('is refused with forged weights', async () => {
    const draw = mulberry32(3);
    const values = series.weights.values.map(() => draw() - 0.5);
    const result = await assess(series, { weights: { ...series.weights, values } });
    expect(result).toMatchObject({ kind: 'assessed' });
    expect(JSON.stringify(result)).toMatch(/inaccurate|constant/);
  });

  it('is refused where the program prepares otherwise than it trained', async () => {
    const source = series.source.replace(
      'tf.tensor3d(x.data, x.shape)',
      'tf.tensor3d(x.data, x.shape).reverse(1)',
    );
    const result = await assess(series, { source });
    expect(result).toMatchObject({ problems: [{ kind: 'reversed' }, { kind: 'inaccurate' }] });
  });

  it('must be the model that the program makes', async () => {
    const source = series.source.replace('tf.layers.dense({ units: 1', 'tf.layers.dense({ units: 2');
    expect(await assess(series, { source })).toEqual({ kind: 'otherModel' });
  });

  it.each([
    ['throws', 'throw new Error("no");', /Error: no/],
    ['loops for ever', 'for (;;);', /must end/],
    ['waits for ever', 'await new Promise(() => undefined);', /waits for something/],
    ['asks for values', 'tf.tensor1d([1]).dataSync();', /dataSync/],
    ['fills the memory', 'const all = []; for (;;) all.push(new Float64Array(1e6));', /./],
    ['recurses for ever', 'const again = () => again(); again();', /stack|recursion|call/i],
    ['asks for a Lambda layer', 'tf.layers.lambda({});', /./],
    ['looks for the host', 'process.exit(0);', /process/],
  ])('is told that the program %s', async (_, statement, reason) => {
    const source = series.source.replace('const model = buildModel(tf);', `$&\n  ${statement}`);
    const result = await assess(series, { source });
    expect(result).toMatchObject({ kind: 'unplayable', message: expect.stringMatching(reason) as string });
  });

  it.each([
    ['no tensor', '1'],
    ['another shape', 'tf.tensor1d([1])'],
    ['NaN', 'tf.tensor3d(x.data, x.shape).mul(NaN)'],
  ])('is not computed on %s from preprocess', async (_, expression) => {
    const source = series.source.replace('tf.tensor3d(x.data, x.shape)', expression);
    const result = await assess(series, { source });
    expect(JSON.stringify(result)).toMatch(/unplayable|preparedShape|notFinite/);
  });
});
