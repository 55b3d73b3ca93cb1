import { describe, expect, it } from 'vitest';
import { firstOpen } from './quiz-state.ts';

const untouched = { attempts: 0, best: 0 };
const wrong = { attempts: 1, best: 0 };
const partial = { attempts: 1, best: 0.5 };
const right = { attempts: 2, best: 1 };

describe('where a learner goes on', () => {
  it('is the first item that was never answered', () => {
    expect(firstOpen([wrong, right, untouched, untouched])).toBe(2);
  });

  it('is the first that is not right once all were answered', () => {
    expect(firstOpen([right, partial, wrong])).toBe(1);
  });

  it('is the first of all when everything is right', () => {
    expect(firstOpen([right, right])).toBe(0);
  });
});
