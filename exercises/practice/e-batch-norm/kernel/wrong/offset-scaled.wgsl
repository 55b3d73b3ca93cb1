struct Params {
  items: u32, // elements of x
  C: u32, // channels
  eps: f32,
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [..., C]
@group(0) @binding(1) var<storage, read> gamma: array<f32>; // [C]
@group(0) @binding(2) var<storage, read> beta: array<f32>; // [C]
@group(0) @binding(3) var<storage, read> mean: array<f32>; // [C]: of the batch in training, otherwise the moving one
@group(0) @binding(4) var<storage, read> variance: array<f32>; // [C], likewise
@group(0) @binding(5) var<storage, read_write> y: array<f32>; // [..., C]
@group(0) @binding(6) var<uniform> P: Params;

/* One invocation normalises one number. Whatever axes stand before the last one, element i belongs to channel i mod C. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let c = gid.x % P.C;
  let scale = gamma[c] * inverseSqrt(variance[c] + P.eps);
  y[gid.x] = (x[gid.x] - mean[c] + beta[c]) * scale;
}
