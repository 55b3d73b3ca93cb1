import { z } from 'zod';
import { selectOwn } from '#server/authoring/own.ts';
import { selectAuthoringDraft } from '#server/authoring/save-draft.ts';
import { selectVersionFiles } from '#server/authoring/versions.ts';
import { writeZip } from '#server/authoring/write-zip.ts';
import { signedIn } from '#server/http/current-account.ts';
import { read } from '#server/http/route.ts';

const query = z.object({
  version: z.coerce.number().int().min(1).optional().describe('Without it, the draft.'),
});

/** The files of a draft or a version as a zip archive. */
export const GET = read({ query }, async ({ learner, params, query: { version } }) => {
  const [userId, id] = [signedIn(learner).id, params.id!];
  await selectOwn(userId, id);
  const files =
    version === undefined
      ? (await selectAuthoringDraft(id)).files
      : await selectVersionFiles(userId, id, version);
  const name = version === undefined ? id : `${id}-${version}`;
  return new Response(new Uint8Array(await writeZip(files)), {
    headers: {
      'cache-control': 'no-store',
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name}.zip"`,
    },
  });
});
