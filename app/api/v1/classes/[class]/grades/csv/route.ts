import { exportGrades, GradesCsvQuery } from '#server/classes/grades-csv.ts';
import { signedIn } from '#server/http/current-account.ts';
import { read } from '#server/http/route.ts';

/** All grades of a class as a table for spreadsheets. */
export const GET = read({ query: GradesCsvQuery }, ({ learner, params, query }) =>
  exportGrades(signedIn(learner).id, params.class!, query),
);
