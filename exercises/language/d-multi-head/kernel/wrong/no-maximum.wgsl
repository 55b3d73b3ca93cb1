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

/* One invocation computes one number of a query, a key or a value: the three matrices stand one behind the other. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let block = gid.x / (P.T * P.D); // 0 queries, 1 keys, 2 values
  let t = gid.x / P.D % P.T;
  let column = gid.x % P.D;
  var sum = b[block * P.D + column];
  for (var d = 0u; d < P.D; d++) { sum += x[t * P.D + d] * W[(block * P.D + d) * P.D + column]; }
  qkv[gid.x] = sum;
}

// pass: attend
@group(0) @binding(0) var<storage, read> qkv: array<f32>; // [3, T, D]
@group(0) @binding(1) var<storage, read_write> joined: array<f32>; // [T, D], the heads side by side
@group(0) @binding(2) var<uniform> P: Params;

/* Query i and key j, compared in the columns of one head. */
fn score(i: u32, j: u32, head: u32) -> f32 {
  let width = P.D / P.heads;
  let first = head * width;
  var sum = 0.0;
  for (var c = first; c < first + width; c++) { sum += qkv[i * P.D + c] * qkv[(P.T + j) * P.D + c]; }
  return sum / sqrt(f32(width));
}

/* One invocation computes one column of one position: the softmax of its head, and the average of that column's values. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let i = gid.x / P.D;
  let column = gid.x % P.D;
  let head = column / (P.D / P.heads);
  let end = select(P.T, i + 1u, P.causal == 1u); // keys before this one are seen
  var sum = 0.0;
  var value = 0.0;
  for (var j = 0u; j < end; j++) {
    let weight = exp(score(i, j, head));
    sum += weight;
    value += weight * qkv[(2u * P.T + j) * P.D + column];
  }
  joined[gid.x] = value / sum;
}

// pass: output
@group(0) @binding(0) var<storage, read> joined: array<f32>; // [T, D]
@group(0) @binding(1) var<storage, read> Wo: array<f32>; // [D, D]
@group(0) @binding(2) var<storage, read> bo: array<f32>; // [D]
@group(0) @binding(3) var<storage, read_write> y: array<f32>; // [T, D]
@group(0) @binding(4) var<uniform> P: Params;

/* One invocation computes one cell of y. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let t = gid.x / P.D;
  let column = gid.x % P.D;
  var sum = bo[column];
  for (var d = 0u; d < P.D; d++) { sum += joined[t * P.D + d] * Wo[d * P.D + column]; }
  y[gid.x] = sum;
}
