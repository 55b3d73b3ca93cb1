// npm start: installs what is missing, then hands over to scripts/serve.ts on the project's own Node.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { prepareNode } from './install.mjs';

const node = prepareNode();
const server = spawn(node, ['--disable-warning=ExperimentalWarning', 'scripts/serve.ts'], {
  // The server ends in order when this channel closes, also when this process is killed.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
});
server.on('exit', (code) => process.exit(code ?? 1));

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stopServer);
if (process.env.npm_lifecycle_event === 'start') stopWithNpm();

function stopServer() {
  if (server.connected) server.disconnect();
}

/** A killed npm cannot tell its children; they are then handed to another parent. */
function stopWithNpm() {
  const parents = parentsNow();
  setInterval(() => {
    if (parentsNow() !== parents) stopServer();
  }, 500).unref();
}

/** This process's parent, and that one's: npm may run a shell in between. */
function parentsNow() {
  try {
    const status = fs.readFileSync(`/proc/${process.ppid}/status`, 'utf8');
    return `${process.ppid} ${/^PPid:\s*(\d+)/m.exec(status)?.[1]}`;
  } catch {
    return String(process.ppid);
  }
}
