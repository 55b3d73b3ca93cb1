export function relu(x: Tensor): Tensor {
  const y = new Float32Array(x.data.length);
  for (let i = 0; i < x.data.length; i++) y[i] = Math.abs(x.data[i]);
  return { shape: [...x.shape], data: y };
}
