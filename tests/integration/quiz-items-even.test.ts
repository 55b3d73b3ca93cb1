import { sweepItems } from './quiz-sweep.ts';

sweepItems({ part: 0, parts: 2 });
