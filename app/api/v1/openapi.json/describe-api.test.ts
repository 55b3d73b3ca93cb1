import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { RouteContract } from '#server/http/route.ts';
import { describeApi } from './describe-api.ts';
import { operations } from './operations.ts';

const root = path.resolve('app/api/v1');
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Every operation that the files of app/api/v1 export, as `GET /submissions/[id]`, with what it asks for. */
async function exported(): Promise<Map<string, RouteContract | undefined>> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => path.basename(file) === 'route.ts' && !file.startsWith('openapi.json'),
  );
  const found = new Map<string, RouteContract | undefined>();
  for (const file of files) {
    const url = pathToFileURL(path.join(root, file)).href;
    const module = (await import(/* @vite-ignore */ url)) as Record<string, { contract?: RouteContract }>;
    for (const method of methods)
      if (module[method]) found.set(`${method} /${path.dirname(file)}`, module[method].contract);
  }
  return found;
}

interface Described {
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string;
        parameters?: { name: string; in: string }[];
        requestBody?: { content: { 'application/json': { schema: { properties: object } } } };
        responses: Record<string, object>;
      }
    >
  >;
  components: { schemas: Record<string, object> };
}

const described = describeApi(operations) as Described;

describe('the description of the API', () => {
  it('has every operation of every route file, and no other', async () => {
    const listed = operations.map(({ path: at, method }) => `${method} ${at}`);
    const routes = await exported();
    expect(routes.size).toBeGreaterThan(15);
    expect(listed.toSorted(), 'every route needs an entry in operations.ts').toEqual(
      [...routes.keys()].toSorted(),
    );
    for (const { path: at, method, contract } of operations)
      expect(contract, `${method} ${at}`).toEqual(routes.get(`${method} ${at}`));
  });

  it('says what each body is parsed by', () => {
    const submit = described.paths['/submissions']!.post!;
    const { properties } = submit.requestBody!.content['application/json'].schema;
    expect(Object.keys(properties)).toEqual(
      expect.arrayContaining(['id', 'exercise', 'tier', 'source', 'pack', 'provisional', 'device']),
    );
    for (const { path: at, method, contract } of operations) {
      const { requestBody } = described.paths[at.replaceAll(/\[(\w+)\]/g, '{$1}')]![method.toLowerCase()]!;
      expect(requestBody !== undefined, `${method} ${at}`).toBe(
        contract.body !== undefined || contract.bytes === true,
      );
    }
  });

  it('names every parameter of a path, each operation once, and only schemas that are there', () => {
    const all = Object.entries(described.paths).flatMap(([at, methodsOfPath]) =>
      Object.values(methodsOfPath).map((operation) => ({ at, ...operation })),
    );
    expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { at, operationId, parameters = [], responses } of all) {
      expect(operationId).toMatch(/^[a-z]+[A-Z]\w*$/);
      const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
      expect(inPath).toEqual([...at.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      expect(Object.keys(responses).some((status) => /^2\d\d$/.test(status))).toBe(true);
    }
    const references = [...JSON.stringify(described).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(0);
    for (const [, name] of references) expect(described.components.schemas).toHaveProperty([name!]);
  });

  it('is told of the query as well', () => {
    const { parameters } = described.paths['/exercises/{exercise}/packs']!.get!;
    expect(parameters!.map((one) => one.name)).toEqual(['exercise', 'tier', 'except']);
  });

  it('describes transforms by what comes in', () => {
    const body = z.strictObject({ id: z.uuid().toLowerCase() });
    const one = describeApi([
      {
        path: '/x',
        method: 'PUT',
        contract: { caller: 'guest', body },
        summary: 'X.',
        answers: { 204: 'nothing' },
      },
    ]) as Described;
    const { schema } = one.paths['/x']!.put!.requestBody!.content['application/json'];
    expect(schema).toMatchObject({
      properties: { id: { type: 'string', format: 'uuid' } },
      required: ['id'],
    });
  });
});
