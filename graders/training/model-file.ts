import { z } from 'zod';
import { dataSetIds, dataSetsOf, taskOn } from './data-set.ts';
import { magic } from './encode-model-file.ts';
import type { Weights } from './messages.ts';
import { checkStructure, settingsOf, type Structure } from './structure.ts';
import { capstoneIds, capstoneTasks, type CapstoneTask } from './task.ts';
import { weightShapes } from './weight-shapes.ts';

/** The header says what is needed to build the model, never more. */
export const mostHeaderBytes = 128 * 1024;

/** The largest model of a capstone, its header, and some room. */
export const mostFileBytes = 640 * 1024;

const setting = z.union([z.number(), z.boolean(), z.string().max(40), z.array(z.int()).max(4), z.null()]);

const layer = z
  .object({ class: z.string().max(40) })
  .catchall(setting)
  .superRefine(({ class: name, ...settings }, context) => {
    const known = Object.hasOwn(settingsOf, name) ? settingsOf[name]! : null;
    if (known === null)
      context.addIssue({ code: 'custom', message: `there is no layer ${name} in a capstone` });
    for (const key of Object.keys(settings)) {
      if (known && !known.includes(key))
        context.addIssue({ code: 'custom', message: `${name} has no setting ${key}` });
    }
  });

const header = z.strictObject({
  capstone: z.enum(capstoneIds),
  /** The program that trained it: its `preprocess` belongs to the model. */
  source: z.string().max(64 * 1024),
  locale: z.enum(['en', 'zh']),
  /** Files that do not say it are of the time when there was one set for each capstone. */
  dataSet: z.enum(dataSetIds).default('generated'),
  /** The data that it was trained on can be drawn again from these. */
  seed: z
    .int()
    .min(0)
    .max(2 ** 31),
  training: z.int().min(100).max(2000),
  /** Accuracy on held-out data, as the browser found it. */
  claimed: z.number().min(0).max(1),
  structure: z.strictObject({
    inputShape: z.array(z.int().min(1).max(1000)).min(1).max(4),
    layers: z.array(layer).min(1).max(20),
    parameters: z.int().min(1).max(200_000),
    loss: z.string().max(60),
  }),
  shapes: z
    .array(z.array(z.int().min(1).max(100_000)).min(1).max(4))
    .min(1)
    .max(40),
});

export type ModelHeader = z.infer<typeof header>;

export interface ModelFile extends Omit<ModelHeader, 'shapes' | 'structure'> {
  structure: Structure;
  weights: Weights;
}

/** Says why bytes are not the trained model of a capstone. */
export class ModelFileError extends Error {
  override name = 'ModelFileError';
}

/**
 * Reads an uploaded model and believes nothing of it: layers, shapes and the number of weights must be those of the
 * capstone, and every weight finite. Throws a ModelFileError that says what is wrong.
 */
export function decodeModelFile(bytes: Uint8Array): ModelFile {
  if (bytes.length > mostFileBytes) {
    throw new ModelFileError(`the file must have at most ${mostFileBytes} bytes, got ${bytes.length}`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== magic) {
    throw new ModelFileError('the file must begin with LWM1');
  }
  const length = view.getUint32(4, true);
  if (length > mostHeaderBytes || 8 + length > bytes.length) {
    throw new ModelFileError(`the header must have at most ${mostHeaderBytes} bytes, got ${length}`);
  }
  const { shapes, ...about } = readHeader(bytes.subarray(8, 8 + length));
  const task = capstoneTasks[about.capstone];
  if (!dataSetsOf(about.capstone).includes(about.dataSet)) {
    throw new ModelFileError(`header dataSet: ${about.capstone} is not trained on ${about.dataSet}`);
  }
  const { training } = taskOn(task, about.dataSet);
  if (about.training > training) {
    throw new ModelFileError(
      `header training: there are at most ${training} examples, got ${about.training}`,
    );
  }
  assertStructure(about.structure, task);
  const start = Math.ceil((8 + length) / 4) * 4;
  return { ...about, weights: readWeights(view, start, { shapes, structure: about.structure }) };
}

function readHeader(bytes: Uint8Array): ModelHeader & { structure: Structure } {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new ModelFileError('the header must be JSON', { cause });
  }
  const parsed = header.safeParse(value);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new ModelFileError(`header ${first!.path.join('.')}: ${first!.message}`.slice(0, 300));
}

function assertStructure(structure: Structure, task: CapstoneTask): void {
  const [problem] = checkStructure(structure, task);
  if (problem)
    throw new ModelFileError(`not the model of ${task.id}: ${JSON.stringify(problem)}`.slice(0, 300));
}

function readWeights(
  view: DataView,
  start: number,
  { shapes, structure }: { shapes: number[][]; structure: Structure },
): Weights {
  const expected = weightShapes(structure);
  if (JSON.stringify(shapes) !== JSON.stringify(expected)) {
    throw new ModelFileError(`the weights must have the shapes ${JSON.stringify(expected)}`);
  }
  const count = expected.reduce((sum, shape) => sum + shape.reduce((product, one) => product * one, 1), 0);
  if (view.byteLength !== start + 4 * count) {
    throw new ModelFileError(`the file must hold ${count} weights, got ${(view.byteLength - start) / 4}`);
  }
  const values = new Float32Array(count);
  for (let at = 0; at < count; at += 1) {
    values[at] = view.getFloat32(start + 4 * at, true);
    if (!Number.isFinite(values[at]))
      throw new ModelFileError(`weight ${at} must be finite, got ${values[at]}`);
  }
  return { shapes, values };
}
