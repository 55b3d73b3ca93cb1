import type { Parameter } from './arguments.ts';

// Evaluated inside the sandboxes too (sandbox-source.ts): the parameters that several operations have.

export const x: Parameter = { name: 'x', kind: 'tensor' };
export const floatX: Parameter = { name: 'x', kind: 'float' };
export const boolX: Parameter = { name: 'x', kind: 'bool' };
export const a: Parameter = { name: 'a', kind: 'tensor' };
export const b: Parameter = { name: 'b', kind: 'tensor' };
export const indices: Parameter = { name: 'indices', kind: 'int' };
export const updates: Parameter = { name: 'updates', kind: 'tensor' };
export const tensors: Parameter = { name: 'tensors', kind: 'tensors' };
export const shape: Parameter = { name: 'shape', kind: 'shape' };
export const axes: Parameter = { name: 'axis', kind: 'axes', default: null };
export const axis: Parameter = { name: 'axis', kind: 'axis', default: 0 };
export const lastAxis: Parameter = { name: 'axis', kind: 'axis', default: -1 };
export const keepDims: Parameter = { name: 'keepDims', kind: 'flag', default: false };
export const exclusive: Parameter = { name: 'exclusive', kind: 'flag', default: false };
export const backwards: Parameter = { name: 'reverse', kind: 'flag', default: false };
export const dtype: Parameter = { name: 'dtype', kind: 'dtype', default: 'float32' };
export const paddings: Parameter = { name: 'paddings', kind: 'paddings' };
export const filter: Parameter = { name: 'filter', kind: 'float' };
export const strides: Parameter = { name: 'strides', kind: 'integers' };
export const pad: Parameter = { name: 'pad', kind: 'pad' };
export const dilations: Parameter = { name: 'dilations', kind: 'integers', default: [1, 1] };
export const nhwc: Parameter = { name: 'dataFormat', kind: 'text', choices: ['NHWC'], default: 'NHWC' };
export const filterSize: Parameter = { name: 'filterSize', kind: 'integers' };

export const integer = (name: string, standard?: number): Parameter => ({
  name,
  kind: 'integer',
  ...(standard === undefined ? {} : { default: standard }),
});
export const number = (name: string, standard?: number): Parameter => ({
  name,
  kind: 'number',
  ...(standard === undefined ? {} : { default: standard }),
});
export const flag = (name: string, standard = false): Parameter => ({
  name,
  kind: 'flag',
  default: standard,
});
export const maybe = (name: string, kind: Parameter['kind']): Parameter => ({ name, kind, default: null });
