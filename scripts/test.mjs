// npm test: installs what is missing, then hands over to scripts/testing/run.ts on the project's own Node.
import { spawn } from 'node:child_process';
import { prepareNode } from './install.mjs';

const node = prepareNode();
const run = spawn(
  node,
  ['--disable-warning=ExperimentalWarning', 'scripts/testing/run.ts', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
run.on('exit', (code) => process.exit(code ?? 1));
// The terminal has told the child too: it cleans up and ends by itself.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => run.kill(signal));
