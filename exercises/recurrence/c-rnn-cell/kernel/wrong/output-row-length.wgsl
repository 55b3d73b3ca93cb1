struct Params {
  items: u32, // cells of y
  N: u32, D: u32, U: u32, // examples, inputs, units
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, D]
@group(0) @binding(1) var<storage, read> h: array<f32>; // [N, U]
@group(0) @binding(2) var<storage, read> W: array<f32>; // [U + D, U]
@group(0) @binding(3) var<storage, read> b: array<f32>; // [U]
@group(0) @binding(4) var<storage, read_write> y: array<f32>; // [N, U], the new state
@group(0) @binding(5) var<uniform> P: Params;

/* One invocation computes one unit of one example's new state; h itself cannot be written. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let n = gid.x / P.N;
  let j = gid.x % P.N;
  var sum = b[j];
  // Two products with two blocks of rows of W; [h, x] need not be put together.
  for (var i = 0u; i < P.U; i++) { sum += h[n * P.U + i] * W[i * P.U + j]; }
  for (var d = 0u; d < P.D; d++) { sum += x[n * P.D + d] * W[(P.U + d) * P.U + j]; }
  y[gid.x] = tanh(sum);
}
