import type { Text } from '#graders/text.ts';

/** What the validators say, with gaps for names and numbers, and the same in Chinese. */
const phrases: readonly [english: RegExp, chinese: string][] = [
  [/^is missing$/, '缺少该文件'],
  [/^has no place in such a folder$/, '这类文件夹中不能有这个文件'],
  [
    /^must have one manifest, exercise\.yaml or quiz\.yaml$/,
    '必须恰有一个清单文件：exercise.yaml 或 quiz.yaml',
  ],
  [/^may have at most (.+) files$/, '最多 $1 个文件'],
  [/^may have at most (.+) MiB of text$/, '文本总量最多 $1 MiB'],
  [/^may have at most (.+) KiB$/, '最大 $1 KiB'],
  [/^must be text in UTF-8 without NUL$/, '必须是不含 NUL 的 UTF-8 文本'],
  [/^must equal (.+)$/, '必须等于 $1'],
  [/^must begin with x-$/, '必须以 x- 开头'],
  [/^needs driver\.ts, whose calls it answers$/, '需要先有 driver.ts：它承接的是 driver.ts 的调用'],
  [
    /^must place the same figures as statement\.en\.md, in the same order$/,
    '放置的图必须与 statement.en.md 相同，顺序也相同',
  ],
  [
    /^must place the same figures and errata as lesson\.en\.md, in the same order$/,
    '放置的图和勘误必须与 lesson.en.md 相同，顺序也相同',
  ],
  [/^must have (\d+) to (\d+) values, has (\d+)$/, '应有 $1 到 $2 个值，实有 $3 个'],
  [/^must have (\d+) values, has (\d+)$/, '应有 $1 个值，实有 $2 个'],
  [/^(.+) names nothing in tfjs$/, '$1 在 tfjs 中没有对应的名字'],
  [/^names a misconception without a text in exercise\.yaml$/, '所示误解在 exercise.yaml 中没有说明文字'],
  [/^has no known-wrong solution$/, '没有对应的已知错误解'],
  [/^must be exported$/, '必须导出'],
  [/^is required by the (\w+) tier$/, '$1 层级要求有它'],
  [/^is not what the reference computes: (.+)$/, '与参考实现算出的不同：$1'],
  [/^make the reference throw: (.*)$/, '使参考实现抛出错误：$1'],
  [/^names (.+), which does not exist$/, '引用了不存在的 $1'],
  [/^names (.+), which is none of functions$/, '引用了 $1，但 functions 中没有它'],
  [/^must pass, but (.+)$/, '必须通过，但结果是：$1'],
  [
    /^must cost at most half of the fuel \((\d+)\), costs (\d+)$/,
    '最多只能消耗 fuel（$1）的一半，实际消耗 $2',
  ],
  [/^must run and fail, but (.+)$/, '必须能运行且不通过，但结果是：$1'],
  [/^must show no misconception, but shows (.+)$/, '不应表现出任何误解，但表现出 $1'],
  [/^must make packs of at most (\d+) bytes: (.+)$/, '生成的用例包最大 $1 字节：$2'],
  [
    /^must fail a hidden case by more than (\d+) tolerances, but passes$/,
    '在某个隐藏用例上的误差必须超过 $1 倍容差，但它通过了',
  ],
  [
    /^must be diagnosed by hidden cases as (.+), but is as nothing$/,
    '隐藏用例必须把它诊断为 $1，但没有诊断出任何误解',
  ],
  [
    /^must be diagnosed by visible cases as (.+), but is as nothing$/,
    '可见用例必须把它诊断为 $1，但没有诊断出任何误解',
  ],
  [/^must be diagnosed by hidden cases as (.+), but is as (.+)$/, '隐藏用例必须把它诊断为 $1，但诊断成了 $2'],
  [
    /^must be diagnosed by visible cases as (.+), but is as (.+)$/,
    '可见用例必须把它诊断为 $1，但诊断成了 $2',
  ],
  [/^must look like (.+)$/, '格式应如 $1'],
  [/^must be a name of TypeScript$/, '必须是合法的 TypeScript 名字'],
  [/^is used by two items$/, '被两道题使用'],
  [/^is no erratum of quiz\.yaml$/, '不是 quiz.yaml 中的勘误'],
];

/** What a validator says in English, in both languages. What stands in no list, such as a parser's words, stays. */
export function problemText(message: string): Text {
  for (const [english, chinese] of phrases) {
    if (english.test(message)) return { en: message, zh: message.replace(english, chinese) };
  }
  return { en: message, zh: message };
}
