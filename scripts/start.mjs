// npm start: installs what is missing, then hands over to scripts/serve.ts on the project's own Node.
import { spawn } from 'node:child_process';
import { prepareNode } from './install.mjs';

const node = prepareNode();
const server = spawn(node, ['--disable-warning=ExperimentalWarning', 'scripts/serve.ts'], {
  // The server ends in order when this channel closes, be it that this process was killed.
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
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid !== npm) stopServer();
  }, 500).unref();
}
