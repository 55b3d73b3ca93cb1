import type { z } from 'zod';
import { HttpError } from './http-error.ts';

export const defaultMaxBytes = 96 * 1024;

/** Reads a JSON body of at most `maxBytes` and parses it by `schema`; every misfit is a clear 4xx. */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  maxBytes: number = defaultMaxBytes,
): Promise<z.output<Schema>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) {
    throw new HttpError(
      415,
      'notJson',
      `The body must be application/json, got ${type || 'no content type'}.`,
    );
  }
  const parsed = await schema.safeParseAsync(parseJson(await readText(request, maxBytes)));
  if (parsed.success) return parsed.data;
  throw misfit('body', parsed.error);
}

/** Parses what stands behind the question mark; a misfit is a clear 4xx. */
export function parseQuery<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (parsed.success) return parsed.data;
  throw misfit('query', parsed.error);
}

function misfit(part: string, { issues }: z.ZodError): HttpError {
  const fields = issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return new HttpError(400, 'invalid', `The ${part} does not fit what this address takes.`, { fields });
}

/** Reads a body of at most `maxBytes` that is no JSON. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/octet-stream\b/i.test(type)) {
    const got = type || 'no content type';
    throw new HttpError(415, 'notBytes', `The body must be application/octet-stream, got ${got}.`);
  }
  return Uint8Array.from(await readAll(request, maxBytes));
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  return (await readAll(request, maxBytes)).toString('utf8');
}

/** Counts while reading: Content-Length may be absent or wrong. */
async function readAll(request: Request, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge(maxBytes);
  if (request.body === null) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HttpError(400, 'invalid', 'The body is not valid JSON.', { cause });
  }
}

function tooLarge(maxBytes: number): HttpError {
  const limit = `${Math.floor(maxBytes / 1024)} KiB`;
  return new HttpError(413, 'tooLarge', `The request is larger than the limit of ${limit}. Send less.`);
}
