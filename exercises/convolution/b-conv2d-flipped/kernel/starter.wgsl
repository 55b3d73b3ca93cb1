struct Params {
  items: u32, // cells of y
  H: u32, W: u32, // extents of x
  kh: u32, kw: u32, // extents of w
  Ho: u32, Wo: u32, // extents of y
  full: u32, // 1 full, 0 valid
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [H, W]
@group(0) @binding(1) var<storage, read> w: array<f32>; // [kh, kw]
@group(0) @binding(2) var<storage, read_write> y: array<f32>; // [Ho, Wo]
@group(0) @binding(3) var<uniform> P: Params;

/* Convolution of x with w by definition. Each invocation computes one cell of y. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  let i = 0u; // which cell of y is number gid.x?
  let j = 0u;

  y[i * P.Wo + j] = 0.0;
}
