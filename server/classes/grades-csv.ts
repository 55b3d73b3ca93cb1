import { z } from 'zod';
import type { GradebookCell } from '#graders/class.ts';
import type { Locale } from '#graders/text.ts';
import { writeCsv, type CsvValue } from './csv.ts';
import { GradebookFilter, selectGradebook } from './gradebook.ts';

export const GradesCsvQuery = GradebookFilter.extend({
  locale: z.enum(['en', 'zh']).default('en'),
  bom: z.enum(['true', 'false']).default('false'),
});

const headings: Record<Locale, { account: string; name: string; section: string; total: string }> = {
  en: { account: 'Account', name: 'Name', section: 'Section', total: 'Total' },
  zh: { account: '账号', name: '姓名', section: '小班', total: '总分' },
};

/** The grades of a class as a table for spreadsheets. What nobody could have done yet is left empty. */
export async function exportGrades(
  userId: string,
  classId: string,
  { locale, bom, ...filter }: z.output<typeof GradesCsvQuery>,
): Promise<Response> {
  const { assignments, possible, rows } = await selectGradebook(userId, classId, filter);
  const { account, name, section, total } = headings[locale];
  const titles = assignments.map(({ title, points }) => `${title} (${points})`);
  const table: CsvValue[][] = [
    [account, name, section, ...titles, `${total} (${possible})`],
    ...rows.map((row) => [row.id, row.name, row.section, ...row.grades.map(valueOf), row.total]),
  ];
  return new Response(writeCsv(table, { bom: bom === 'true' }), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="grades.csv"',
      'cache-control': 'no-store',
    },
  });
}

function valueOf({ state, score, isOverridden }: GradebookCell): CsvValue {
  return !isOverridden && (state === 'notOpen' || state === 'todo') ? null : score;
}
