import ts from 'typescript';
import type { Change, MutationKind } from './mutant.ts';

type Replacement = readonly [kind: MutationKind, operator: string];

/** Operators by the ones that people write in their place. */
const operators: Partial<Record<ts.SyntaxKind, readonly Replacement[]>> = {
  [ts.SyntaxKind.PlusToken]: [['sign', '-']],
  [ts.SyntaxKind.MinusToken]: [['sign', '+']],
  [ts.SyntaxKind.AsteriskToken]: [['missingFactor', '+']],
  [ts.SyntaxKind.LessThanToken]: [['comparison', '<=']],
  [ts.SyntaxKind.LessThanEqualsToken]: [['comparison', '<']],
  [ts.SyntaxKind.GreaterThanToken]: [['comparison', '>=']],
  [ts.SyntaxKind.GreaterThanEqualsToken]: [['comparison', '>']],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: [['condition', '!==']],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: [['condition', '===']],
  [ts.SyntaxKind.AmpersandAmpersandToken]: [['condition', '||']],
  [ts.SyntaxKind.BarBarToken]: [['condition', '&&']],
  [ts.SyntaxKind.PlusEqualsToken]: [
    ['missingTerm', '='],
    ['sign', '-='],
  ],
  [ts.SyntaxKind.MinusEqualsToken]: [['sign', '+=']],
  [ts.SyntaxKind.AsteriskEqualsToken]: [['missingFactor', '=']],
};

/** What is left when somebody forgets one side. */
const shortened: Partial<Record<ts.SyntaxKind, { kind: MutationKind; kept: readonly ('left' | 'right')[] }>> =
  {
    [ts.SyntaxKind.PlusToken]: { kind: 'missingTerm', kept: ['left', 'right'] },
    [ts.SyntaxKind.MinusToken]: { kind: 'missingTerm', kept: ['left'] },
    [ts.SyntaxKind.AsteriskToken]: { kind: 'missingFactor', kept: ['left', 'right'] },
    [ts.SyntaxKind.SlashToken]: { kind: 'missingFactor', kept: ['left'] },
    [ts.SyntaxKind.AmpersandAmpersandToken]: { kind: 'condition', kept: ['left', 'right'] },
  };

const otherFunction: Record<string, string> = {
  'Math.max': 'Math.min',
  'Math.min': 'Math.max',
  'Math.floor': 'Math.ceil',
  'Math.ceil': 'Math.floor',
  'Math.round': 'Math.floor',
  'Math.trunc': 'Math.floor',
};

/** Functions of one number whose absence is a likely slip. */
const easilyForgotten = new Set(['Math.sqrt', 'Math.abs', 'Math.exp', 'Math.log', 'Math.tanh']);

/** The changes of one node; its children are visited by themselves. */
export function mutateNode(node: ts.Node): Change[] {
  if (ts.isBinaryExpression(node)) return mutateBinary(node);
  if (ts.isNumericLiteral(node)) return mutateNumber(node);
  if (ts.isCallExpression(node)) return mutateCall(node);
  if (ts.isArrayBindingPattern(node) || ts.isArrayLiteralExpression(node)) return swapNeighbours(node);
  if (ts.isElementAccessExpression(node)) return swapIndices(node.argumentExpression);
  if (ts.isPrefixUnaryExpression(node)) return dropPrefix(node);
  if (ts.isConditionalExpression(node)) {
    return [node.whenTrue, node.whenFalse].map((kept) => ({
      kind: 'condition',
      node,
      after: wrapped(kept),
    }));
  }
  if (ts.isIfStatement(node) && node.elseStatement === undefined) return [remove(node)];
  if (ts.isExpressionStatement(node)) return [remove(node)];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ kind: 'condition', node, after: 'false' }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ kind: 'condition', node, after: 'true' }];
  return [];
}

function mutateBinary(node: ts.BinaryExpression): Change[] {
  const { operatorToken } = node;
  const changes: Change[] = (operators[operatorToken.kind] ?? []).map(([kind, after]) => ({
    kind,
    node: operatorToken,
    after,
  }));
  const { kind, kept } = shortened[operatorToken.kind] ?? { kind: 'missingTerm', kept: [] };
  const sides = kept.map((side): Change => ({ kind, node, after: wrapped(node[side]) }));
  return [...changes, ...sides];
}

function mutateNumber(node: ts.NumericLiteral): Change[] {
  const value = Number(node.text);
  if (!Number.isInteger(value)) return [{ kind: 'constant', node, after: '0' }];
  const others = value > 0 ? [value + 1, value - 1] : [1];
  return others.map((other) => ({ kind: 'offByOne', node, after: String(other) }));
}

function mutateCall(node: ts.CallExpression): Change[] {
  const name = node.expression.getText();
  const given = [...node.arguments];
  const changes: Change[] = [];
  const other = otherFunction[name];
  if (other !== undefined) changes.push({ kind: 'rounding', node: node.expression, after: other });
  if (easilyForgotten.has(name) && given.length === 1)
    changes.push({ kind: 'missingFactor', node, after: wrapped(given[0]!) });
  if (given.length >= 2 && !name.startsWith('Math.')) {
    for (let at = 0; at + 1 < given.length; at += 1) {
      const texts = given.map((one) => one.getText());
      [texts[at], texts[at + 1]] = [texts[at + 1]!, texts[at]!];
      changes.push({ kind: 'argumentOrder', node, after: `${name}(${texts.join(', ')})` });
    }
  }
  return changes;
}

/** `[H, W]` for `[W, H]`: in a shape, in a list of axes, where one is taken apart. */
function swapNeighbours(node: ts.ArrayBindingPattern | ts.ArrayLiteralExpression): Change[] {
  const texts = node.elements.map((one) => one.getText());
  if (texts.length < 2 || texts.some((text) => text.length > 20)) return [];
  return texts.slice(1).map((_, at) => {
    const swapped = [...texts];
    [swapped[at], swapped[at + 1]] = [texts[at + 1]!, texts[at]!];
    return { kind: 'swappedAxes', node, after: `[${swapped.join(', ')}]` };
  });
}

/** `x[j * W + i]` for `x[i * W + j]`. */
function swapIndices(index: ts.Expression): Change[] {
  if (!ts.isBinaryExpression(index) || index.operatorToken.kind !== ts.SyntaxKind.PlusToken) return [];
  const { left, right } = index;
  if (!ts.isBinaryExpression(left) || left.operatorToken.kind !== ts.SyntaxKind.AsteriskToken) return [];
  const after = `${wrapped(right)} * ${left.right.getText()} + ${left.left.getText()}`;
  return [{ kind: 'swappedAxes', node: index, after }];
}

function dropPrefix(node: ts.PrefixUnaryExpression): Change[] {
  const kinds: Partial<Record<ts.SyntaxKind, MutationKind>> = {
    [ts.SyntaxKind.MinusToken]: 'sign',
    [ts.SyntaxKind.ExclamationToken]: 'condition',
  };
  const kind = kinds[node.operator];
  return kind === undefined ? [] : [{ kind, node, after: wrapped(node.operand) }];
}

function remove(node: ts.Statement): Change {
  return { kind: 'missingStatement', node, after: ';' };
}

/** Precedence must not change what else is computed. */
function wrapped(node: ts.Expression): string {
  const text = node.getText();
  const isSimple =
    ts.isIdentifier(node) || ts.isLiteralExpression(node) || ts.isParenthesizedExpression(node);
  return isSimple || ts.isCallExpression(node) || ts.isElementAccessExpression(node) ? text : `(${text})`;
}
