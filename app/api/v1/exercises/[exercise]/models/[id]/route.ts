import { z } from 'zod';
import { mostFileBytes } from '#graders/training/model-file.ts';
import { acceptModel } from '#server/capstones/accept-model.ts';
import { selectModel } from '#server/capstones/select-model.ts';
import { HttpError } from '#server/http/http-error.ts';
import { read, route } from '#server/http/route.ts';

const limit = { name: 'model', seconds: 600, perLearner: 20, perAddress: 600 };

/** A model is checked number by number. */
const capacity = { atOnce: 4, retryAfter: { least: 1, most: 10 } };

/** Stores a trained model under an id made by the caller and has it judged. */
export const PUT = route(
  { bytes: true, limit, capacity, maxBytes: mostFileBytes },
  async ({ bytes, learner, params }) => {
    const exercise = params.exercise!;
    const id = idOf(params);
    await acceptModel(learner.id, { id, exercise, bytes });
    return Response.json(await selectModel(learner.id, exercise, id), { status: 202 });
  },
);

export const GET = read({}, async ({ learner, params }) => {
  const id = idOf(params);
  if (learner === null) throw noSuchModel();
  return selectModel(learner.id, params.exercise!, id);
});

function idOf({ id }: { id?: string }): string {
  const parsed = z.uuid().safeParse(id);
  if (parsed.success) return parsed.data;
  throw noSuchModel();
}

function noSuchModel(): HttpError {
  return new HttpError(404, 'noSuchModel', 'There is no such model of yours.');
}
