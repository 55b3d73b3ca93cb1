struct Params {
  items: u32, // cells of y
  N: u32, F: u32, U: u32, // images, features of an image (H·W·C), units
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, H, W, C]
@group(0) @binding(1) var<storage, read> W: array<f32>; // [F, U]
@group(0) @binding(2) var<storage, read> b: array<f32>; // [U]
@group(0) @binding(3) var<storage, read_write> y: array<f32>; // [N, U]
@group(0) @binding(4) var<uniform> P: Params;

/* The weighted sum alone, without a bias. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let n = gid.x / P.U;
  let u = gid.x % P.U;

  var sum = 0.0;
  for (var f = 0u; f < P.F; f++) { sum += x[n * P.F + f] * W[f * P.U + u]; }
  y[gid.x] = sum;
}
