/**
 * How many vectors of each family must agree at least: with everything published, and with the vectors kept in
 * this project (those computed with PyTorch and scikit-learn). So no family passes by expressing nothing.
 */
export const floors: Record<string, { published: number; kept: number }> = {
  activations: { published: 207, kept: 19 },
  attention: { published: 44, kept: 8 },
  avg_pool: { published: 76, kept: 6 },
  conv: { published: 88, kept: 8 },
  conv_transpose: { published: 32, kept: 2 },
  cumsum: { published: 18, kept: 0 },
  dense_matmul: { published: 93, kept: 4 },
  embedding_gather: { published: 50, kept: 2 },
  gru: { published: 29, kept: 4 },
  im2col: { published: 3, kept: 1 },
  lp_pool: { published: 14, kept: 0 },
  lstm: { published: 20, kept: 4 },
  max_pool: { published: 71, kept: 4 },
  one_hot: { published: 11, kept: 1 },
  optimizers: { published: 23, kept: 10 },
  pad: { published: 31, kept: 2 },
  reduce: { published: 150, kept: 0 },
  rnn_wrappers: { published: 7, kept: 0 },
  rotary_embedding: { published: 4, kept: 0 },
  simple_rnn: { published: 11, kept: 5 },
  softmax: { published: 43, kept: 6 },
  topk_argmax: { published: 52, kept: 0 },
};
