/* Two functions, a pass for each; every one is tested by itself. This part belongs to both. */
struct Params {
  items: u32, // cells of y, or of dE
  positions: u32, // N · T
  V: u32, K: u32, // words, and numbers of each
}

// pass: embedding
@group(0) @binding(0) var<storage, read> ids: array<i32>; // [N, T]
@group(0) @binding(1) var<storage, read> E: array<f32>; // [V, K]
@group(0) @binding(2) var<storage, read_write> y: array<f32>; // [N, T, K]
@group(0) @binding(3) var<uniform> P: Params;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  y[gid.x] = -1.0;
}

// pass: embeddingGrad
@group(0) @binding(0) var<storage, read> ids: array<i32>; // [N, T]
@group(0) @binding(1) var<storage, read> dy: array<f32>; // [N, T, K]
@group(0) @binding(2) var<storage, read_write> dE: array<f32>; // [V, K]
@group(0) @binding(3) var<uniform> P: Params;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  dE[gid.x] = -1.0;
}
