/* The host runs the first pass T times, t = 0 … T − 1, and the second where only the last state is asked for. */
struct Params {
  items: u32, // units of all examples
  N: u32, D: u32, U: u32, // examples, inputs, units
  t: u32, T: u32, // the step, and how many there are
}

// pass: step
@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, T, D]
@group(0) @binding(1) var<storage, read> Wx: array<f32>; // [D, U]
@group(0) @binding(2) var<storage, read> Wh: array<f32>; // [U, U]
@group(0) @binding(3) var<storage, read> b: array<f32>; // [U]
@group(0) @binding(4) var<storage, read> h0: array<f32>; // [N, U]
@group(0) @binding(5) var<storage, read> mask: array<f32>; // [N, T]
@group(0) @binding(6) var<storage, read_write> states: array<f32>; // [N, T, U]
@group(0) @binding(7) var<uniform> P: Params;

/* Unit i of example n before this step. The steps before this one have ended, so all their states can be read. */
fn before(n: u32, i: u32) -> f32 {
  if (P.t == 0u) { return h0[n * P.U + i]; }
  return states[(n * P.T + P.t - 1u) * P.U + i];
}

/* One invocation computes one unit of one example's state at step t. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let n = gid.x / P.U;
  let j = gid.x % P.U;
  let row = n * P.T + P.t; // of x, mask and states
  if (mask[P.t * P.N + n] == 0.0) {
    states[row * P.U + j] = before(n, j);
    return;
  }
  var sum = b[j];
  for (var d = 0u; d < P.D; d++) { sum += x[row * P.D + d] * Wx[d * P.U + j]; }
  for (var i = 0u; i < P.U; i++) { sum += before(n, i) * Wh[i * P.U + j]; }
  states[row * P.U + j] = tanh(sum);
}

// pass: last
@group(0) @binding(0) var<storage, read> h0: array<f32>; // [N, U]
@group(0) @binding(1) var<storage, read> states: array<f32>; // [N, T, U]
@group(0) @binding(2) var<storage, read_write> y: array<f32>; // [N, U]
@group(0) @binding(3) var<uniform> P: Params;

/* One invocation copies one unit of one example. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let n = gid.x / P.U;
  let j = gid.x % P.U;
  if (P.T == 0u) {
    y[gid.x] = h0[gid.x];
  } else {
    y[gid.x] = states[(n * P.T + P.T - 1u) * P.U + j];
  }
}
