import { describe, expect, it } from 'vitest';
import { findOptions, freeTiers, partOf, type PartOption } from './find-options.ts';

const conv: PartOption = {
  kind: 'exercise',
  id: 'b-cross-correlation',
  title: { en: 'Convolution forward', zh: '卷积的前向计算' },
  tiers: ['loops', 'tensor'],
};
const pool: PartOption = {
  kind: 'exercise',
  id: 'b-max-pool',
  title: { en: 'Max pooling after a convolution', zh: '最大池化' },
  tiers: ['loops'],
};
const topic: PartOption = {
  kind: 'topic',
  id: 'convolution',
  title: { en: 'How kernels slide', zh: '卷积' },
  tiers: [],
};
const options = [pool, conv, topic];

describe('findOptions', () => {
  it('finds by title in both languages, by id, and by all words in any order', () => {
    expect(findOptions(options, '池化', 'en')).toEqual([pool]);
    expect(findOptions(options, 'max-p', 'zh')).toEqual([pool]);
    expect(findOptions(options, 'forward CONV', 'en')).toEqual([conv]);
    expect(findOptions(options, 'attention', 'en')).toEqual([]);
  });

  it('puts the exact id first, then titles that begin with the query', () => {
    expect(findOptions(options, 'convolution', 'en')).toEqual([topic, conv, pool]);
  });

  it('offers everything for an empty query', () => {
    expect(findOptions(options, '  ', 'en')).toEqual(options);
  });

  it('takes the whole id of what a colleague wrote, as an exercise or a topic', () => {
    expect(findOptions(options, 'x-relu', 'en').map(({ kind, id }) => [kind, id])).toEqual([
      ['exercise', 'x-relu'],
      ['topic', 'x-relu'],
    ]);
  });
});

describe('partOf', () => {
  it('adds the first tier that is not asked for yet, and nothing once all are', () => {
    expect(partOf(conv, [])).toEqual({ kind: 'exercise', id: conv.id, tier: 'loops' });
    const loops = { kind: 'exercise', id: conv.id, tier: 'loops' } as const;
    expect(freeTiers(conv, [loops])).toEqual(['tensor']);
    expect(partOf(conv, [loops])).toMatchObject({ tier: 'tensor' });
    expect(partOf(conv, [loops, { ...loops, tier: 'tensor' }])).toBeNull();
  });

  it('adds a topic once', () => {
    expect(partOf(topic, [])).toEqual({ kind: 'topic', id: 'convolution' });
    expect(partOf(topic, [{ kind: 'topic', id: 'convolution' }])).toBeNull();
  });
});
