/** Thrown for an expression that cannot be read or computed; the message is meant for authors. */
export class ExpressionError extends Error {
  override name = 'ExpressionError';
}
