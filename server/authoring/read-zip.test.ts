import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildZip, type MadeEntry } from '../../tests/archives/build-zip.ts';
import { findExerciseDirectories, readExerciseFolder } from '../exercises/folder.ts';
import { readZip } from './read-zip.ts';
import { writeZip } from './write-zip.ts';

const manifest: MadeEntry = { name: 'exercise.yaml', content: 'id: x-relu\n' };
const cases: MadeEntry = { name: 'cases.ts', content: 'export const cases = {};\n' };
const [encrypted, descriptor] = [0x0001, 0x0008];
const zip64 = Buffer.concat([Buffer.from([1, 0, 16, 0]), Buffer.alloc(16)]);
const zip64Locator = Buffer.concat([Buffer.from([0x50, 0x4b, 6, 7]), Buffer.alloc(16, 0xff)]);

function withEntry(...entries: MadeEntry[]): Buffer {
  return buildZip({ entries: [manifest, ...entries] });
}

const whole = withEntry(cases);
const spaces = ' '.repeat(4 * 2 ** 20);
const many = Array.from({ length: 401 }, (_, at) => ({ name: `loops/wrong/w-${at}.ts`, content: '' }));
const big = Array.from({ length: 10 }, (_, at) => ({
  name: `loops/wrong/w-${at}.ts`,
  content: 'x'.repeat(250 * 1024),
}));
const link = (0o120777 << 16) >>> 0;
const device = (0o020644 << 16) >>> 0;

