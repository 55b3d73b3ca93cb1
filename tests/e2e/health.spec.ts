import { expect, test } from './test.ts';

test('the health of a fresh server is good and tells no secrets', async ({ request }) => {
  const answer = await request.get('/api/health');
  expect(answer.status()).toBe(200);
  const health: unknown = await answer.json();
  expect(health).toMatchObject({
    status: 'ok',
    database: { status: 'ok', kind: 'embedded' },
    queue: { status: 'ok' },
  });
  const names = Object.keys(health as object);
  expect(names.sort()).toEqual(['database', 'kernels', 'queue', 'sandbox', 'status', 'version']);
});

test('programs find the description of the API, and metrics on this machine alone', async ({ request }) => {
  const described = await request.get('/api/v1/openapi.json');
  expect(described.status()).toBe(200);
  expect(await described.json()).toMatchObject({ openapi: '3.1.0', paths: { '/submissions': {} } });
  const metrics = await request.get('/api/metrics');
  expect(metrics.status()).toBe(200);
  expect(await metrics.text()).toContain('layerwise_queue_jobs{queue="verify",state="waiting"}');
  const passedOn = await request.get('/api/metrics', { headers: { 'x-forwarded-for': '192.0.2.1' } });
  expect(passedOn.status()).toBe(403);
});
