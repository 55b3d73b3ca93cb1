import fs from 'node:fs';
import path from 'node:path';

/** Makes a folder and what is missing above it. (Node's own `recursive` never returns below /proc.) */
export function makeFolder(folder: string): void {
  if (fs.existsSync(/* turbopackIgnore: true */ folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    fs.mkdirSync(/* turbopackIgnore: true */ folder);
  } catch (error) {
    // Another process that starts at the same time may have been first.
    if (!fs.existsSync(/* turbopackIgnore: true */ folder)) throw error;
  }
}
