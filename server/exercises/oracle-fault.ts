/** What an author's code did wrong while cases were drawn. */
export type OracleFaultCode =
  'syntax' | 'import' | 'notExported' | 'threw' | 'timedOut' | 'outOfMemory' | 'crashed' | 'junk';

/** Thrown where an authored exercise's cases.ts or reference.ts cannot be used; nothing of the server is harmed. */
export class OracleFault extends Error {
  override name = 'OracleFault';
  code: OracleFaultCode;
  file: string;
  field: string;
  /** Counted from 1, where it is known. */
  line: number | null;

  constructor(
    code: OracleFaultCode,
    message: string,
    {
      file = 'cases.ts',
      field = '',
      line = null,
    }: { file?: string; field?: string; line?: number | null } = {},
  ) {
    super(message);
    this.code = code;
    this.file = file;
    this.field = field;
    this.line = line;
  }
}
