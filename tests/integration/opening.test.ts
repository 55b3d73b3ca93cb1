import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Child } from './child.ts';
import { ON_SERVER, useFreshSettings } from './fresh-database.ts';

useFreshSettings();

describe.skipIf(ON_SERVER)('the data folder', () => {
  it('refuses a second process while the first one lives, and opens after kill -9', async () => {
    const first = new Child('write.ts');
    await first.printed(1);
    const second = new Child('open.ts');
    expect(await second.ended()).toBe(1);
    expect(second.errors).toMatch(/^The data folder .* is in use by another Layerwise process: .*\n$/);
    await first.kill();
    const third = new Child('open.ts');
    await third.printed(1);
    await third.kill();
  });

  it('is refused in one sentence when something else lies where the database should be', async () => {
    const folder = path.join(process.env.DATA_DIR ?? '', 'pg');
    fs.rmSync(folder, { recursive: true });
    fs.mkdirSync(folder);
    fs.writeFileSync(path.join(folder, 'notes.txt'), 'not a database');
    const child = new Child('open.ts');
    expect(await child.ended()).toBe(1);
    expect(child.errors).toMatch(/^The database in .* cannot be opened \(.*\): .*\.\n$/);
    expect(fs.readdirSync(folder)).toEqual(['notes.txt']);
  });
});

describe.runIf(ON_SERVER)('an empty server', () => {
  it('is migrated once by processes that start at the same time', async () => {
    const children = [new Child('open.ts'), new Child('open.ts'), new Child('open.ts')];
    await Promise.all(children.map((child) => child.printed(1)));
    await Promise.all(children.map((child) => child.kill()));
  });
});
