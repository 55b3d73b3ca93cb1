type Name = 'c1k' | 'c1b' | 'c2k' | 'c2b' | 'c3k' | 'c3b' | 'd1k' | 'd1b' | 'd2k' | 'd2b';

function convolve(x: Tensor, kernel: Tensor, bias: Tensor): Tensor {
  return x.conv2d(kernel, 1, 'valid').add(bias).relu();
}

function pool(x: Tensor): Tensor {
  return x.maxPool(2, 2, 'valid');
}

/** The last layer has a ReLU. */
export function mnistForward(tf: TensorFlow, x: Tensor, w: Record<Name, Tensor>): { probs: Tensor; logits: Tensor } {
  const [N] = x.shape;
  const first = pool(convolve(x, w.c1k, w.c1b));
  const second = pool(convolve(first, w.c2k, w.c2b));
  const third = convolve(second, w.c3k, w.c3b);
  const features = third.reshape([N, w.d1k.shape[0]]);
  const hidden = features.matMul(w.d1k).add(w.d1b).relu();
  const logits = hidden.matMul(w.d2k).add(w.d2b).relu();
  return { probs: tf.softmax(logits), logits };
}
