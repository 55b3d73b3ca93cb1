import fs from 'node:fs';
import path from 'node:path';

/** The folder of an installed package. */
export function packageFolder(name: string): string {
  return path.join('node_modules', name);
}

export function packageVersion(name: string): string {
  const manifest: unknown = JSON.parse(
    fs.readFileSync(path.join(packageFolder(name), 'package.json'), 'utf8'),
  );
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest)
    return String(manifest.version);
  throw new Error(`${name} is installed without a version: run npm install again`);
}
