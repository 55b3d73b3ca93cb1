/* The host runs both passes once for each step. This part belongs to both. */
struct Params {
  items: u32, // cells of z in the first pass, units of all examples in the second
  N: u32, D: u32, U: u32, // examples, inputs, units
  t: u32, T: u32, // where the step stands in x and mask, and how many there are
  slot: u32, slots: u32, // the step's row of out, and how many rows each example has: T, or 1
}

// pass: gates
@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, T, D]
@group(0) @binding(1) var<storage, read> K: array<f32>; // [D, 4U]
@group(0) @binding(2) var<storage, read> R: array<f32>; // [U, 4U]
@group(0) @binding(3) var<storage, read> b: array<f32>; // [4U]
@group(0) @binding(4) var<storage, read> h: array<f32>; // [N, U], before the step
@group(0) @binding(5) var<storage, read_write> z: array<f32>; // [N, 4U]
@group(0) @binding(6) var<uniform> P: Params;

/* One invocation computes one of the 4U pre-activations of one example. Every one needs all of h, which no one writes. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let width = 4u * P.U;
  let n = gid.x / width;
  let j = gid.x % width;
  var sum = b[j];
  for (var d = 0u; d < P.D; d++) { sum += x[(n * P.T + P.t) * P.D + d] * K[d * width + j]; }
  for (var i = 0u; i < P.U; i++) { sum += h[n * P.U + i] * R[i * width + j]; }
  z[gid.x] = sum;
}

// pass: state
@group(0) @binding(0) var<storage, read> z: array<f32>; // [N, 4U]
@group(0) @binding(1) var<storage, read> mask: array<f32>; // [N, T]
@group(0) @binding(2) var<storage, read_write> h: array<f32>; // [N, U], holds h0 before the first step
@group(0) @binding(3) var<storage, read_write> c: array<f32>; // [N, U], holds c0 before the first step
@group(0) @binding(4) var<storage, read_write> out: array<f32>; // [N, slots, U]
@group(0) @binding(5) var<uniform> P: Params;

fn sigmoid(a: f32) -> f32 { return 1.0 / (1.0 + exp(-a)); }

/* One invocation renews both states of one unit in place: nobody else reads or writes them. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let n = gid.x / P.U;
  let u = gid.x % P.U;
  if (mask[n * P.T + P.t] != 0.0) { // otherwise both states stay as they are
    let row = n * 4u * P.U + u; // block k stands k·U further on
    let input = sigmoid(z[row]);
    let forget = sigmoid(z[row + P.U]);
    let candidate = tanh(z[row + 2u * P.U]);
    c[gid.x] = forget * c[gid.x] + input * candidate;
    h[gid.x] = sigmoid(z[row + 3u * P.U]) * tanh(c[gid.x]);
  }
  out[(n * P.slots + P.slot) * P.U + u] = h[gid.x];
}
