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
