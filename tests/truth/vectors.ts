import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { TruthCase } from './family.ts';

/** Thrown for a directory that holds no readable vectors. */
export class UnreadableVectors extends Error {
  override name = 'UnreadableVectors';
}

const Tolerance = z.union([
  z.object({ rtol: z.number(), atol: z.number() }),
  z.object({ metric: z.enum(['ULP', 'ATOL']), value: z.number() }),
]);

const Tensor = z.object({
  name: z.string(),
  shape: z.array(z.number()),
  dtype: z.string(),
  data: z.array(z.union([z.number(), z.string()])),
  slot: z.number().optional(),
  step: z.number().optional(),
  call: z.number().optional(),
  wrt: z.union([z.string(), z.number()]).optional(),
  constant: z.boolean().optional(),
});

const TruthFile = z.object({
  format: z.literal('dl-truth/1'),
  source: z.string(),
  op: z.string(),
  family: z.string(),
  tolerance: Tolerance,
  cases: z.array(
    z.object({
      id: z.string(),
      op: z.string().optional(),
      opset: z.number().optional(),
      domain: z.string().optional(),
      attributes: z.record(z.string(), z.unknown()).default({}),
      inputs: z.array(Tensor),
      outputs: z.array(Tensor),
      tolerance: Tolerance.optional(),
    }),
  ),
});

/**
 * Every vector of a dl-truth/1 directory, in the order of its files' names. Throws UnreadableVectors for a directory
 * that is missing or holds none, and for a file of the format that breaks it.
 */
export function readVectors(directory: string): TruthCase[] {
  const vectors = jsonFilesOf(directory).flatMap(readFile);
  if (vectors.length === 0)
    throw new UnreadableVectors(`${directory} holds no vectors of the format dl-truth/1`);
  return vectors;
}

function jsonFilesOf(directory: string): string[] {
  try {
    return readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => path.join(directory, file));
  } catch (error) {
    throw new UnreadableVectors(`cannot read ${directory}: ${(error as Error).message}`, { cause: error });
  }
}

function readFile(file: string): TruthCase[] {
  const content = parse(file);
  if ((content as { format?: unknown } | null)?.format !== 'dl-truth/1') return [];
  const parsed = TruthFile.safeParse(content);
  if (!parsed.success) throw new UnreadableVectors(`${file}: ${z.prettifyError(parsed.error)}`);
  const { source, op, family, tolerance, cases } = parsed.data;
  return cases.map((row) => ({
    ...row,
    source,
    family,
    op: row.op ?? op,
    tolerance: row.tolerance ?? tolerance,
  }));
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UnreadableVectors(`${file}: ${(error as Error).message}`, { cause: error });
  }
}
