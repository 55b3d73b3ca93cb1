import * as tf from '@tensorflow/tfjs-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { KernelSandbox } from '#graders/browser/kernel-sandbox.ts';
import { LearnerSandbox } from '#graders/browser/learner-sandbox.ts';
import { backendNames, useBackend, type BackendName } from '#graders/device/backend.ts';
import { computeExpected, type DeviceModule } from '#graders/device/expected.ts';
import { gradeReport } from '#graders/grade.ts';
import { layOut } from '#graders/lay-out.ts';
import { decodePack, type Pack } from '#graders/pack.ts';
import type { SandboxReport } from '#graders/run.ts';
import { defaultKernelFuel } from '#graders/tiers/kernel/uniforms.ts';
import { compileLoops } from '#graders/tiers/loops.ts';
import { runPrograms } from '#graders/tiers/tensor/run-programs.ts';
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

async function judge(subject: Subject, at: number, one: Drawn): Promise<Verdict> {
  const { pack, laidOut } = one;
  const written = await reportOf(subject, at, one);
  const report = pack.bans ? await runPrograms(laidOut.calls, written, { bans: pack.bans }) : written;
  const expected = pack.device
    ? await computeExpected(await devices[`../../${subject.folder}/device.ts`]!(), pack)
    : pack.cases.map((each) => each.expected ?? null);
  const precision = pack.device || pack.tier !== 'loops' ? 'float32' : 'float64';
  return gradeReport({ ...laidOut, rules: pack, expected, wrong: [], precision }, report).verdict;
}

/** Where nothing of a tier is computed by tfjs, one backend is as good as another. */
function isComputed({ tier }: Subject, { pack }: Drawn, backend: BackendName): boolean {
  return pack.device || tier === 'tensor' || backend === 'wasm';
}

describe.each(backendNames)('on %s', (backend) => {
  it.each(inject('subjects'))('the solution of $exercise in $tier passes', async (subject) => {
    await useBackend(backend, wasmPath);
    for (const [at, one] of drawn(subject).entries()) {
      if (!isComputed(subject, one, backend)) continue;
      const tensors = tf.memory().numTensors;
      const verdict = await judge(subject, at, one);
      expect(verdict.kind, JSON.stringify(verdict).slice(0, 800)).toBe('passed');
      expect(tf.memory().numTensors, 'memory is given back').toBe(tensors);
    }
  });
});
