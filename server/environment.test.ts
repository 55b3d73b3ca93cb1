import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseEnvironment } from './environment.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'layerwise-environment-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe('parseEnvironment', () => {
  it('serves on this machine alone, with the embedded database, unless told otherwise', () => {
    const settings = parseEnvironment({ DATA_DIR: folder });
    expect(settings).toMatchObject({ host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000' });
    expect(settings).not.toHaveProperty('databaseUrl');
  });

  it('keeps one secret per folder, readable by its owner alone', () => {
    const first = parseEnvironment({ DATA_DIR: path.join(folder, 'a', 'b') });
    const second = parseEnvironment({ DATA_DIR: path.join(folder, 'a', 'b') });
    expect(first.secret).toHaveLength(43);
    expect(second.secret).toBe(first.secret);
    expect(fs.statSync(path.join(folder, 'a', 'b', 'secret')).mode & 0o777).toBe(0o600);
  });

  it('takes an empty variable for an unset one', () => {
    expect(parseEnvironment({ DATA_DIR: folder, PORT: '', DATABASE_URL: '' }).port).toBe(3000);
  });

  it('names every variable that cannot be used', () => {
    const parse = () => parseEnvironment({ DATA_DIR: folder, PORT: '70000', DATABASE_URL: 'mysql://x' });
    expect(parse).toThrow(
      'DATABASE_URL must start with postgresql://; PORT must be a whole number from 1 to 65535.',
    );
  });

  it('refuses a folder that cannot be made, and does not hang below /proc', () => {
    fs.writeFileSync(path.join(folder, 'file'), '');
    expect(() => parseEnvironment({ DATA_DIR: path.join(folder, 'file', 'x') })).toThrow('cannot be used');
    expect(() => parseEnvironment({ DATA_DIR: '/proc/layerwise' })).toThrow('cannot be used');
  });
});
