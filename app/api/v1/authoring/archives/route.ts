import { z } from 'zod';
import { openArchive } from '#server/authoring/open-archive.ts';
import { maxArchiveRequest } from '#server/authoring/request-limits.ts';
import { route } from '#server/http/route.ts';

const limit = { name: 'archive', seconds: 60, perLearner: 30, perAddress: 600 };

/** What a zip archive holds; nothing is stored. One that is not plainly such a folder is refused. */
export const POST = route(
  {
    body: z.strictObject({ data: z.base64() }),
    action: 'authorExercises',
    limit,
    maxBytes: maxArchiveRequest,
  },
  async ({ body }) => openArchive(body.data),
);
