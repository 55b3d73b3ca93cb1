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
  [/^must be a function of the export cases$/, '必须是导出的 cases 中的函数'],
  [/^is no TypeScript: (.+)$/, '不是合法的 TypeScript：$1'],
  [/^throws (\w*): (.*)$/s, '抛出 $1：$2'],
  [/^takes too long, or loops for ever$/, '运行时间过长，或陷入死循环'],
  [/^takes more than (\d+) seconds to check$/, '检查耗时超过 $1 秒'],
  [/^needs more memory than there is$/, '所需内存超出上限'],
  [/^ended its sandbox$/, '使沙箱异常退出'],
  [/^did not return cases$/, '没有返回用例'],
  [/^returned what cannot be read: (.+)$/, '返回值无法读取：$1'],
  [/^returned what cannot be read$/, '返回值无法读取'],
  [/^returned too much: (.*)$/, '返回的内容过大：$1'],
  [/^holds (.+), which is no value$/, '其中的 $1 不是可用的值'],
  [/^holds a tensor whose shape does not fit its data$/, '其中有张量的形状与数据不符'],
  [/^is nested too deeply$/, '嵌套过深'],
  [/^must have at most (\d+) numbers in all$/, '数值总数不能超过 $1'],
  [/^must be as many as there are cases$/, '个数必须与用例数相同'],
  [/^is required of every call by the tensor tier$/, 'tensor 层级要求每次调用都给出它'],
  [/^speaks of a call or an argument that there is not$/, '引用了不存在的调用或参数'],
  [
    /^cannot import (".*"): an exercise has its own files and the modules under (.+)$/,
    '不能导入 $1：练习只能使用自己的文件和 $2 下的模块',
  ],
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
