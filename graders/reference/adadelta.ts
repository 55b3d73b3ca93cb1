import type { AnyTensor, Tensor64 } from '../tensor.ts';
import { combine } from './broadcast.ts';

export interface AdadeltaState {
  parameter: AnyTensor;
  gradient: AnyTensor;
  meanSquareGradient: AnyTensor;
  meanSquareStep: AnyTensor;
}

/**
 * One step of Adadelta: `s′ = ρs + (1 − ρ)g²`, `Δ = g·√(d + ε)/√(s′ + ε)`, `d′ = ρd + (1 − ρ)Δ²`, `θ′ = θ − lr·Δ`. All
 * tensors share one shape. Zeiler 2012, algorithm 1.
 */
export function adadeltaStep(
  state: AdadeltaState,
  { learningRate, decay, epsilon }: { learningRate: number; decay: number; epsilon: number },
): { parameter: Tensor64; meanSquareGradient: Tensor64; meanSquareStep: Tensor64 } {
  const average = (old: AnyTensor, value: AnyTensor) =>
    combine(old, value, (before, now) => decay * before + (1 - decay) * now * now);
  const meanSquareGradient = average(state.meanSquareGradient, state.gradient);
  const ratio = combine(
    state.meanSquareStep,
    meanSquareGradient,
    (d, s) => Math.sqrt(d + epsilon) / Math.sqrt(s + epsilon),
  );
  const step = combine(state.gradient, ratio, (g, factor) => g * factor);
  return {
    parameter: combine(state.parameter, step, (theta, move) => theta - learningRate * move),
    meanSquareGradient,
    meanSquareStep: average(state.meanSquareStep, step),
  };
}
