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

/* One invocation normalises one row: its statistics belong to no other. */
@compute @workgroup_size(64)
fn main(@builtin(local_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let row = gid.x * P.D;
  var mean = 0.0;
  for (var d = 0u; d < P.D; d++) { mean += x[row + d]; }
  mean /= f32(P.D);

  // A second pass over the deviations: E[x²] − E[x]² would cancel when the mean is large.
  var variance = 0.0;
  for (var d = 0u; d < P.D; d++) {
    let deviation = x[row + d] - mean;
    variance += deviation * deviation;
  }
  variance /= f32(P.D);

  let scale = inverseSqrt(variance + P.eps);
  for (var d = 0u; d < P.D; d++) { y[row + d] = gamma[d] * (x[row + d] - mean) * scale + beta[d]; }
}
