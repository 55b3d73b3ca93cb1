import { checkHealth } from '#server/health.ts';

export const dynamic = 'force-dynamic';

/** Whether this process can serve: for load balancers and for whoever wonders. */
export async function GET(): Promise<Response> {
  const health = await checkHealth();
  const status = health.status === 'ok' ? 200 : 503;
  return Response.json(health, { status, headers: { 'cache-control': 'no-store' } });
}
