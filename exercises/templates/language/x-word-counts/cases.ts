import type { Case, CaseDesign, Draw } from '#graders/case.ts';

function named(en: string, zh: string, text: string): Case {
  return { name: { en, zh }, arguments: [text] };
}

const words = ['deep', 'Deep', 'layer', 'loss', 'Loss', 'a', '卷积'];

function drawn(draw: Draw, length: number): string {
  const word = (): string => words[draw.integer(0, words.length - 1)]!;
  const gap = (): string => ' '.repeat(draw.integer(1, 3));
  return Array.from({ length }, () => word() + gap()).join('');
}

export const cases: CaseDesign = {
  visible: (draw) => [
    named('upper and lower case', '大小写', 'The cat and the Cat'),
    named('several spaces', '多个空格', '  one   two one '),
    named('order of appearance', '出现的顺序', 'zebra apple zebra'),
    named('no words', '没有词', '   '),
    named('drawn words', '随机的词', drawn(draw, 9)),
  ],
  hidden: (draw) => [
    named('an empty text', '空文本', ''),
    named('drawn words', '随机的词', drawn(draw, 12)),
    named('many drawn words', '许多随机的词', drawn(draw, 60)),
    named('everything at once', '各种情况一起', ' Zeta alpha  ZETA beta alpha '),
  ],
  sumLength: () => 0,
};
