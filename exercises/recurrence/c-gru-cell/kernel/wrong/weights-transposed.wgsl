struct Params {
  items: u32, // cells of y
  N: u32, D: u32, U: u32, // examples, inputs, units
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, D]
@group(0) @binding(1) var<storage, read> h: array<f32>; // [N, U]
@group(0) @binding(2) var<storage, read> K: array<f32>; // [D, 3U]
@group(0) @binding(3) var<storage, read> R: array<f32>; // [U, 3U]
@group(0) @binding(4) var<storage, read> b: array<f32>; // [2, 3U]
@group(0) @binding(5) var<storage, read_write> y: array<f32>; // [N, U], the new state
@group(0) @binding(6) var<uniform> P: Params;

fn sigmoid(a: f32) -> f32 { return 1.0 / (1.0 + exp(-a)); }

/* Column j of xK + b₀ for one example. */
fn fromInput(n: u32, j: u32) -> f32 {
  var sum = b[j];
  for (var d = 0u; d < P.D; d++) { sum += x[n * P.D + d] * K[j * P.D + d]; }
  return sum;
}

/* Column j of hR + b₁ for one example. */
fn fromState(n: u32, j: u32) -> f32 {
  var sum = b[3u * P.U + j];
  for (var i = 0u; i < P.U; i++) { sum += h[n * P.U + i] * R[j * P.U + i]; }
  return sum;
}

/* One invocation computes one unit of one example's new state. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let n = gid.x / P.U;
  let u = gid.x % P.U;
  // Blocks z, r, h stand side by side in every row of 3U.
  let update = sigmoid(fromInput(n, u) + fromState(n, u));
  let reset = sigmoid(fromInput(n, P.U + u) + fromState(n, P.U + u));
  // The reset gate meets the finished product, its bias included.
  let candidate = tanh(fromInput(n, 2u * P.U + u) + reset * fromState(n, 2u * P.U + u));
  y[gid.x] = update * h[gid.x] + (1.0 - update) * candidate;
}
