import { z } from 'zod';
import { errorAnswer } from './answers.ts';
import type { Operation } from './operation.ts';

const introduction = [
  'Bodies and answers are JSON. Callers are known by the session cookie that the pages use; `guest` operations make a guest of a',
  'caller who has none. A write needs the header `Origin` of this server. Ids of things that a caller makes are UUIDs of the',
  "caller's own, so that repeating a write changes nothing.",
].join(' ');

const callers = {
  anybody: 'Anybody may ask; what belongs to a caller is told to them alone.',
  guest: 'A caller without an account becomes a guest, whose cookie is on the answer.',
  account: 'For accounts; others are answered 401, and accounts without the right 403.',
};

/** The OpenAPI 3.1 document of these operations. */
export function describeApi(operations: readonly Operation[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const path = operation.path.replaceAll(/\[(\w+)\]/g, '{$1}');
    (paths[path] ??= {})[operation.method.toLowerCase()] = describeOperation(operation);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Layerwise', version: '1', description: introduction },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas: { Error: schemaOf(errorAnswer, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'better-auth.session_token' } },
    },
  };
}

function describeOperation({ path, method, contract, summary, answers }: Operation): object {
  const { caller, body, bytes, query, maxBytes, limit } = contract;
  const parameters = [...pathParameters(path), ...(query ? queryParameters(query) : [])];
  const limits = [
    ...(maxBytes === undefined ? [] : [`The body may have ${Math.floor(maxBytes / 1024)} KiB.`]),
    ...(limit === undefined ? [] : [`At most ${limit.perLearner} in ${limit.seconds} s for one caller.`]),
  ];
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[^a-z]+(\w)/gi, (_, next: string) => next.toUpperCase()).replaceAll(/\W/g, '')}`,
    summary,
    description: [callers[caller], ...limits].join(' '),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
    }),
    ...(bytes && { requestBody: { required: true, content: { 'application/octet-stream': {} } } }),
    ...(caller !== 'anybody' && { security: [{ session: [] }, ...(caller === 'guest' ? [{}] : [])] }),
    responses: { ...describeAnswers(answers), ...errors(contract) },
  };
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/\[(\w+)\]/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: z.ZodType): object[] {
  const { properties = {}, required = [] } = schemaOf(query, 'input');
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function describeAnswers(answers: Operation['answers']): Record<string, object> {
  return Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => {
      if (answer === 'nothing') return [status, { description: 'Done.' }];
      if (typeof answer === 'string') return [status, { description: 'Bytes.', content: { [answer]: {} } }];
      const content = { 'application/json': { schema: schemaOf(answer, 'output') } };
      return [status, { description: status === '409' ? 'Refused.' : 'Done.', content }];
    }),
  );
}

function errors({ limit }: Operation['contract']): Record<string, object> {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };
  const headers = { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds to wait.' } };
  return {
    ...(limit && { 429: { description: 'Too many requests.', headers, content } }),
    default: { description: 'What went wrong.', content },
  };
}

/** Without the keyword that names the dialect, which is OpenAPI's own. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return described;
}