const hostile: [why: string, code: string, archive: Buffer][] = [
  ['nothing at all', 'archiveBroken', Buffer.alloc(0)],
  ['a text', 'archiveBroken', Buffer.from('id: x-relu\n'.repeat(20))],
  ['an archive without entries', 'archiveBroken', buildZip({ entries: [] })],
  ['an archive cut off in its directory', 'archiveBroken', whole.subarray(0, -40)],
  ['an archive cut off in its end record', 'archiveBroken', whole.subarray(0, -3)],
  ['an archive with its first half missing', 'archiveBroken', whole.subarray(60)],
  ['a path out of the folder', 'archiveUnsafePath', withEntry({ ...cases, name: '../cases.ts' })],
  [
    'a path out of the folder, further in',
    'archiveUnsafePath',
    withEntry({ ...cases, name: 'loops/../../a.ts' }),
  ],
  ['an absolute path', 'archiveUnsafePath', withEntry({ ...cases, name: '/etc/cron.d/cases.ts' })],
  ['backslashes', 'archiveUnsafePath', withEntry({ ...cases, name: 'loops\\..\\..\\cases.ts' })],
  ['a drive letter', 'archiveUnsafePath', withEntry({ ...cases, name: 'C:/cases.ts' })],
  ['an alternate stream of a file', 'archiveUnsafePath', withEntry({ ...cases, name: 'cases.ts:hidden' })],
  ['a path with a NUL', 'archiveUnsafePath', withEntry({ ...cases, name: 'cases.ts\0.png' })],
  ['an empty path', 'archiveUnsafePath', withEntry({ ...cases, name: '' })],
  ['an empty segment', 'archiveUnsafePath', withEntry({ ...cases, name: 'loops//solution.ts' })],
  ['a name that Windows shortens', 'archiveUnsafePath', withEntry({ ...cases, name: 'cases.ts.' })],
  ['a name in Latin-1', 'archiveUnsafePath', withEntry({ ...cases, name: Buffer.from([0x63, 0xe9]) })],
  [
    'a name in broken UTF-8',
    'archiveUnsafePath',
    withEntry({ ...cases, name: Buffer.from([0xc3, 0x28]), flags: 0x800 }),
  ],
  [
    'a name that is turned around',
    'archiveUnsafePath',
    withEntry({ ...cases, name: 'st.\u202esesac.ts', flags: 0x800 }),
  ],
  [
    'a symbolic link',
    'archiveSpecialFile',
    withEntry({ ...cases, content: '/etc/passwd', attributes: link }),
  ],
  [
    'a symbolic link of an unnamed system',
    'archiveSpecialFile',
    withEntry({ ...cases, attributes: link, madeBy: 20 }),
  ],
  ['a device', 'archiveSpecialFile', withEntry({ ...cases, attributes: device })],
  ['a bomb by ratio', 'archiveTooLarge', withEntry({ ...cases, content: spaces })],
  ['a bomb that lies about its size', 'archiveMismatch', withEntry({ ...cases, content: spaces, size: 100 })],
  ['a bomb by number', 'archiveTooManyFiles', withEntry(...many)],
  ['too many files of the right names', 'badBundle', withEntry(...many.slice(0, 220))],
  ['more text than a bundle may have', 'archiveTooLarge', withEntry(...big)],
  [
    'an archive that is too large itself',
    'archiveTooLarge',
    Buffer.concat([Buffer.alloc(4 * 2 ** 20), whole]),
  ],
  [
    'entries that share their bytes',
    'archiveMismatch',
    withEntry(cases, { ...cases, name: 'driver.ts', sharesWith: 1 }),
  ],
  ['an archive in the archive', 'badBundle', withEntry({ name: 'more.zip', content: 'PK' })],
  [
    'an archive in a file of another name',
    'archiveNotText',
    withEntry({ ...cases, content: Buffer.concat([whole, Buffer.from([0xff])]) }),
  ],
  ['the same name twice', 'archiveDuplicate', withEntry(cases, cases)],
  ['names that differ by case alone', 'archiveDuplicate', withEntry(cases, { ...cases, name: 'Cases.ts' })],
  [
    'a file and a folder of one name',
    'archiveDuplicate',
    withEntry(cases, { name: 'cases.ts/', content: '', attributes: 0 }),
  ],
  [
    'text in UTF-16',
    'archiveNotText',
    withEntry({ ...cases, content: Buffer.from('\ufeffexport', 'utf16le') }),
  ],
  ['text in Latin-1', 'archiveNotText', withEntry({ ...cases, content: Buffer.from('caf\xe9', 'latin1') })],
  ['text with a NUL', 'badBundle', withEntry({ ...cases, content: 'a\0b' })],
  ['a wrong checksum', 'archiveMismatch', withEntry({ ...cases, crc: 1 })],
  ['a size that is too large', 'archiveMismatch', withEntry({ ...cases, size: 2000 })],
  ['a size that is too small', 'archiveMismatch', withEntry({ ...cases, size: 3 })],
  ['a stored size that lies', 'archiveBroken', withEntry({ ...cases, method: 0, size: 3 })],
  ['a size beyond the archive', 'archiveBroken', withEntry({ ...cases, compressedSize: 2 ** 31 })],
  ['bytes behind a file', 'archiveMismatch', withEntry({ ...cases, trailing: Buffer.from('more') })],
  [
    'data that is not deflated',
    'archiveMismatch',
    withEntry({ ...cases, method: 8, content: '', trailing: Buffer.alloc(9, 0xff), size: 9 }),
  ],
  ['an encrypted file', 'archiveEncrypted', withEntry({ ...cases, flags: encrypted })],
  [
    'a file encrypted in its own header only',
    'archiveMismatch',
    withEntry({ ...cases, localFlags: encrypted }),
  ],
  ['an encrypted directory', 'archiveEncrypted', withEntry({ ...cases, flags: 0x2000 })],
  ['another compression', 'archiveUnsupported', withEntry({ ...cases, method: 14 })],
  [
    'another name in the file’s own header',
    'archiveMismatch',
    withEntry({ ...cases, localName: 'driver.ts' }),
  ],
  ['another size in the file’s own header', 'archiveMismatch', withEntry({ ...cases, localSize: 7 })],
  [
    'another size beside a descriptor',
    'archiveMismatch',
    withEntry({ ...cases, flags: descriptor, localSize: 7 }),
  ],
  ['a descriptor in one header only', 'archiveMismatch', withEntry({ ...cases, localFlags: descriptor })],
  ['sizes in zip64', 'archiveUnsupported', withEntry({ ...cases, size: 0xffffffff, extra: zip64 })],
  ['zip64 without need', 'archiveUnsupported', withEntry({ ...cases, extra: zip64 })],
  [
    'a zip64 locator that leads nowhere',
    'archiveUnsupported',
    buildZip({ entries: [manifest], beforeEnd: zip64Locator }),
  ],
  [
    'an extra field that is cut off',
    'archiveBroken',
    withEntry({ ...cases, extra: Buffer.from([9, 9, 255, 255]) }),
  ],
  ['entries that nobody counts', 'archiveMismatch', buildZip({ entries: [manifest, cases], count: 1 })],
  ['entries that do not exist', 'archiveBroken', buildZip({ entries: [manifest], count: 3 })],
  ['a directory that lies elsewhere', 'archiveBroken', buildZip({ entries: [manifest], directoryOffset: 5 })],
  [
    'a directory beyond the end',
    'archiveBroken',
    buildZip({ entries: [manifest], directoryOffset: 2 ** 31 }),
  ],
  ['several disks', 'archiveBroken', buildZip({ entries: [manifest], disk: 1 })],
  [
    'a program before the archive',
    'archiveBroken',
    buildZip({ entries: [manifest], prefix: Buffer.from('#!/bin/sh\n') }),
  ],
  ['something behind the archive', 'archiveBroken', Buffer.concat([whole, Buffer.from('more')])],
  [
    'a second end record in a comment',
    'archiveBroken',
    buildZip({ entries: [manifest], comment: whole.subarray(-22) }),
  ],
  ['files of no exercise', 'badBundle', buildZip({ entries: [cases] })],
  ['a file that has no place', 'badBundle', withEntry({ name: 'package.json', content: '{}' })],
  ['two kinds at once', 'badBundle', withEntry({ name: 'quiz.yaml', content: '' })],
];

