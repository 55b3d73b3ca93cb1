import { useCallback, useEffect, useRef, useState } from 'react';
import { Superseded } from '#graders/browser/learner-sandbox.ts';
import type { DeviceState, GradedRun, GradingSession, SessionAssets } from '#graders/browser/session.ts';
import type { GradedCase } from '#graders/pack.ts';

export type GradingState =
  | { kind: 'preparing' }
  | { kind: 'ready' }
  | { kind: 'grading'; latest: GradedRun | null }
  | { kind: 'graded'; latest: GradedRun; source: string }
  | { kind: 'unavailable'; reason: 'pack' | 'device' | 'sandbox' };

export interface Grading {
  state: GradingState;
  cases: readonly GradedCase[];
  device: DeviceState | null;
  packHash: string;
  run(source: string): void;
  /** Runs after the learner has paused for a moment. */
  runSoon(source: string): void;
  newCases(): Promise<boolean>;
  retry(): void;
}

/** Typing pauses this long before the grader runs. */
const debounceMilliseconds = 150;

interface GradingOptions {
  exercise: string;
  tier: string;
  packHash: string;
  assets: SessionAssets;
}

/** Grades in this browser: loads the pack, keeps a session, and runs the newest source. */
export function useGrading({ exercise, tier, packHash: firstPack, assets }: GradingOptions): Grading {
  const session = useRef<GradingSession | null>(null);
  const waiting = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const started = useRef(0);
  const [state, setState] = useState<GradingState>({ kind: 'preparing' });
  const [cases, setCases] = useState<readonly GradedCase[]>([]);
  const [device, setDevice] = useState<DeviceState | null>(null);
  const [packHash, setPackHash] = useState(firstPack);
  const [attempt, setAttempt] = useState(0);
  const { sandboxUrl, wasmPath } = assets;

  const run = useCallback((source: string) => {
    clearTimeout(timer.current);
    const grader = session.current;
    if (grader === null) {
      waiting.current = source;
      return;
    }
    setState((before) => ({ kind: 'grading', latest: 'latest' in before ? before.latest : null }));
    started.current = performance.now();
    grader.grade(source).then(
      (latest) => setState({ kind: 'graded', latest, source }),
      (error: unknown) => {
        if (error instanceof Superseded || session.current !== grader) return;
        setState({
          kind: 'unavailable',
          reason: (error as Error).name === 'NoDevice' ? 'device' : 'sandbox',
        });
      },
    );
  }, []);

  useEffect(() => {
    let alive = true;
    const opening = openSession({ sandboxUrl, wasmPath }, (next) => alive && setDevice(next));
    Promise.all([opening, fetchPack(packHash)]).then(
      ([grader, bytes]) => {
        if (!alive) return;
        setCases(grader.usePack(bytes).cases);
        session.current = grader;
        setState({ kind: 'ready' });
        const source = waiting.current;
        waiting.current = null;
        if (source !== null) run(source);
      },
      () => alive && setState({ kind: 'unavailable', reason: 'pack' }),
    );
    return () => {
      alive = false;
      clearTimeout(timer.current);
      session.current = null;
      void opening.then((grader) => grader.dispose());
    };
  }, [sandboxUrl, wasmPath, packHash, attempt, run]);

  useEffect(() => {
    if (state.kind === 'graded') measurePaint(started.current);
  }, [state]);

  const newCases = useCallback(async () => {
    try {
      const query = new URLSearchParams({ tier, except: packHash });
      const response = await fetch(`/api/v1/exercises/${exercise}/packs?${query.toString()}`);
      if (!response.ok) return false;
      const { hash } = (await response.json()) as { hash: string };
      setState({ kind: 'preparing' });
      setPackHash(hash);
      return true;
    } catch {
      return false;
    }
  }, [exercise, tier, packHash]);

  return {
    state,
    cases,
    device,
    packHash,
    run,
    runSoon: (source) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => run(source), debounceMilliseconds);
    },
    newCases,
    retry: () => {
      setState({ kind: 'preparing' });
      setAttempt((count) => count + 1);
    },
  };
}

/** A performance measure from the end of the pause to the verdict on screen: what learners wait for. */
function measurePaint(start: number): void {
  requestAnimationFrame(() => {
    setTimeout(() => performance.measure('layerwise:verdict', { start, end: performance.now() }));
  });
}

async function openSession(
  assets: SessionAssets,
  onDevice: (state: DeviceState) => void,
): Promise<GradingSession> {
  const { GradingSession: Session } = await import('#graders/browser/session.ts');
  const worker = new Worker(new URL('../../../../../components/grading/device-worker.ts', import.meta.url), {
    type: 'module',
  });
  return new Session(assets, worker, onDevice);
}

async function fetchPack(hash: string): Promise<ArrayBuffer> {
  const response = await fetch(`/packs/${hash}.bin`);
  if (!response.ok) throw new Error(`pack ${hash}: status ${response.status}`);
  return response.arrayBuffer();
}
