export { miniBatches } from '#graders/reference/mini-batches.ts';
