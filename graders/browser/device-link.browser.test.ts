import { expect, it, vi } from 'vitest';
import { DeviceLink, NoDevice } from './device-link.ts';

const programs = {
  calls: [],
  report: { calls: [], console: '', fuel: 0, milliseconds: 0 },
  bans: [],
  gpuFrom: 0,
};

function worker(text: string): Worker {
  return new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
}

it('says of a worker that does not start, the first time and every time, that there is no device', async () => {
  const link = new DeviceLink(() => worker('throw new Error("no such script")'), '/');
  await expect(link.run(programs)).rejects.toBeInstanceOf(NoDevice);
  await expect(link.run(programs)).rejects.toBeInstanceOf(NoDevice);
  const onFailure = vi.fn();
  link.expect(new ArrayBuffer(0), () => undefined, onFailure);
  expect(onFailure).toHaveBeenCalledWith(expect.any(NoDevice));
  link.close();
});

it('ends a worker that was started early and never asked', () => {
  const warm = worker('');
  const terminate = vi.spyOn(warm, 'terminate');
  const newWorker = vi.fn(() => worker(''));
  new DeviceLink(newWorker, '/', warm).close();
  expect(terminate).toHaveBeenCalled();
  expect(newWorker).not.toHaveBeenCalled();
});
