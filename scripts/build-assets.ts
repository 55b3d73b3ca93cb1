// Makes what pages load at run time from public/: run before `next build` and `next dev`; quick when nothing changed.
import fs from 'node:fs';
import path from 'node:path';
import { bundleMonaco } from './assets/monaco.ts';
import { PUBLIC } from './assets/public-folder.ts';
import { buildSandbox } from './assets/sandbox.ts';
import { copyTfjsWasm } from './assets/tfjs.ts';
import { buildTraining } from './assets/training.ts';

const MODULE = 'generated/assets.ts';

const assets = {
  ...buildSandbox(PUBLIC),
  ...(await buildTraining(PUBLIC)),
  ...(await copyTfjsWasm()),
  ...(await bundleMonaco()),
};

const text = [
  '// Written by scripts/build-assets.ts: the public paths of what it built.',
  `export const assets = ${JSON.stringify(assets, null, 2)} as const;`,
  '',
].join('\n');
fs.mkdirSync(path.dirname(MODULE), { recursive: true });
// Unchanged, it keeps its time stamp, and a running development server does not compile again.
if (!fs.existsSync(MODULE) || fs.readFileSync(MODULE, 'utf8') !== text) fs.writeFileSync(MODULE, text);