describe('an archive that is refused', () => {
  it.each(hostile)('%s: %s', async (_, code, archive) => {
    await expect(readZip(archive)).rejects.toMatchObject({ name: 'HttpError', status: 422, code });
  });

  it('names the entry without what could act on a terminal or a page', async () => {
    const archive = withEntry({ ...cases, name: '../\u001b[31m' });
    await expect(readZip(archive)).rejects.toMatchObject({ fields: [{ path: '../?[31m' }] });
  });
});

describe('an archive that is taken', () => {
  it('may hold its folder, folders without files, and what macOS adds', async () => {
    const entries = ['x-relu/', 'x-relu/loops/'].map((name) => ({
      name,
      content: '',
      method: 0,
      attributes: 0,
    }));
    const clutter = { name: '__MACOSX/x-relu/._cases.ts', content: Buffer.from([0, 5, 0xff]) };
    const inside = [manifest, cases].map((entry) => ({ ...entry, name: `x-relu/${String(entry.name)}` }));
    const files = await readZip(buildZip({ entries: [...entries, ...inside, clutter] }));
    expect(files).toEqual({ 'exercise.yaml': manifest.content, 'cases.ts': cases.content });
  });

  it('may tell sizes behind the data', async () => {
    const entry = { ...cases, flags: descriptor, localSize: 0 };
    expect(await readZip(withEntry(entry))).toHaveProperty(['cases.ts'], cases.content);
  });

  it('keeps byte order marks, line ends and every plane of Unicode', async () => {
    const bundle = { 'exercise.yaml': '\ufeffid: x-a\r\n', 'statement.zh.md': '卷积 𝕏\u2028\t\r' };
    expect(await readZip(await writeZip(bundle))).toEqual(bundle);
  });
});

describe('a round trip', () => {
  const topics = readdirSync('exercises/quizzes', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, `exercises/quizzes/${name}`] as const);
  it.each([...findExerciseDirectories(), ...topics])('keeps every byte of %s', async (_, directory) => {
    const { files } = readExerciseFolder(directory);
    const archive = await writeZip(files);
    expect(await readZip(archive)).toEqual(files);
    expect((await writeZip(files)).equals(archive)).toBe(true);
  });
});
