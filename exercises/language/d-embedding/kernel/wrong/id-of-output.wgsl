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

/* One invocation copies one number. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let position = gid.x / P.K;
  let k = gid.x % P.K;
  y[gid.x] = E[u32(ids[gid.x % P.positions]) * P.K + k];
}

// pass: embeddingGrad
@group(0) @binding(0) var<storage, read> ids: array<i32>; // [N, T]
@group(0) @binding(1) var<storage, read> dy: array<f32>; // [N, T, K]
@group(0) @binding(2) var<storage, read_write> dE: array<f32>; // [V, K]
@group(0) @binding(3) var<uniform> P: Params;

/*
 * One invocation computes one number of the gradient: it looks through all positions for its word. Were every position
 * to add to the row of its word instead, two invocations would write the same number at once.
 */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let v = i32(gid.x / P.K);
  let k = gid.x % P.K;
  var sum = 0.0;
  for (var position = 0u; position < P.positions; position++) {
    if (ids[position] == v) { sum += dy[position * P.K + k]; }
  }
  dE[gid.x] = sum;
}
