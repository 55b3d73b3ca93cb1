export { earlyStopping } from '#graders/reference/early-stopping.ts';
