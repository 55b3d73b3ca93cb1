struct Params {
  items: u32, // rows of x
  D: u32, // numbers in a row
  eps: f32,
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [rows, D]
@group(0) @binding(1) var<storage, read> gamma: array<f32>; // [D]
@group(0) @binding(2) var<storage, read> beta: array<f32>; // [D]
@group(0) @binding(3) var<storage, read_write> y: array<f32>; // [rows, D]
@group(0) @binding(4) var<uniform> P: Params;

/* One invocation normalises one row by statistics of each feature. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let row = gid.x * P.D;
  for (var d = 0u; d < P.D; d++) {
    var mean = 0.0;
    for (var n = 0u; n < P.items; n++) { mean += x[n * P.D + d]; }
    mean /= f32(P.items);
    var variance = 0.0;
    for (var n = 0u; n < P.items; n++) {
      let deviation = x[n * P.D + d] - mean;
      variance += deviation * deviation;
    }
    variance /= f32(P.items);
    y[row + d] = gamma[d] * (x[row + d] - mean) * inverseSqrt(variance + P.eps) + beta[d];
  }
}
