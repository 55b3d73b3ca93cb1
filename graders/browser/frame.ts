/**
 * The script of the sandboxed frame: keeps one fresh worker ready and hands the page a port to it. It becomes text
 * (frame-page.ts), so it refers to nothing outside. The learner's code never runs in this window.
 */
export function serveFrame(workerSource: string): void {
  const workerUrl = URL.createObjectURL(new Blob([workerSource], { type: 'text/javascript' }));
  let worker: Worker | undefined;
  const renew = (): void => {
    worker?.terminate();
    worker = new Worker(workerUrl);
    const { port1, port2 } = new MessageChannel();
    worker.postMessage(null, [port1]);
    parent.postMessage('worker', '*', [port2]);
  };
  addEventListener('message', (event) => {
    if (event.source === parent && event.data === 'renew') renew();
  });
  renew();
}
