import { ExpressionError } from './expression-error.ts';
import { constants, functions } from './functions.ts';
import { tokenize, type Token } from './tokenize.ts';

export type Expression =
  | { kind: 'literal'; value: number | string | boolean }
  | { kind: 'name'; name: string }
  | { kind: 'unary'; operator: '-' | '+' | '!'; operand: Expression; grouped?: true }
  | { kind: 'binary'; operator: string; left: Expression; right: Expression }
  | { kind: 'conditional'; test: Expression; then: Expression; otherwise: Expression }
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'lookup'; table: Map<string, Expression>; key: Expression };

/** Binding strength of the binary operators, as in JavaScript. */
const strengths: Record<string, number> = {
  '||': 1,
  '&&': 2,
  '===': 3,
  '!==': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
  '**': 8,
};

/**
 * Reads the part of JavaScript's expressions that quiz items need: numbers, 'strings', parameters, arithmetic,
 * comparisons, logic, `a ? b : c`, `Math.…` calls and `({name: value, …})[parameter]`. Nothing else can be named.
 */
export function parseExpression(source: string): Expression {
  const parser = new Parser(tokenize(source), source);
  const expression = parser.conditional();
  parser.end();
  return expression;
}

/** Every parameter that an expression mentions. */
export function namesOf(expression: Expression): Set<string> {
  const names = new Set<string>();
  const visit = (part: Expression): void => {
    if (part.kind === 'name') names.add(part.name);
    childrenOf(part).forEach(visit);
  };
  visit(expression);
  return names;
}

function childrenOf(part: Expression): Expression[] {
  switch (part.kind) {
    case 'literal':
    case 'name':
      return [];
    case 'unary':
      return [part.operand];
    case 'binary':
      return [part.left, part.right];
    case 'conditional':
      return [part.test, part.then, part.otherwise];
    case 'call':
      return part.args;
    case 'lookup':
      return [...part.table.values(), part.key];
  }
}

class Parser {
  private at = 0;
  private readonly tokens: Token[];
  private readonly source: string;

  constructor(tokens: Token[], source: string) {
    this.tokens = tokens;
    this.source = source;
  }

  conditional(): Expression {
    const test = this.binary(0);
    if (!this.take('?')) return test;
    const then = this.conditional();
    this.expect(':');
    return { kind: 'conditional', test, then, otherwise: this.conditional() };
  }

  end(): void {
    if (this.at < this.tokens.length) throw this.unexpected();
  }

  /** Precedence climbing; `**` binds to the right. */
  private binary(weakest: number): Expression {
    let left = this.unary();
    for (;;) {
      const operator = this.symbol();
      const strength = operator === null ? undefined : strengths[operator];
      if (operator === null || strength === undefined || strength < weakest) return left;
      if (operator === '**' && left.kind === 'unary' && !left.grouped) {
        throw new ExpressionError(
          `expression: put the signed base of ** in parentheses, got "${this.source}"`,
        );
      }
      this.at += 1;
      left = {
        kind: 'binary',
        operator,
        left,
        right: this.binary(operator === '**' ? strength : strength + 1),
      };
    }
  }

  private unary(): Expression {
    for (const operator of ['-', '+', '!'] as const) {
      if (this.take(operator)) return { kind: 'unary', operator, operand: this.unary() };
    }
    return this.primary();
  }

  private primary(): Expression {
    const token = this.tokens[this.at];
    if (token === undefined) throw this.unexpected();
    if (token.kind === 'number' || token.kind === 'string') {
      this.at += 1;
      return { kind: 'literal', value: token.value };
    }
    if (token.kind === 'name') return this.name(token.text);
    if (this.take('(')) return this.parenthesised();
    throw this.unexpected();
  }

  private parenthesised(): Expression {
    if (this.symbol() === '{') return this.lookup();
    const inner = this.conditional();
    this.expect(')');
    return inner.kind === 'unary' ? { ...inner, grouped: true } : inner;
  }

  private lookup(): Expression {
    this.expect('{');
    const table = new Map<string, Expression>();
    do {
      const key = this.tokens[this.at];
      if (key?.kind !== 'name') throw this.unexpected();
      this.at += 1;
      this.expect(':');
      table.set(key.text, this.conditional());
    } while (this.take(','));
    this.expect('}');
    this.expect(')');
    this.expect('[');
    const key = this.conditional();
    this.expect(']');
    return { kind: 'lookup', table, key };
  }

  private name(text: string): Expression {
    this.at += 1;
    if (text === 'true' || text === 'false') return { kind: 'literal', value: text === 'true' };
    if (!text.startsWith('Math.')) return { kind: 'name', name: text };
    const name = text.slice('Math.'.length);
    if (Object.hasOwn(constants, name)) return { kind: 'literal', value: constants[name]! };
    if (!Object.hasOwn(functions, name)) throw new ExpressionError(`expression: ${text} is not available`);
    this.expect('(');
    const args: Expression[] = [];
    if (!this.take(')')) {
      do args.push(this.conditional());
      while (this.take(','));
      this.expect(')');
    }
    const { least, most } = functions[name]!;
    if (args.length < least || args.length > most) {
      throw new ExpressionError(
        `expression: ${text} takes ${least === most ? least : `${least} or more`} arguments, got ${args.length}`,
      );
    }
    return { kind: 'call', name, args };
  }

  private symbol(): string | null {
    const token = this.tokens[this.at];
    return token?.kind === 'symbol' ? token.text : null;
  }

  private take(symbol: string): boolean {
    if (this.symbol() !== symbol) return false;
    this.at += 1;
    return true;
  }

  private expect(symbol: string): void {
    if (!this.take(symbol)) throw this.unexpected(`"${symbol}"`);
  }

  private unexpected(wanted = 'a value'): ExpressionError {
    const token = this.tokens[this.at];
    const found = token === undefined ? 'the end' : `"${token.text}" at column ${token.column}`;
    return new ExpressionError(`expression: ${wanted} must stand here, got ${found} in "${this.source}"`);
  }
}
