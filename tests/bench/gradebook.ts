import { closeDatabase, database, openDatabase } from '#server/database/client.ts';
import { environment } from '#server/environment.ts';
import { exportGrades, GradesCsvQuery } from '#server/classes/grades-csv.ts';
import { GradebookQuery, selectGradebookPage } from '#server/classes/gradebook.ts';
import { startPostgres } from '../../scripts/testing/postgres.ts';
import { providePostgres } from '../../scripts/testing/provide.ts';
import { classId, fillClass, teacher } from './fill-class.ts';
import { percentiles, type Percentiles } from './statistics.ts';

const sizes = { learners: 500, assignments: 40, tries: 3 };
const runs = { warm: 5, pages: 100, whole: 15 };

export interface GradebookBench {
  learners: number;
  assignments: number;
  submissions: number;
  answers: number;
  /** From the instructor's id to the JSON of a page of 50 learners by name. Milliseconds. */
  first: Percentiles;
  middle: Percentiles;
  /** Sorted by total: the work of all learners is read. */
  byTotal: Percentiles;
  csv: Percentiles;
  /** A query that asks for nothing, in the same run. */
  baseline: Percentiles;
}

/** Measures the gradebook of a large class on a PostgreSQL server of its own. */
export async function benchGradebook(): Promise<GradebookBench> {
  const binaries = providePostgres();
  if (binaries === undefined)
    throw new Error('bench: PostgreSQL is not installed and cannot be installed here');
  const postgres = await startPostgres(binaries);
  try {
    process.env.DATABASE_URL = postgres.url;
    // Settings are read once per process: what is filled must never be a host's own database.
    if (environment().databaseUrl !== postgres.url) throw new Error('bench: run the gradebook by itself');
    await openDatabase();
    await fillClass(postgres.url, sizes);
    return await measure();
  } finally {
    await closeDatabase();
    postgres.stop();
  }
}

async function measure(): Promise<GradebookBench> {
  const page = (query: object) => async (): Promise<void> => {
    const found = await selectGradebookPage(teacher, classId, GradebookQuery.parse(query));
    const isWhole = found.rows.length === 50 && found.rows[0]!.grades.length === sizes.assignments;
    if (!isWhole || found.rows.every(({ total }) => total === 0))
      throw new Error('bench: a page must be full');
    JSON.stringify(found);
  };
  const csv = async (): Promise<void> => {
    await (await exportGrades(teacher, classId, GradesCsvQuery.parse({}))).text();
  };
  return {
    learners: sizes.learners,
    assignments: sizes.assignments,
    submissions: await database().submission.count(),
    answers: await database().quizAttempt.count(),
    first: await time(runs.pages, page({})),
    middle: await time(runs.pages, page({ page: 5 })),
    byTotal: await time(runs.whole, page({ sort: 'total', order: 'desc' })),
    csv: await time(runs.whole, csv),
    baseline: await time(runs.pages, async () => void (await database().$queryRaw`SELECT 1`)),
  };
}

async function time(count: number, run: () => Promise<void>): Promise<Percentiles> {
  const samples: number[] = [];
  for (let at = 0; at < runs.warm + count; at += 1) {
    const start = performance.now();
    await run();
    if (at >= runs.warm) samples.push(performance.now() - start);
  }
  return percentiles(samples);
}
