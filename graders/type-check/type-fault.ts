/** A mistake that TypeScript finds in a file of an exercise. */
export interface TypeFault {
  file: string;
  /** Counted from 1. */
  line: number;
  message: string;
}
