import type { Text } from '#graders/text.ts';
import type { TypeFault } from '#graders/type-check/type-fault.ts';

/** By TypeScript's number, what its most frequent messages are about. */
const chinese: Readonly<Record<number, string>> = {
  1002: '字符串没有写完，缺少结束引号',
  1005: '语法错误：此处缺少符号',
  1109: '语法错误：此处应为表达式',
  1128: '语法错误：此处应为声明或语句',
  1155: 'const 声明必须有初始值',
  2300: '名称重复声明',
  2304: '找不到这个名称',
  2305: '模块没有导出这个成员',
  2307: '找不到这个模块',
  2322: '类型不匹配，不能这样赋值',
  2339: '该类型上没有这个属性',
  2345: '实参的类型与形参不符',
  2349: '这个值不能当作函数调用',
  2353: '对象字面量中有类型里没有的属性',
  2355: '函数声明了返回值，却没有返回',
  2362: '算术运算的左侧必须是数字',
  2365: '这两种类型之间不能使用该运算符',
  2366: '函数缺少结尾的 return 语句，而返回类型不含 undefined',
  2532: '对象可能是 undefined',
  2538: '这种类型不能作为下标',
  2551: '该类型上没有这个属性，可能是拼写错误',
  2552: '找不到这个名称，可能是拼写错误',
  2554: '实参的个数不对',
  2588: '不能给 const 常量赋值',
  2740: '缺少类型要求的多个属性',
  2741: '缺少类型要求的属性',
  7006: '参数没有写类型，隐式为 any',
  7053: '下标的类型不能用于索引此对象，结果隐式为 any',
  18_046: '值的类型是 unknown，请先收窄类型',
  18_047: '值可能是 null',
  18_048: '值可能是 undefined',
};

/** A fault in the compiler's words; in Chinese with what it is about in front of them, where that is known. */
export function typeFaultText({ code, message }: Pick<TypeFault, 'code' | 'message'>): Text {
  const about = chinese[code];
  return { en: message, zh: about === undefined ? message : `${about}（TypeScript：${message}）` };
}
