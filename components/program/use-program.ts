'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProgramReply, ProgramRequest } from '#graders/device/program-messages.ts';
import { afterReply, trainingOf, type ProgramState } from './program-state.ts';

interface RunningProgram {
  state: ProgramState;
  run: () => void;
  cancel: () => void;
}

/** Trains a program in a worker of its own. Ending the worker ends the run at once and gives all its memory back. */
export function useProgram({ program, locale, wasmPath }: ProgramRequest): RunningProgram {
  const [state, setState] = useState<ProgramState>({ kind: 'idle' });
  const worker = useRef<Worker | null>(null);

  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);

  const run = useCallback(() => {
    end();
    setState({ kind: 'loading' });
    const started = new Worker(new URL('./program-worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<ProgramReply>) => {
      setState((before) => afterReply(before, data));
      if (data.kind === 'finished' || data.kind === 'failed') end();
    };
    // Its script could not be loaded, or it threw outside of a run.
    started.onerror = (event) => {
      event.preventDefault();
      setState((before) => ({
        kind: 'failed',
        training: trainingOf(before),
        reason: 'load',
        message: event.message || '',
      }));
      end();
    };
    const request: ProgramRequest = { program, locale, wasmPath };
    started.postMessage(request);
  }, [end, program, locale, wasmPath]);

  const cancel = useCallback(() => {
    end();
    setState((before) => ({ kind: 'cancelled', training: trainingOf(before) }));
  }, [end]);

  return { state, run, cancel };
}
