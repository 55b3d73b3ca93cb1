import type { NewAuthored } from '#graders/authoring.ts';
import { kindOfBundle, type Bundle } from '#graders/bundle.ts';
import { assertMay } from '#server/access/assert-may.ts';
import { database } from '#server/database/client.ts';
import { HttpError } from '#server/http/http-error.ts';
import { assertBundle } from './bundle.ts';
import { forkBundle } from './fork-bundle.ts';
import { readForkable } from './forkable.ts';
import { readTitle } from './read-title.ts';
import { renameBundle } from './rename-bundle.ts';
import { readTemplate } from './templates.ts';

/** How many exercises an account may own, archived ones too. */
const mostOwned = 500;

/** Makes an exercise that is only a draft. The same request again changes nothing; an id that is taken is refused. */
export async function createExercise(userId: string, input: NewAuthored): Promise<{ id: string }> {
  await assertMay(userId, 'authorExercises');
  const { id, revision } = input;
  const files = await filesOf(userId, input);
  assertBundle(files);
  await database().$transaction(async (tx) => {
    if ((await tx.exercise.count({ where: { ownerId: userId } })) >= mostOwned)
      throw new HttpError(409, 'tooManyExercises', `An account may own at most ${mostOwned} exercises.`);
    const row = {
      id,
      kind: kindOfBundle(files)!,
      ownerId: userId,
      title: { ...(readTitle(files).title ?? { en: id, zh: id }) },
      forkedFrom: input.source.kind === 'fork' ? input.source.of : null,
    };
    const { count } = await tx.exercise.createMany({ data: [row], skipDuplicates: true });
    if (count === 1) {
      await tx.authoringDraft.create({ data: { exerciseId: id, files, revision, updatedById: userId } });
      return;
    }
    const taken = await tx.exercise.findUniqueOrThrow({ where: { id }, include: { draft: true } });
    if (taken.ownerId === userId && taken.draft?.revision === revision) return;
    throw new HttpError(409, 'idTaken', `The id ${id} is taken. Choose another one.`);
  });
  return { id };
}

async function filesOf(userId: string, { id, source }: NewAuthored): Promise<Bundle> {
  if (source.kind === 'files') return renameBundle(source.files, id);
  if (source.kind === 'template') return renameBundle(readTemplate(source.template), id);
  return forkBundle(await readForkable(userId, source.of), id);
}
