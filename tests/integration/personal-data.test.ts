import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { POST as deleteRoute } from '../../app/api/v1/account/delete/route.ts';
import { GET as exportRoute } from '../../app/api/v1/account/export/route.ts';
import { handleAuth } from '#server/accounts/auth-handler.ts';
import { exportAccount } from '#server/accounts/export-account.ts';
import { mergeGuest } from '#server/accounts/merge.ts';
import { currentLearner } from '#server/accounts/session.ts';
import { database } from '#server/database/client.ts';
import { BrowserDouble } from './browser-double.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { createLearner, grant, readBooks, recomputeBooks } from './learners.ts';

useFreshDatabase();

const password = 'correct horse';

async function signUp(email: string): Promise<{ browser: BrowserDouble; id: string }> {
  const browser = new BrowserDouble();
  await browser.post(handleAuth, '/api/auth/sign-up/email', { name: 'Ada', email, password });
  return { browser, id: (await currentLearner(browser.headers))!.id };
}

/** Every field of User that leads to rows of another table, as the schema has it. */
function relationsOfUser(): string[] {
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  const models = new Map(
    [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name, body]) => [name!, body!]),
  );
  const fields = [...models.get('User')!.matchAll(/^ {2}(\w+) +(\w+)(?:\[\]|\?)?(?: |$)/gm)];
  return fields.filter(([, , type]) => models.has(type!)).map(([, field]) => field!);
}

describe('the export', () => {
  it('holds every table that has something of a learner', async () => {
    const relations = relationsOfUser();
    expect(relations).toEqual(expect.arrayContaining(['submissions', 'drafts', 'points', 'sessions']));
    const { user } = await exportAccount(await createLearner());
    expect(relations.filter((field) => !Object.hasOwn(user, field))).toEqual([]);
  });

  it('is for every table with a userId, since each belongs to a learner by a relation', () => {
    const schema = readFileSync('prisma/schema.prisma', 'utf8');
    const owned = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].filter(([, , body]) =>
      /^ {2}userId\b/m.test(body!),
    );
    expect(owned.length).toBeGreaterThan(8);
    for (const [, name, body] of owned)
      expect(body, name).toMatch(/^ {2}user +User +@relation\(.*onDelete: Cascade\)/m);
  });

  it('comes as a file to its owner, without password, tokens and seeds, and to nobody else', async () => {
    const { browser, id } = await signUp('export@example.org');
    await grant(id, 'quiz:q', 4);
    const answer = await browser.send(exportRoute, '/api/v1/account/export', { method: 'GET' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    const text = JSON.stringify(answer.body);
    expect(text).toContain('export@example.org');
    expect(text).toContain('quiz:q');
    const secrets = await database().account.findFirstOrThrow({ where: { userId: id } });
    const { token } = await database().session.findFirstOrThrow({ where: { userId: id } });
    for (const secret of [secrets.password!, token]) expect(text).not.toContain(secret);
    const stranger = await new BrowserDouble().send(exportRoute, '/', { method: 'GET' });
    expect(stranger.status).toBe(401);
  });
});

describe('deleting an account', () => {
  const deleting = (browser: BrowserDouble, word: string) =>
    browser.post(deleteRoute, '/api/v1/account/delete', { password: word });

  it('needs the password', async () => {
    const { browser, id } = await signUp('wrong@example.org');
    expect(await deleting(browser, 'battery staple')).toMatchObject({
      status: 401,
      body: { error: { code: 'wrongPassword' } },
    });
    expect(await database().user.count({ where: { id } })).toBe(1);
    expect((await deleting(new BrowserDouble(), password)).status).toBe(401);
  });

  it('leaves no row of the learner or of merged guests in any table, and the boards right', async () => {
    const { browser, id } = await signUp('gone@example.org');
    const guestId = await createLearner({ isGuest: true });
    await grant(guestId, 'exercise:b-max-pool:loops', 15, 'convolution');
    await mergeGuest({ guestId, accountId: id });
    const other = await createLearner({ name: 'Other' });
    await grant(other, 'exercise:b-max-pool:loops', 15, 'convolution');
    await database().hintUse.create({ data: { userId: id, exerciseId: 'b-max-pool', number: 1 } });
    await database().draft.create({
      data: { userId: id, exerciseId: 'b-max-pool', tier: 'loops', source: 'x', revision: randomUUID() },
    });
    expect((await deleting(browser, password)).status).toBe(204);
    const columns = await database().$queryRaw<{ table: string; column: string }[]>`
      SELECT table_name::text AS "table", column_name::text AS "column" FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name IN ('userId', 'mergedInto')`;
    expect(columns.length).toBeGreaterThan(9);
    for (const { table, column } of columns) {
      const rows = await database().$queryRawUnsafe<unknown[]>(
        `SELECT 1 FROM "${table}" WHERE "${column}" = ANY($1)`,
        [id, guestId],
      );
      expect(rows, table).toEqual([]);
    }
    expect(await database().user.count({ where: { id: { in: [id, guestId] } } })).toBe(0);
    expect(await readBooks()).toEqual(await recomputeBooks());
    expect(await currentLearner(browser.headers)).toBeNull();
  });
});
