export type CsvValue = string | number | null;

const byteOrderMark = '\uFEFF';

/**
 * Rows as CSV (RFC 4180). A text that a spreadsheet would take for a formula begins with an apostrophe, as OWASP asks for it;
 * numbers stay numbers, also negative ones. Spreadsheets on Windows read UTF-8 only after a byte order mark.
 */
export function writeCsv(rows: readonly (readonly CsvValue[])[], options: { bom?: boolean } = {}): string {
  const lines = rows.map((row) => `${row.map(writeValue).join(',')}\r\n`);
  return `${options.bom ? byteOrderMark : ''}${lines.join('')}`;
}

function writeValue(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(value) ? `'${value}` : value;
  return /[",\r\n;']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
