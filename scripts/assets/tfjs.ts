import fs from 'node:fs';
import path from 'node:path';
import { packageFolder, packageVersion } from './installed.ts';
import { fillPublicFolder } from './public-folder.ts';

const PACKAGE = '@tensorflow/tfjs-backend-wasm';

/** Copies the WebAssembly kernels of tfjs; `setWasmPaths` gets their folder, with the slash that it expects. */
export async function copyTfjsWasm(): Promise<{ wasmPath: string }> {
  const source = path.join(packageFolder(PACKAGE), 'dist');
  const folder = await fillPublicFolder('tfjs', packageVersion(PACKAGE), (draft) => {
    for (const file of fs.readdirSync(source).filter((name) => name.endsWith('.wasm'))) {
      fs.copyFileSync(path.join(source, file), path.join(draft, file));
    }
  });
  return { wasmPath: `${folder}/` };
}
