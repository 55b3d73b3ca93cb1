import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { makeInvitation } from '#server/access/invitations.ts';
import { closeDatabase, openDatabase } from '#server/database/client.ts';
import { exitWithReason } from '#server/startup-error.ts';

/**
 * npm run invite -- admin|instructor [--note <for whom>]: prints a link that makes one account an administrator or an
 * instructor. With the embedded database it runs while the server is stopped, since the database belongs to one process.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { note: { type: 'string', default: '' } },
});
const [role] = positionals;
if (role !== 'admin' && role !== 'instructor') {
  console.error('Usage: npm run invite -- admin|instructor [--note <for whom>]');
  process.exitCode = 2;
} else {
  try {
    await openDatabase();
    const { link } = await makeInvitation(null, { id: randomUUID(), role, note: values.note.slice(0, 120) });
    console.log(link);
    await closeDatabase();
  } catch (error) {
    exitWithReason(error);
  }
}
