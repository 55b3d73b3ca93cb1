import type { Case, CaseDesign, Draw } from '#graders/case.ts';

type Padding = 'valid' | 'same';
type Layer = Record<string, string | number>;
type Input = [H: number, W: number, C: number];

const conv = (k: number, filters: number, { s = 1, padding = 'valid' } = {}): Layer => ({
  t: 'conv',
  k,
  s,
  padding,
  filters,
});
const pool = (k: number, s: number, padding: Padding = 'valid'): Layer => ({ t: 'pool', k, s, padding });
const dense = (units: number): Layer => ({ t: 'dense', units });
const flatten: Layer = { t: 'flatten' };

function named(en: string, zh: string, input: Input, layers: Layer[]): Case {
  return { name: { en, zh }, arguments: [input, layers.map((layer) => ({ ...layer }))] };
}

function refused(en: string, zh: string, input: Input, layers: Layer[]): Case {
  return { ...named(en, zh, input, layers), throws: 'RangeError' };
}

/** Two to six convolutions and pools on a map large enough for all of them, then perhaps a head. */
function randomStack(en: string, zh: string, draw: Draw): Case {
  const layers = Array.from({ length: draw.integer(2, 6) }, () => {
    const padding = draw.integer(0, 1) === 0 ? 'valid' : 'same';
    const [k, s] = [draw.integer(2, 4), draw.integer(1, 2)];
    return draw.integer(0, 2) === 0 ? pool(k, s, padding) : conv(k, draw.integer(2, 9), { s, padding });
  });
  if (draw.integer(0, 1) === 1) layers.push(flatten, dense(draw.integer(2, 12)), dense(draw.integer(1, 5)));
  return named(en, zh, [draw.integer(260, 300), draw.integer(301, 340), draw.integer(1, 4)], layers);
}

const same = { padding: 'same' };

export const cases: CaseDesign = {
  visible: (draw) => [
    named(
      'stride 2 instead of pooling',
      '用步幅 2 代替池化',
      [32, 48, 3],
      [conv(3, 8, { s: 2, ...same }), conv(5, 12, { s: 2 }), conv(3, 4)],
    ),
    named(
      'overlapping pools',
      '重叠的池化',
      [20, 15, 2],
      [pool(3, 2), conv(2, 5), pool(3, 2, 'same'), conv(2, 3)],
    ),
    named('a head of three dense layers', '三层全连接', [4, 6, 3], [flatten, dense(10), dense(7), dense(2)]),
    named('kernels of one cell', '1×1 卷积核', [9, 7, 5], [conv(1, 4), pool(1, 2), conv(1, 2, { s: 2 })]),
    named('no layers', '没有层', [5, 4, 3], []),
    randomStack('a random stack', '随机网络', draw),
    refused('a kernel larger than the map', '核大于特征图', [6, 9, 1], [conv(3, 2), pool(2, 2), conv(3, 2)]),
    refused('dense without flatten', '缺少 flatten 的 dense', [4, 4, 2], [conv(3, 2), dense(5)]),
    refused('a convolution after flatten', 'flatten 之后的卷积', [6, 6, 1], [flatten, conv(1, 2)]),
    refused('no filters', '没有滤波器', [6, 6, 1], [conv(3, 0)]),
  ],
  hidden: (draw) => [
    named(
      "the digit CNN with 'same'",
      "'same' 的数字 CNN",
      [28, 28, 1],
      [
        conv(3, 32, same),
        pool(2, 2, 'same'),
        conv(3, 64, same),
        pool(2, 2, 'same'),
        conv(3, 64, same),
        flatten,
        dense(64),
        dense(10),
      ],
    ),
    named(
      'stride 2 instead of pooling',
      '用步幅 2 代替池化',
      [31, 44, 3],
      [conv(5, 6, { s: 2 }), conv(3, 10, { s: 2, ...same }), conv(4, 8, { s: 3 })],
    ),
    named(
      'more multiplications than 32 bits count',
      '乘加次数超出 32 位',
      [1024, 1024, 64],
      [conv(3, 128), flatten, dense(1024)],
    ),
    named('overlapping pools', '重叠的池化', [23, 17, 4], [pool(3, 2), pool(3, 2, 'same'), conv(2, 6)]),
    named(
      'stride larger than the kernel',
      '步幅大于核',
      [19, 26, 2],
      [conv(2, 3, { s: 3 }), pool(1, 2), conv(2, 4, { s: 3, ...same })],
    ),
    named(
      'extents that are prime',
      '尺寸均为质数',
      [37, 29, 3],
      [conv(5, 7, { s: 3 }), pool(2, 2), conv(3, 11, same), flatten, dense(13)],
    ),
    named('a wide image', '很宽的图像', [3, 90, 1], [conv(3, 4), flatten, dense(2)]),
    named('flatten alone', '只有 flatten', [5, 3, 7], [flatten]),
    named('one pixel', '一个像素', [1, 1, 1], [conv(1, 1), pool(3, 2, 'same'), flatten, dense(1)]),
    named(
      'as large as an image network',
      '大型图像网络',
      [224, 224, 3],
      [
        conv(7, 64, { s: 2, ...same }),
        pool(3, 2, 'same'),
        conv(3, 128, { s: 2, ...same }),
        conv(3, 256, { s: 2, ...same }),
        flatten,
        dense(1000),
      ],
    ),
    named('no layers', '没有层', [8, 3, 2], []),
    ...Array.from({ length: 5 }, (_, at) =>
      randomStack(`random stack ${at + 1}`, `随机网络 ${at + 1}`, draw),
    ),
    refused('a kernel wider than the map', '核宽于特征图', [9, 4, 2], [conv(2, 3), pool(4, 1)]),
    refused('a pool larger than the map', '池化窗口大于特征图', [5, 5, 1], [pool(2, 2), pool(3, 1)]),
    refused('dense without flatten', '缺少 flatten 的 dense', [3, 3, 2], [dense(4)]),
    refused('pooling after flatten', 'flatten 之后的池化', [8, 6, 2], [flatten, pool(1, 1)]),
    refused('a convolution after dense', 'dense 之后的卷积', [8, 6, 2], [flatten, dense(9), conv(1, 2)]),
    refused('no units', '没有单元', [3, 3, 2], [flatten, dense(0)]),
    refused('−2 filters', '−2 个滤波器', [5, 6, 2], [conv(2, -2)]),
    refused('stride 0', '步幅为 0', [5, 6, 2], [conv(2, 3, { s: 0, ...same })]),
    refused('kernel 0', '核长为 0', [5, 6, 2], [pool(0, 1)]),
    refused('an input without rows', '没有行的输入', [0, 6, 2], [conv(1, 3, same)]),
    refused('an input without channels', '没有通道的输入', [6, 5, 0], [flatten]),
    refused('an input without columns and no layers', '没有列的输入、没有层', [6, 0, 3], []),
  ],
  sumLength: () => 0,
};
