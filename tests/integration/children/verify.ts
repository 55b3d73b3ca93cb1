import { openDatabase } from '#server/database/client.ts';
import { startQueue } from '#server/queue.ts';
import { startVerifier } from '#server/verification/verifier.ts';

// A verifier process like those of `npm run worker`.
await openDatabase();
await startQueue();
await startVerifier();
console.log('ready');
