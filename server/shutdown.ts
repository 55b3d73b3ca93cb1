type Step = () => Promise<void> | void;

interface State {
  steps: Step[];
  running?: Promise<void>;
}

// One per process: the server and Next's bundles register here alike.
const shared = globalThis as typeof globalThis & { layerwiseShutdown?: State };
const state: State = (shared.layerwiseShutdown ??= { steps: [] });

/** Runs `step` when the process is asked to end; the last one registered runs first. */
export function onShutdown(step: Step): void {
  state.steps.unshift(step);
}

/** Runs every step once; one that fails does not keep the others from running. */
export function shutdown(): Promise<void> {
  state.running ??= runSteps();
  return state.running;
}

/** Ends the process in order on Ctrl-C and on the usual request to stop. */
export function shutdownOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void endProcess());
    // npm passes a Ctrl-C on that the terminal has already delivered: the second one must not kill.
    process.on(signal, () => undefined);
  }
}

/** Shuts down, at most for ten seconds, and exits. */
export async function endProcess(exitCode = 0): Promise<void> {
  setTimeout(() => process.exit(1), 10_000).unref();
  await shutdown();
  process.exit(exitCode);
}

async function runSteps(): Promise<void> {
  for (const step of state.steps) {
    try {
      await step();
    } catch (error) {
      console.error('Shutdown:', error);
    }
  }
}
