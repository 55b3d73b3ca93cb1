import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv.ts';

describe('CSV', () => {
  it('quotes what would break a row, and ends every row as RFC 4180 says', () => {
    const rows = [
      ['Name', 'Week 1, "late"'],
      ['Li\nWei', 7.5],
      ['王伟', null],
    ];
    expect(writeCsv(rows)).toBe('Name,"Week 1, ""late"""\r\n"Li\nWei",7.5\r\n王伟,\r\n');
  });

  it('begins with a byte order mark where it is asked for', () => {
    expect(
      Buffer.from(writeCsv([['王']], { bom: true }))
        .subarray(0, 3)
        .toString('hex'),
    ).toBe('efbbbf');
    expect(writeCsv([['王']])).toBe('王\r\n');
  });

  it('lets no text become a formula, and numbers stay numbers', () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\uFEFF=1', '\n=1'];
    for (const text of texts) expect(writeCsv([[text]])).toMatch(/^"?'/);
    expect(writeCsv([['=HYPERLINK("http://example.org","a")']])).toBe(
      '"\'=HYPERLINK(""http://example.org"",""a"")"\r\n',
    );
    expect(writeCsv([[-2.5, 0]])).toBe('-2.5,0\r\n');
    expect(writeCsv([["O'Hara", 'Anna-Lena']])).toBe('"O\'Hara",Anna-Lena\r\n');
  });
});
