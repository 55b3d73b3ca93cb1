import { authoringPool, typeScriptPool } from '#server/verification/sandbox-pool.ts';

/**
 * Starts the children of the gate, as confined as always, while an author's page is still on its way: the first check then
 * waits neither for them nor for TypeScript to read its library.
 */
export function warmGate(): void {
  for (const warming of [typeScriptPool().warm(), authoringPool().warm()]) {
    // A check will start them anew, and tell.
    warming.catch((error: unknown) => console.error('The gate could not be warmed:', error));
  }
}
