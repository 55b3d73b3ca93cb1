/** What this needs of a node of rehype's HTML tree. */
interface TreeNode {
  type: string;
  tagName?: string;
}

const HEADING = /^h([1-6])$/;

/** Shifts all headings so that the highest becomes h2: the page's own title is its h1. */
export function startAtLevelTwo() {
  return (tree: { children: TreeNode[] }): void => {
    const headings = tree.children.filter((node) => levelOf(node) > 0);
    const shift = 2 - Math.min(...headings.map(levelOf));
    for (const heading of headings) heading.tagName = `h${Math.min(levelOf(heading) + shift, 6)}`;
  };
}

function levelOf({ type, tagName = '' }: TreeNode): number {
  return type === 'element' ? Number(HEADING.exec(tagName)?.[1] ?? 0) : 0;
}
