/* Three passes: projections of x, the heads, the projection of what they found. This part belongs to all. */
struct Params {
  items: u32, // cells of what the pass writes
  T: u32, D: u32, // positions, and the width of each
  heads: u32,
  causal: u32, // 1 or 0
}

// pass: project
@group(0) @binding(0) var<storage, read> x: array<f32>; // [T, D]
@group(0) @binding(1) var<storage, read> W: array<f32>; // [3, D, D]: Wq, Wk, Wv
@group(0) @binding(2) var<storage, read> b: array<f32>; // [3, D]: bq, bk, bv
@group(0) @binding(3) var<storage, read_write> qkv: array<f32>; // [3, T, D]
@group(0) @binding(4) var<uniform> P: Params;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  qkv[gid.x] = 0.0;
}

// pass: attend
@group(0) @binding(0) var<storage, read> qkv: array<f32>; // [3, T, D]
@group(0) @binding(1) var<storage, read_write> joined: array<f32>; // [T, D], the heads side by side
@group(0) @binding(2) var<uniform> P: Params;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  joined[gid.x] = 0.0;
}

// pass: output
@group(0) @binding(0) var<storage, read> joined: array<f32>; // [T, D]
@group(0) @binding(1) var<storage, read> Wo: array<f32>; // [D, D]
@group(0) @binding(2) var<storage, read> bo: array<f32>; // [D]
@group(0) @binding(3) var<storage, read_write> y: array<f32>; // [T, D]
@group(0) @binding(4) var<uniform> P: Params;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  y[gid.x] = 0.0;
}
