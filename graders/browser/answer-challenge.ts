import type { AttestationInput } from '../attestation.ts';
import { decodeChallenge } from '../challenge.ts';
import type { Rejected, Rejection } from '../verdict.ts';
import type { KernelSandbox } from './kernel-sandbox.ts';

/** Runs the server's challenge on this device. Throws KernelsUnavailable where no GPU can. */
export async function answerChallenge(sandbox: KernelSandbox, bytes: ArrayBuffer): Promise<AttestationInput> {
  const { source, passes, fuel, encoded } = decodeChallenge(bytes);
  const { report } = await sandbox.run({ source, passes, fuel, calls: encoded });
  if (report.rejected) return { results: [], rejected: compilerMessages(report.rejected) };
  const results = report.calls.map(({ result }) => toBase64(new Uint8Array(result)));
  return { results, ...(report.stopped && { stopped: report.stopped }) };
}

/** The server has looked at the text itself: what is left to tell comes from the compiler. */
function compilerMessages(rejected: Rejected): NonNullable<AttestationInput['rejected']> {
  const all: Rejection[] = [rejected, ...(rejected.more ?? [])];
  return all.map(({ reason, line, column }) => ({
    code: reason.code === 'wgsl' ? 'wgsl' : 'pipeline',
    message: 'message' in reason ? reason.message : reason.code,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  }));
}

/** In pieces, since a call has room for so many arguments only. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
