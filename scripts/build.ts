// Builds for production unless the last build was made from the same sources.
import { exitWithReason } from '#server/startup-error.ts';
import { buildWhenChanged } from './serve/build.ts';

try {
  await buildWhenChanged();
} catch (error) {
  exitWithReason(error);
}
