import { createHash } from 'node:crypto';

/** More distinct statements than the product has; lists of any length make new ones without end. */
const mostStatements = 300;

/**
 * Names statements, so that PostgreSQL parses and plans each only once per connection. A connection keeps what it has
 * prepared: the first `most` distinct statements get a name, all later ones '', which prepares nothing.
 */
export function createStatementNames(most = mostStatements): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= most) return '';
    const name = createHash('sha256').update(sql).digest('base64url').slice(0, 32);
    names.set(sql, name);
    return name;
  };
}
