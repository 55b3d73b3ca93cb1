import { describe, expect, it } from 'vitest';
import { splitSections } from './sections.ts';

function modulesOf(source: string, passes: string[]): Record<string, string> {
  const sections = splitSections(source, passes);
  if (sections.kind === 'problems') throw new Error(JSON.stringify(sections.problems));
  return Object.fromEntries(sections.modules);
}

const source = 'const n = 3;\n// pass: first\nfn a() {}\n  //pass:second  \nfn b() {}\n';

describe('the sections of a source', () => {
  it('a single pass is the whole source, whatever its comments say', () => {
    expect(modulesOf(source, ['main'])).toEqual({ main: source });
  });

  it('each pass has its own section and what stands before the first', () => {
    const { first, second } = modulesOf(source, ['first', 'second']);
    expect(first).toContain('const n = 3;');
    expect(first).toContain('fn a() {}');
    expect(first).not.toContain('fn b');
    expect(second).toContain('const n = 3;');
    expect(second).toContain('fn b() {}');
    expect(second).not.toContain('fn a');
  });

  it('everything stays at its place', () => {
    const { first, second } = modulesOf(source, ['first', 'second']);
    expect(first).toHaveLength(source.length);
    expect(second!.indexOf('fn b')).toBe(source.indexOf('fn b'));
    expect(second!.split('\n')).toHaveLength(source.split('\n').length);
  });

  it('tells missing, unknown and repeated sections', () => {
    const [first, third] = ['// pass: first\n', '// pass: third\n'];
    expect(splitSections(`${first}${third}${first}`, ['first', 'second'])).toEqual({
      kind: 'problems',
      problems: [
        { reason: { code: 'unknownPass', name: 'third' }, at: first.length },
        { reason: { code: 'unknownPass', name: 'first' }, at: first.length + third.length },
        { reason: { code: 'noPass', name: 'second' }, at: null },
      ],
    });
  });

  it('a byte order mark becomes a blank', () => {
    expect(modulesOf('\ufefffn a() {}', ['main'])).toEqual({ main: ' fn a() {}' });
  });

  it('counts bytes, and refuses more than 64 KiB', () => {
    expect(splitSections('圆'.repeat(21_845), ['main']).kind).toBe('sections');
    expect(splitSections('圆'.repeat(21_846), ['main'])).toMatchObject({
      problems: [{ reason: { code: 'tooLong', bytes: 65_538, limit: 65_536 } }],
    });
  });
});
