import { boot } from './boot.ts';
import { environment } from './environment.ts';
import { shutdownOnSignals } from './shutdown.ts';
import { exitWithReason } from './startup-error.ts';
import { recordClientAddresses } from './http/client-address.ts';

/** Boots a web process. One that cannot serve ends: Next would answer every request with an error for ever. */
export async function startServing(): Promise<void> {
  try {
    recordClientAddresses();
    await boot({ verify: environment().verifier });
    shutdownOnSignals();
  } catch (error) {
    exitWithReason(error);
  }
}
