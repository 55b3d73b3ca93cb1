import type { Case, CaseDesign, Draw } from '#graders/case.ts';

function named(en: string, zh: string, n: number, value: (mask: number) => number): Case {
  return {
    name: { en, zh },
    arguments: [Float64Array.from({ length: 2 ** n }, (_, mask) => value(mask)), n],
  };
}

const has = (mask: number, feature: number): boolean => (mask & (1 << feature)) !== 0;

/** Own values, and an offset that the empty set has too. */
function additive(draw: Draw, n: number, offset: number): (mask: number) => number {
  const own = Array.from({ length: n }, () => draw.number(-2, 2));
  return (mask) => own.reduce((sum, value, feature) => sum + (has(mask, feature) ? value : 0), offset);
}

/** Feature 0 is a left glove, the others are right ones: a pair is worth 1. */
const gloves = (mask: number): number => (has(mask, 0) && mask > 1 ? 1 : 0);

const random = (draw: Draw) => (): number => draw.number(-3, 3);

function refused(n: number): Case {
  return {
    name: { en: `n = ${n}`, zh: `n = ${n}` },
    arguments: [new Float64Array(1), n],
    throws: 'RangeError',
  };
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('three features', '三个特征', 3, random(draw)),
    named('an additive game', '可加的博弈', 4, additive(draw, 4, 0)),
    named('gloves', '手套博弈', 3, gloves),
    named('an empty set that is worth something', '空集有值', 2, additive(draw, 2, 5)),
    named('one feature', '一个特征', 1, random(draw)),
    named('no features', '没有特征', 0, () => 7),
    refused(13),
  ],
  hidden: (draw) => [
    named('four features', '四个特征', 4, random(draw)),
    named('five features', '五个特征', 5, random(draw)),
    named('an additive game with an offset', '带偏移的可加博弈', 5, additive(draw, 5, -3)),
    named('gloves', '手套博弈', 4, gloves),
    named('a feature that adds nothing', '毫无贡献的特征', 3, (mask) => Math.sqrt(mask & 3)),
    named('features that stand in for each other', '可互相替代的特征', 3, (mask) => (mask === 0 ? 1 : 4)),
    named('one feature', '一个特征', 1, random(draw)),
    named('no features', '没有特征', 0, () => -2),
    named('twelve features', '十二个特征', 12, random(draw)),
    refused(2.5),
    refused(13),
    refused(-1),
    named('ten features', '十个特征', 10, random(draw)),
  ],
  sumLength: () => 0,
};
