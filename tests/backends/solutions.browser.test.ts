import * as tf from '@tensorflow/tfjs-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { KernelSandbox } from '#graders/browser/kernel-sandbox.ts';
import { LearnerSandbox } from '#graders/browser/learner-sandbox.ts';
import { backendNames, useBackend, type BackendName } from '#graders/device/backend.ts';
import {
  checkAgainst,
  computeExpected,
  DeviceDisagrees,
  type DeviceModule,
} from '#graders/device/expected.ts';
import { gradeReport } from '#graders/grade.ts';
import { layOut } from '#graders/lay-out.ts';
import { decodePack, type Pack } from '#graders/pack.ts';
import type { SandboxReport } from '#graders/run.ts';
import { defaultKernelFuel } from '#graders/tiers/kernel/uniforms.ts';
import { compileLoops } from '#graders/tiers/loops.ts';
import { runPrograms } from '#graders/tiers/tensor/run-programs.ts';
import type { Value } from '#graders/tensor.ts';
import type { Verdict } from '#graders/verdict.ts';
import type { Subject } from './setup.ts';

const wasmPath = `${location.origin}/node_modules/@tensorflow/tfjs-backend-wasm/dist/`;
const devices = import.meta.glob<DeviceModule>('../../exercises/*/*/device.ts');

const sandbox = new LearnerSandbox(
  URL.createObjectURL(new Blob([inject('framePage')], { type: 'text/html' })),
);
const kernels = new KernelSandbox(
  () => new Worker(new URL('../../components/grading/kernel-worker.ts', import.meta.url), { type: 'module' }),
);
afterAll(() => {
  sandbox.dispose();
  kernels.dispose();
});

interface Drawn {
  pack: Pack;
  laidOut: ReturnType<typeof layOut>;
}

function drawn({ packs }: Subject): Drawn[] {
  return packs.map((base64) => {
    const pack = decodePack(Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)).buffer);
    return { pack, laidOut: layOut(pack.cases, pack.properties) };
  });
}

/** What a solution does is the same for every backend that judges it. */
const reports = new Map<string, Promise<SandboxReport>>();

function reportOf(subject: Subject, at: number, one: Drawn): Promise<SandboxReport> {
  const key = `${subject.exercise} ${subject.tier} ${at}`;
  const present = reports.get(key) ?? runSolution(subject, one);
  reports.set(key, present);
  return present;
}

async function runSolution({ solution }: Subject, { pack, laidOut }: Drawn): Promise<SandboxReport> {
  const { calls } = laidOut;
  const { functions, driver, bans, passes, fuel = defaultKernelFuel } = pack;
  if (passes) return (await kernels.run({ source: solution, passes, calls, fuel })).report;
  const compiled = compileLoops(solution);
  if (compiled.kind === 'rejected') throw new Error(JSON.stringify(compiled));
  return sandbox.run({
    code: compiled.code,
    functions,
    calls,
    ...(driver !== undefined && { driver }),
    ...(bans !== undefined && { bans }),
  });
}

/** GPUs are asked for what they are fast at, and believed only where wasm says the same: some of their kernels are wrong. */
const isGpu = (backend: BackendName): boolean => backend === 'webgpu' || backend === 'webgl';

async function expectedOn(
  backend: BackendName,
  { folder }: Subject,
  pack: Pack,
): Promise<Awaited<ReturnType<typeof computeExpected>>> {
  if (!pack.device) return carriedBy(pack);
  const module = await devices[`../../${folder}/device.ts`]!();
  const compute = async (on: BackendName) => {
    await useBackend(on, wasmPath);
    return computeExpected(module, pack);
  };
  if (!isGpu(backend)) return compute(backend);
  const trusted = await compute('wasm');
  try {
    const expected = await compute(backend);
    checkAgainst(pack, expected, trusted);
    return expected;
  } catch (error) {
    if (!(error instanceof DeviceDisagrees)) throw error;
    refused.add(`${backend} as reference: ${error.message.slice(0, 120)}`);
    return trusted;
  }
}

/** A learner's tensor program that a GPU does not pass is run by wasm before anything is said. */
async function judgeOn(
  backend: BackendName,
  subject: Subject,
  [at, one]: readonly [number, Drawn],
  expected: readonly (Value | null)[],
): Promise<Verdict> {
  const { pack, laidOut } = one;
  const written = await reportOf(subject, at, one);
  const precision = pack.device || pack.tier !== 'loops' ? 'float32' : 'float64';
  const judge = async (on: BackendName): Promise<Verdict> => {
    await useBackend(on, wasmPath);
    const report = pack.bans ? await runPrograms(laidOut.calls, written, { bans: pack.bans }) : written;
    return gradeReport({ ...laidOut, rules: pack, expected, wrong: [], precision }, report).verdict;
  };
  const verdict = await judge(backend);
  if (verdict.kind === 'passed' || !pack.bans || !isGpu(backend)) return verdict;
  refused.add(`${backend} on the tensor program: ${subject.exercise}`);
  return judge('wasm');
}

/** Where nothing of a tier is computed by tfjs, one backend is as good as another. */
function isComputed({ tier }: Subject, { pack }: Drawn, backend: BackendName): boolean {
  return pack.device || tier === 'tensor' || backend === 'wasm';
}

const carriedBy = ({ cases }: Pack): (Value | null)[] => cases.map(({ expected }) => expected ?? null);

/** What GPUs computed wrongly here, printed at the end. */
const refused = new Set<string>();
afterAll(() => console.log([...refused].sort().join('\n')));

describe.each(backendNames)('on %s', (backend) => {
  it.each(inject('subjects'))('the solution of $exercise in $tier passes', async (subject) => {
    await useBackend(backend, wasmPath);
    for (const [at, one] of drawn(subject).entries()) {
      if (!isComputed(subject, one, backend)) continue;
      const tensors = tf.memory().numTensors;
      for (const expected of [await expectedOn(backend, subject, one.pack), carriedBy(one.pack)]) {
        const verdict = await judgeOn(backend, subject, [at, one], expected);
        expect(verdict.kind, JSON.stringify(verdict).slice(0, 800)).toBe('passed');
      }
      expect(tf.memory().numTensors, 'memory is given back').toBe(tensors);
    }
  });
});
