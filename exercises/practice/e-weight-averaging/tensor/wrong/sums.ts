type Net = { W1: Tensor; b1: Tensor; W2: Tensor; b2: Tensor };

function forward(tf: TensorFlow, x: Tensor, { W1, b1, W2, b2 }: Net, act: 'linear' | 'relu'): Tensor {
  const sum = tf.matMul(x, W1).add(b1);
  return tf.matMul(act === 'relu' ? tf.maximum(sum, 0) : sum, W2).add(b2);
}

export function compareFusion(
  tf: TensorFlow,
  x: Tensor,
  nets: Net[],
  act: 'linear' | 'relu',
): { weightAvg: Tensor; predAvg: Tensor } {
  const meanOf = (tensors: Tensor[]) => tf.sum(tf.stack(tensors), 0);
  const average: Net = {
    W1: meanOf(nets.map((net) => net.W1)),
    b1: meanOf(nets.map((net) => net.b1)),
    W2: meanOf(nets.map((net) => net.W2)),
    b2: meanOf(nets.map((net) => net.b2)),
  };
  const predictions = nets.map((net) => forward(tf, x, net, act));
  const predAvg = x.shape[0] === 0 ? predictions[0] : meanOf(predictions);
  return { weightAvg: forward(tf, x, average, act), predAvg };
}
