import { ExpressionError } from './expression-error.ts';
import { functions } from './functions.ts';
import type { Expression } from './parse-expression.ts';

export type ParameterValue = number | string;
export type Parameters = Record<string, ParameterValue>;
type Result = number | string | boolean;

/** The number that an expression gives for these parameters. Throws ExpressionError when it is not a number. */
export function evaluateNumber(expression: Expression, parameters: Parameters): number {
  return numberOf(evaluate(expression, parameters));
}

/** Whether a condition holds for these parameters. Throws ExpressionError when it is not a condition. */
export function evaluateCondition(expression: Expression, parameters: Parameters): boolean {
  return booleanOf(evaluate(expression, parameters));
}

function evaluate(part: Expression, parameters: Parameters): Result {
  switch (part.kind) {
    case 'literal':
      return part.value;
    case 'name':
      if (!Object.hasOwn(parameters, part.name))
        throw new ExpressionError(`expression: unknown parameter ${part.name}`);
      return parameters[part.name]!;
    case 'unary':
      return unary(part.operator, evaluate(part.operand, parameters));
    case 'binary':
      return binary(part, parameters);
    case 'conditional':
      return evaluate(booleanOf(evaluate(part.test, parameters)) ? part.then : part.otherwise, parameters);
    case 'call':
      return functions[part.name]!.apply(
        ...part.args.map((argument) => numberOf(evaluate(argument, parameters))),
      );
    case 'lookup': {
      const key = evaluate(part.key, parameters);
      const found = part.table.get(String(key));
      if (found === undefined) throw new ExpressionError(`expression: the table has no entry ${String(key)}`);
      return evaluate(found, parameters);
    }
  }
}

function unary(operator: '-' | '+' | '!', operand: Result): Result {
  if (operator === '!') return !booleanOf(operand);
  return operator === '-' ? -numberOf(operand) : numberOf(operand);
}

function binary(part: Extract<Expression, { kind: 'binary' }>, parameters: Parameters): Result {
  const left = evaluate(part.left, parameters);
  if (part.operator === '&&') return booleanOf(left) && booleanOf(evaluate(part.right, parameters));
  if (part.operator === '||') return booleanOf(left) || booleanOf(evaluate(part.right, parameters));
  const right = evaluate(part.right, parameters);
  if (part.operator === '===') return left === right;
  if (part.operator === '!==') return left !== right;
  return arithmetic(part.operator, numberOf(left), numberOf(right));
}

function arithmetic(operator: string, left: number, right: number): number | boolean {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
    case '**':
      return left ** right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      throw new ExpressionError(`expression: ${operator} is not available`);
  }
}

function numberOf(value: Result): number {
  if (typeof value !== 'number')
    throw new ExpressionError(`expression: a number must stand here, got ${JSON.stringify(value)}`);
  return value;
}

function booleanOf(value: Result): boolean {
  if (typeof value !== 'boolean')
    throw new ExpressionError(`expression: a condition must stand here, got ${JSON.stringify(value)}`);
  return value;
}
