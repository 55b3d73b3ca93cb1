import { describe, expect, it } from 'vitest';
import { database, databaseConnection } from '#server/database/client.ts';
import { migrate } from '#server/database/migrate.ts';
import { ON_SERVER, useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

function createLearner(id: string) {
  return { data: { id, name: 'Ada', email: `${id}@example.org` } };
}

describe('migrations', () => {
  it('have been applied and are not applied again', async () => {
    expect(await migrate(databaseConnection().pool)).toEqual([]);
  });

  it('refuse a database whose applied migration was changed', async () => {
    const { pool } = databaseConnection();
    await pool.query(`UPDATE "_prisma_migrations" SET checksum = reverse(checksum)`);
    await expect(migrate(pool)).rejects.toThrow('was changed after this database had applied it');
    await pool.query(`UPDATE "_prisma_migrations" SET checksum = reverse(checksum)`);
    expect(await migrate(pool)).toEqual([]);
  });

  it('are serialised when several processes start at once', async () => {
    const { pool } = databaseConnection();
    expect(await Promise.all([migrate(pool), migrate(pool), migrate(pool)])).toEqual([[], [], []]);
  });
});

describe('transactions', () => {
  it('keep apart when forty run at once, a quarter of them failing', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, number) =>
        database().$transaction(async (tx) => {
          await tx.user.create(createLearner(`first-${number}`));
          await tx.user.create(createLearner(`second-${number}`));
          if (number % 4 === 0) throw new Error('undo');
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    const first = await database().user.findMany({ where: { id: { startsWith: 'first-' } } });
    const second = await database().user.findMany({ where: { id: { startsWith: 'second-' } } });
    expect(first).toHaveLength(30);
    expect(second).toHaveLength(30);
  });

  it('are undone by an error of the database itself', async () => {
    const attempt = database().$transaction(async (tx) => {
      await tx.user.create(createLearner('twice'));
      await tx.user.create(createLearner('twice'));
    });
    await expect(attempt).rejects.toThrow('Unique constraint');
    expect(await database().user.findUnique({ where: { id: 'twice' } })).toBeNull();
  });

  it('hide what they wrote until they commit', async () => {
    const written = Promise.withResolvers<void>();
    const writing = database().$transaction(async (tx) => {
      await tx.user.create(createLearner('hidden'));
      written.resolve();
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await written.promise;
    const early = await database().user.findUnique({ where: { id: 'hidden' } });
    // A server answers at once that there is none; on the embedded database the reader has waited.
    expect(early === null).toBe(ON_SERVER);
    await writing;
    expect(await database().user.findUnique({ where: { id: 'hidden' } })).not.toBeNull();
  });

  it('that are abandoned end by themselves and let the others on', async () => {
    const abandoned = database().$transaction(
      async (tx) => {
        await tx.user.create(createLearner('abandoned'));
        await new Promise((resolve) => setTimeout(resolve, 1500));
      },
      { timeout: 300 },
    );
    const failure = expect(abandoned).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await database().user.create(createLearner('next'));
    await failure;
    expect(await database().user.findUnique({ where: { id: 'abandoned' } })).toBeNull();
  });

  it('lose nothing when a hundred counters race for one row', async () => {
    await database().pointCount.create({ data: { board: 'all', points: 7, learners: 0 } });
    const increment = () =>
      database().pointCount.update({
        where: { board_points: { board: 'all', points: 7 } },
        data: { learners: { increment: 1 } },
      });
    await Promise.all(Array.from({ length: 100 }, increment));
    expect(
      (
        await database().pointCount.findUniqueOrThrow({
          where: { board_points: { board: 'all', points: 7 } },
        })
      ).learners,
    ).toBe(100);
  });
});

describe('values', () => {
  it('come back as they went in: bytes, JSON, big integers', async () => {
    const bytes = new Uint8Array([0, 1, 127, 128, 255]);
    const files = { 'a.ts': 'export const 数 = "\u0001\\n"; // ∞' };
    await database().exercise.create({ data: { id: 'e' } });
    await database().exerciseVersion.create({
      data: {
        id: 'v',
        exerciseId: 'e',
        hash: 'h',
        files,
        packs: { create: { hash: 'p', tier: 'loops', number: 0, bytes } },
      },
    });
    await database().rateLimit.create({ data: { id: 'r', key: 'r', count: 1, lastRequest: 2n ** 53n + 1n } });
    const version = await database().exerciseVersion.findUniqueOrThrow({
      where: { id: 'v' },
      include: { packs: true },
    });
    expect(version.files).toEqual(files);
    expect([...(version.packs[0]?.bytes ?? [])]).toEqual([...bytes]);
    expect((await database().rateLimit.findUniqueOrThrow({ where: { id: 'r' } })).lastRequest).toBe(
      2n ** 53n + 1n,
    );
  });
});
