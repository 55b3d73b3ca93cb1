import { database, openDatabase } from '#server/database/client.ts';
import { enqueue, startQueue } from '#server/queue.ts';

await openDatabase();
await startQueue();
await database().$transaction((tx) => enqueue(tx, 'verify', { submissionId: 'survivor' }));
console.log('committed');
setInterval(() => undefined, 1000);
