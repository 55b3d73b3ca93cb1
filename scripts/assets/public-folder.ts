import fs from 'node:fs';
import path from 'node:path';

export const PUBLIC = 'public';

/**
 * Fills public/<area>/<version>/ once: into a folder beside it first, so that a build that was interrupted leaves
 * nothing half done. Older versions are removed. Returns the public path.
 */
export async function fillPublicFolder(
  area: string,
  version: string,
  fill: (draft: string) => Promise<void> | void,
): Promise<string> {
  const parent = path.join(PUBLIC, area);
  const folder = path.join(parent, version);
  if (!fs.existsSync(folder)) {
    const draft = path.join(parent, `.${version}.${process.pid}`);
    fs.mkdirSync(draft, { recursive: true });
    await fill(draft);
    moveIntoPlace(draft, folder);
  }
  for (const entry of fs.readdirSync(parent)) {
    if (entry !== version) fs.rmSync(path.join(parent, entry), { recursive: true, force: true });
  }
  return `/${area}/${version}`;
}

/** Another build may have been quicker: its folder has the same content. */
function moveIntoPlace(draft: string, folder: string): void {
  try {
    fs.renameSync(draft, folder);
  } catch (error) {
    if (!fs.existsSync(folder)) throw error;
  }
}
