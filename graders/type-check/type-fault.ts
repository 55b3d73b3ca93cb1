/** A mistake that TypeScript finds in a file of an exercise. */
export interface TypeFault {
  file: string;
  /** Counted from 1. */
  line: number;
  /** TypeScript's number of it: 2322 is a type that does not fit. */
  code: number;
  message: string;
}
