/** A reason why this process cannot serve. The message is one full sentence for whoever started it. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}

/** The first line of whatever was thrown, without a full stop, so that it fits into a sentence. */
export function reasonOf(thrown: unknown): string {
  const text = thrown instanceof Error ? describe(thrown) : `unknown: ${JSON.stringify(thrown)}`;
  return (text.split('\n')[0] ?? '').trim().replace(/[.:;]+$/, '');
}

function describe(error: Error): string {
  // node-postgres reports a refused connection on several addresses as an AggregateError without a message.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : undefined;
  return error.message || (first instanceof Error ? first.message : '') || error.name;
}

/** Ends the process with one sentence; only what nobody foresaw shows its stack. */
export function exitWithReason(thrown: unknown): never {
  if (thrown instanceof StartupError) console.error(thrown.message);
  else console.error('Layerwise cannot start:', thrown);
  process.exit(1);
}
