import { openDatabase } from '#server/database/client.ts';
import { exitWithReason } from '#server/startup-error.ts';

try {
  await openDatabase();
  console.log('open');
} catch (error) {
  exitWithReason(error);
}
