import { describe, expect, it } from 'vitest';
import { forkBundle } from './fork-bundle.ts';
import { renameBundle } from './rename-bundle.ts';

describe('renaming a bundle', () => {
  it('changes the id alone, and no other byte', () => {
    const text = '# Mine\r\nid:   "x-old"  # here\ntitle: { en: id, zh: 标识 }\nother: { id: x-old }\n';
    expect(renameBundle({ 'exercise.yaml': text, 'cases.ts': 'x-old' }, 'x-new')).toEqual({
      'exercise.yaml': '# Mine\r\nid:   x-new  # here\ntitle: { en: id, zh: 标识 }\nother: { id: x-old }\n',
      'cases.ts': 'x-old',
    });
  });

  it('gives an id to a manifest without one, and leaves what is no YAML', () => {
    expect(renameBundle({ 'exercise.yaml': 'points: 1\n' }, 'x-new')).toEqual({
      'exercise.yaml': 'id: x-new\npoints: 1\n',
    });
    for (const text of ['id: [', '- id: x-old', ''])
      expect(renameBundle({ 'exercise.yaml': text }, 'x-new')).toEqual({ 'exercise.yaml': text });
  });

  it('changes nothing where the id is the same', () => {
    const topic = { 'quiz.yaml': 'id: x-a\nitems:\n  - id: q-mine\n' };
    expect(renameBundle(topic, 'x-a')).toBe(topic);
    expect(renameBundle(topic, 'x-b')).toEqual({ 'quiz.yaml': 'id: x-b\nitems:\n  - id: q-x-b-1\n' });
  });
});

describe('forking a bundle', () => {
  it('leaves kernels out with all that is theirs alone', () => {
    const manifest = [
      'id: b-a',
      'tiers: { loops: {}, kernel: { passes: [a] } }',
      'examples:',
      '  - { name: one, tiers: [kernel] }',
      '  - { name: two, tiers: [loops, kernel] }',
      'misconceptions:',
      '  in-loops: { en: a, zh: b }',
      '  in-kernels: { en: a, zh: b }',
    ].join('\n');
    const forked = forkBundle(
      {
        'exercise.yaml': manifest,
        'device.ts': '',
        'kernel/starter.wgsl': '',
        'kernel/wrong/in-kernels.wgsl': '',
        'loops/wrong/in-loops.first.ts': '',
      },
      'x-a',
    );
    expect(Object.keys(forked)).toEqual(['exercise.yaml', 'loops/wrong/in-loops.first.ts']);
    const text = forked['exercise.yaml']!;
    expect(text).toContain('id: x-a');
    expect(text).toContain('name: two');
    expect(text).not.toMatch(/name: one|in-kernels|passes/);
  });
});
