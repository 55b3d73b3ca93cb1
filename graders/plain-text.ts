/**
 * Text from inside a sandbox is hostile: the length is capped; control and direction characters are dropped (line
 * breaks and tabs stay); halves of surrogate pairs, which PostgreSQL refuses in JSON, become U+FFFD.
 */
export function plainText(text: string, limit = 2000): string {
  return text
    .slice(0, limit)
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
    .toWellFormed();
}
