import type { Case, CaseDesign, Draw } from '#graders/case.ts';
import type { PadOptions } from '#graders/reference/pad-sequences.ts';

function named(en: string, zh: string, seqs: number[][], options?: PadOptions): Case {
  return { name: { en, zh }, arguments: options ? [seqs, { ...options }] : [seqs] };
}

/** Ids from 1 on, one list per length. */
function lists(draw: Draw, lengths: readonly number[]): number[][] {
  return lengths.map((length) => Array.from({ length }, () => draw.integer(1, 9999)));
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('four lists, all defaults', '四个列表，全部用默认值', lists(draw, [3, 1, 5, 2])),
    named('padding behind', '在后面填充', lists(draw, [2, 4, 1]), { padding: 'post' }),
    named('cut behind, padded in front', '截后面，填前面', lists(draw, [5, 2, 3]), {
      maxlen: 3,
      truncating: 'post',
    }),
    named('cut in front, padded behind', '截前面，填后面', lists(draw, [1, 4, 6]), {
      maxlen: 3,
      padding: 'post',
    }),
    named('an empty list among others', '其中有一个空列表', lists(draw, [2, 0, 3]), { value: -1 }),
    named('wider than every list', '比所有列表都宽', lists(draw, [1, 3]), { maxlen: 6 }),
    named('no positions', '没有位置', lists(draw, [2, 1, 0]), { maxlen: 0 }),
    named('no lists', '没有列表', []),
    named('no lists, five positions', '没有列表，五个位置', [], { maxlen: 5 }),
  ],
  hidden: (draw) => {
    const lengths = (count: number): number[] => Array.from({ length: count }, () => draw.integer(0, 9));
    return [
      named('seven lists, all defaults', '七个列表，全部用默认值', lists(draw, [4, 7, 0, 2, 6, 1, 3])),
      named('options without any entry', '空的选项对象', lists(draw, [1, 4, 2]), {}),
      ...(['pre', 'post'] as const).flatMap((padding) =>
        (['pre', 'post'] as const).map((truncating) =>
          named(
            `padding ${padding}, truncating ${truncating}`,
            `填充 ${padding}，截断 ${truncating}`,
            [...lists(draw, [6, 2, 4]), ...lists(draw, lengths(4))],
            { maxlen: 4, padding, truncating, value: draw.integer(-9, -2) },
          ),
        ),
      ),
      named('an empty list among others', '其中有一个空列表', lists(draw, [0, 3, 1]), {
        padding: 'post',
        value: 7,
      }),
      named('nothing but empty lists', '全是空列表', [[], [], []]),
      named('nothing but empty lists, two positions', '全是空列表，两个位置', [[], []], {
        maxlen: 2,
        value: -1,
      }),
      named('value −1', '填充值 −1', lists(draw, [3, 1, 2]), { maxlen: 5, value: -1 }),
      named('no positions', '没有位置', lists(draw, [3, 1]), { maxlen: 0, padding: 'post' }),
      named('no positions, cut behind', '没有位置，从后面截', lists(draw, [2, 5]), {
        maxlen: 0,
        truncating: 'post',
      }),
      named('one position', '一个位置', lists(draw, [3, 1, 0, 2]), { maxlen: 1 }),
      named('ids of zero among them', '含编号 0', [[0, 0, 5], [0], [3, 0]], { maxlen: 4, value: 9 }),
      named('equal lengths', '长度都相同', lists(draw, [3, 3]), { padding: 'post', truncating: 'post' }),
      named('no lists', '没有列表', [], { maxlen: 3 }),
      named('sixty lists', '六十个列表', lists(draw, lengths(60)), { maxlen: 5 }),
    ];
  },
  sumLength: () => 0,
};
