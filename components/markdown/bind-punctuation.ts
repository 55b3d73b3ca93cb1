import { hasClass } from './typeset-math.ts';

/** What this needs of a node of rehype's HTML tree. */
interface TreeNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: { className?: unknown; dataHtml?: string };
  children?: TreeNode[];
}

/** Marks that must not begin a line, and those that must not end one. */
const closing = /^[,.;:!?)\]}%…、。，；：！？）］｝〕】》〉」』”’％·-]+/;
const opening = /[([{（［｛〔【《〈「『“‘]+$/;

/**
 * Keeps the marks around an inline formula on its line: a browser sees a box there, and may break before and behind it.
 * Runs after `typesetMath`. Within the formula lines may break where KaTeX lets them, which now has to be said.
 */
export function bindPunctuation() {
  return (tree: TreeNode): void => bindWithin(tree);
}

function bindWithin(node: TreeNode): void {
  const { children } = node;
  if (children === undefined || isFormula(node)) return;
  children.forEach(bindWithin);
  for (let at = 0; at < children.length; at += 1) {
    if (!isFormula(children[at]!)) continue;
    const before = cut(children[at - 1], opening);
    const after = cut(children[at + 1], closing);
    if (before === '' && after === '') continue;
    allowBreaks(children[at]!);
    children[at] = {
      type: 'element',
      tagName: 'span',
      properties: { className: ['bound'] },
      children: [textNode(before), children[at]!, textNode(after)].filter(({ value }) => value !== ''),
    };
  }
}

function isFormula(node: TreeNode): boolean {
  return hasClass(node, 'katex');
}

/** Between the pieces of a formula, each of which holds together. */
function allowBreaks({ properties }: TreeNode): void {
  if (properties?.dataHtml === undefined) return;
  properties.dataHtml = properties.dataHtml.replace(
    /(?<!aria-hidden="true">)<span class="base">/g,
    '<wbr>$&',
  );
}

/** Takes the marks off the text and returns them. */
function cut(node: TreeNode | undefined, marks: RegExp): string {
  if (node?.type !== 'text') return '';
  const found = marks.exec(node.value!)?.[0] ?? '';
  node.value = node.value!.replace(marks, '');
  return found;
}

function textNode(value: string): TreeNode {
  return { type: 'text', value };
}
