import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import mime from 'mime-types';
import send from 'send';
import { COMMON_HEADERS, IMMUTABLE } from '#server/http/file-headers.ts';
import { acceptsEncoding } from './accepts-encoding.ts';
import { ENCODINGS, STATIC_FOLDERS, type Encoding } from './static-folders.ts';

interface StaticFile {
  path: string;
  /** In which it lies beside itself, the smaller one first. */
  encodings: Encoding[];
}

/** By the path of their address. */
type StaticFiles = ReadonlyMap<string, StaticFile>;

interface Asked {
  request: IncomingMessage;
  response: ServerResponse;
  files: StaticFiles;
  /** Who answers what is no such file. */
  orElse: () => void;
}

/** The files of this build whose addresses name their versions. What was made later is not among them. */
export function listFiles(folders: Readonly<Record<string, string>> = STATIC_FOLDERS): StaticFiles {
  return new Map(Object.entries(folders).flatMap(([address, folder]) => filesIn(folder, address)));
}

function filesIn(folder: string, address: string): [string, StaticFile][] {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const known = new Set(paths);
  return paths.map((file) => {
    const encodings = ENCODINGS.filter(({ extension }) => known.has(file + extension));
    const name = path.relative(folder, file).split(path.sep).join('/');
    return [`${address}${name}`, { path: file, encodings }];
  });
}

/**
 * Answers with a file as the build has compressed it: compressing Monaco anew for every visitor takes a core a tenth of a
 * second. A file that is no longer there is not found, as ever.
 */
export function answerWithFile({ request, response, files, orElse }: Asked): void {
  const file = files.get((request.url ?? '').split('?', 1)[0]!);
  if (file === undefined) return orElse();
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    for (const { key, value } of COMMON_HEADERS) response.setHeader(key, value);
    return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  }
  const accepted = request.headers['accept-encoding'] ?? '';
  const encoding = file.encodings.find(({ name }) => acceptsEncoding(accepted, name));
  send(request, path.resolve(file.path + (encoding?.extension ?? '')), {
    cacheControl: false,
    dotfiles: 'allow',
  })
    .on('headers', (answer: ServerResponse) => {
      for (const { key, value } of [...COMMON_HEADERS, IMMUTABLE]) answer.setHeader(key, value);
      answer.setHeader('Vary', 'Accept-Encoding');
      answer.setHeader(
        'Content-Type',
        mime.contentType(path.basename(file.path)) || 'application/octet-stream',
      );
      if (encoding) answer.setHeader('Content-Encoding', encoding.name);
    })
    .on('error', () => {
      if (response.headersSent) return response.destroy();
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      orElse();
    })
    .pipe(response);
}
