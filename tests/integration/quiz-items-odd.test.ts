import { sweepItems } from './quiz-sweep.ts';

sweepItems({ part: 1, parts: 2 });
