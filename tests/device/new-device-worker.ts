/** The page's device worker. Vitest rewrites its dynamic imports to calls of a function that workers lack. */
export function newDeviceWorker(): Worker {
  const script = (text: string): string => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const runner = script('globalThis.__vitest_browser_runner__ = { wrapDynamicImport: (load) => load() };');
  const { href } = new URL('../../components/grading/device-worker.ts', import.meta.url);
  return new Worker(script(`import ${JSON.stringify(runner)};\nimport ${JSON.stringify(href)};`), {
    type: 'module',
  });
}
