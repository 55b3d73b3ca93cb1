import { selectPackBytes } from '#server/exercises/packs.ts';
import { HttpError } from '#server/http/http-error.ts';
import { read } from '#server/http/route.ts';

/** A case pack by its hash: inputs and known-wrong outcomes, nothing secret, never changing. */
export const GET = read({}, async ({ params }) => {
  const hash = /^([0-9a-f]{64})\.bin$/.exec(params.file!)?.[1];
  const bytes = hash === undefined ? null : await selectPackBytes(hash);
  if (!bytes)
    throw new HttpError(404, 'noSuchPack', 'There is no such case pack. Reload the page to get a new one.');
  return new Response(bytes, {
    headers: {
      'content-type': 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
});
