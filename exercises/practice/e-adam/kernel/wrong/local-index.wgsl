struct Params {
  items: u32, // weights
  t: f32, // the number of the step, from 1
  lr: f32, beta1: f32, beta2: f32,
  eps: f32, wd: f32, // wd is the weight decay
}

@group(0) @binding(0) var<storage, read> theta: array<f32>;
@group(0) @binding(1) var<storage, read> g: array<f32>; // the gradient
@group(0) @binding(2) var<storage, read> m: array<f32>; // first moment
@group(0) @binding(3) var<storage, read> v: array<f32>; // second moment
@group(0) @binding(4) var<storage, read_write> newTheta: array<f32>;
@group(0) @binding(5) var<storage, read_write> newM: array<f32>;
@group(0) @binding(6) var<storage, read_write> newV: array<f32>;
@group(0) @binding(7) var<uniform> P: Params;

/* One invocation moves one weight. The moments are kept as they are; only the step sees them corrected. */
@compute @workgroup_size(64)
fn main(@builtin(local_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let gradient = g[gid.x];
  let first = P.beta1 * m[gid.x] + (1.0 - P.beta1) * gradient;
  let second = P.beta2 * v[gid.x] + (1.0 - P.beta2) * gradient * gradient;
  // The weights of t terms of an exponential average sum to 1 − βᵗ.
  let correctedFirst = first / (1.0 - pow(P.beta1, P.t));
  let correctedSecond = second / (1.0 - pow(P.beta2, P.t));
  let step = correctedFirst / (sqrt(correctedSecond) + P.eps);
  newTheta[gid.x] = theta[gid.x] - P.lr * step - P.lr * P.wd * theta[gid.x];
  newM[gid.x] = first;
  newV[gid.x] = second;
}
