import katex from 'katex';

/** What this needs of a node of rehype's HTML tree. */
interface TreeNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: { className?: unknown; dataHtml?: string };
  children?: TreeNode[];
}

/** KaTeX's outermost element, inside that of a display. */
const formula = /^<span class="katex">(.*)<\/span>$/s;
const display = /^<span class="katex-display">(.*)<\/span>$/s;

/**
 * Typesets what remark-math found. A formula is one element that carries KaTeX's HTML as text in `dataHtml`: as a tree
 * it would be hundreds of elements, which a server renders, sends twice, and a browser hydrates. A formula that KaTeX
 * cannot read is shown as its source, and is an error in tests.
 */
export function typesetMath() {
  return (tree: TreeNode): void => typesetWithin(tree);
}

function typesetWithin(node: TreeNode): void {
  node.children?.forEach((child, at, children) => {
    const block = child.tagName === 'pre' ? child.children?.find(isDisplay) : undefined;
    if (block) children[at] = typeset(block, true);
    else if (hasClass(child, 'math-inline')) children[at] = typeset(child, false);
    else typesetWithin(child);
  });
}

function typeset(node: TreeNode, displayMode: boolean): TreeNode {
  const source = node.children?.map(({ value }) => value ?? '').join('') ?? '';
  try {
    const html = katex.renderToString(source, { displayMode });
    const inner = displayMode ? display.exec(html)![1]! : html;
    const typeset = span('katex', { dataHtml: formula.exec(inner)![1]! });
    return displayMode ? span('katex-display', {}, [typeset]) : typeset;
  } catch (error) {
    if (process.env.NODE_ENV === 'test') throw error;
    return span('katex-error', {}, [{ type: 'text', value: source }]);
  }
}

function span(className: string, properties: object, children: TreeNode[] = []): TreeNode {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: [className], ...properties },
    children,
  };
}

function isDisplay(node: TreeNode): boolean {
  return hasClass(node, 'math-display');
}

export function hasClass({ type, properties }: TreeNode, name: string): boolean {
  const names = properties?.className;
  return type === 'element' && Array.isArray(names) && names.includes(name);
}
