/* Five passes; between them stand buffers of the host. This part belongs to all. */
struct Params {
  items: u32, // cells of what the pass writes; rows in the passes residual and output
  T: u32, D: u32, F: u32, // positions, their width, width of the hidden layer
  heads: u32,
  normFirst: u32, // 1 or 0
  eps: f32,
}

// pass: project
@group(0) @binding(0) var<storage, read> x: array<f32>; // [T, D]
@group(0) @binding(1) var<storage, read> W: array<f32>; // [3, D, D]: Wq, Wk, Wv
@group(0) @binding(2) var<storage, read> b: array<f32>; // [3, D]: bq, bk, bv
@group(0) @binding(3) var<storage, read> g1: array<f32>; // [D]
@group(0) @binding(4) var<storage, read> be1: array<f32>; // [D]
@group(0) @binding(5) var<storage, read_write> qkv: array<f32>; // [3, T, D]
@group(0) @binding(6) var<uniform> P: Params;

/* Mean of row t of x, and 1 / √(variance + ε). */
fn statistics(t: u32) -> vec2f {
  var mean = 0.0;
  for (var d = 0u; d < P.D; d++) { mean += x[t * P.D + d]; }
  mean /= f32(P.D);
  var squares = 0.0;
  for (var d = 0u; d < P.D; d++) {
    let deviation = x[t * P.D + d] - mean;
    squares += deviation * deviation;
  }
  return vec2f(mean, inverseSqrt(squares / f32(P.D) + P.eps));
}

/* One invocation computes one number of a query, a key or a value. In pre-norm mode attention sees the normalised x. */
@compute @workgroup_size(64)
fn main(@builtin(local_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let block = gid.x / (P.T * P.D); // 0 queries, 1 keys, 2 values
  let t = gid.x / P.D % P.T;
  let column = gid.x % P.D;
  let norm = statistics(t);
  var sum = b[block * P.D + column];
  for (var d = 0u; d < P.D; d++) {
    var u = x[t * P.D + d];
    if (P.normFirst == 1u) { u = (u - norm.x) * norm.y * g1[d] + be1[d]; }
    sum += u * W[(block * P.D + d) * P.D + column];
  }
  qkv[gid.x] = sum;
}

// pass: attend
@group(0) @binding(0) var<storage, read> qkv: array<f32>; // [3, T, D]
@group(0) @binding(1) var<storage, read_write> joined: array<f32>; // [T, D], the heads side by side
@group(0) @binding(2) var<uniform> P: Params;

fn score(i: u32, j: u32, head: u32) -> f32 {
  let width = P.D / P.heads;
  var sum = 0.0;
  for (var c = head * width; c < (head + 1u) * width; c++) {
    sum += qkv[i * P.D + c] * qkv[(P.T + j) * P.D + c];
  }
  return sum / sqrt(f32(width));
}

/* One invocation computes one column of one position. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let i = gid.x / P.D;
  let column = gid.x % P.D;
  let head = column / (P.D / P.heads);
  var largest = score(i, 0u, head);
  for (var j = 1u; j < P.T; j++) { largest = max(largest, score(i, j, head)); }
  var sum = 0.0;
  var value = 0.0;
  for (var j = 0u; j < P.T; j++) {
    let weight = exp(score(i, j, head) - largest);
    sum += weight;
    value += weight * qkv[(2u * P.T + j) * P.D + column];
  }
  joined[gid.x] = value / sum;
}

// pass: residual
@group(0) @binding(0) var<storage, read> x: array<f32>; // [T, D]
@group(0) @binding(1) var<storage, read> joined: array<f32>; // [T, D]
@group(0) @binding(2) var<storage, read> Wo: array<f32>; // [D, D]
@group(0) @binding(3) var<storage, read> bo: array<f32>; // [D]
@group(0) @binding(4) var<storage, read> g1: array<f32>; // [D]
@group(0) @binding(5) var<storage, read> be1: array<f32>; // [D]
@group(0) @binding(6) var<storage, read_write> y: array<f32>; // [T, D]
@group(0) @binding(7) var<uniform> P: Params;

/* Mean of row t of y, and 1 / √(variance + ε). */
fn statistics(t: u32) -> vec2f {
  var mean = 0.0;
  for (var d = 0u; d < P.D; d++) { mean += y[t * P.D + d]; }
  mean /= f32(P.D);
  var squares = 0.0;
  for (var d = 0u; d < P.D; d++) {
    let deviation = y[t * P.D + d] - mean;
    squares += deviation * deviation;
  }
  return vec2f(mean, inverseSqrt(squares / f32(P.D) + P.eps));
}

/* One invocation computes one row: y = x + A. In post-norm mode the sum is normalised, which needs all of the row. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let t = gid.x;
  for (var column = 0u; column < P.D; column++) {
    var sum = bo[column];
    for (var d = 0u; d < P.D; d++) { sum += joined[t * P.D + d] * Wo[d * P.D + column]; }
    y[t * P.D + column] = x[t * P.D + column] + sum;
  }
  if (P.normFirst == 1u) { return; }
  let norm = statistics(t);
  for (var d = 0u; d < P.D; d++) { y[t * P.D + d] = (y[t * P.D + d] - norm.x) * norm.y * g1[d] + be1[d]; }
}

// pass: hidden
@group(0) @binding(0) var<storage, read> y: array<f32>; // [T, D]
@group(0) @binding(1) var<storage, read> W1: array<f32>; // [D, F]
@group(0) @binding(2) var<storage, read> b1: array<f32>; // [F]
@group(0) @binding(3) var<storage, read> g2: array<f32>; // [D]
@group(0) @binding(4) var<storage, read> be2: array<f32>; // [D]
@group(0) @binding(5) var<storage, read_write> hidden: array<f32>; // [T, F]
@group(0) @binding(6) var<uniform> P: Params;

/* Mean of row t of y, and 1 / √(variance + ε). */
fn statistics(t: u32) -> vec2f {
  var mean = 0.0;
  for (var d = 0u; d < P.D; d++) { mean += y[t * P.D + d]; }
  mean /= f32(P.D);
  var squares = 0.0;
  for (var d = 0u; d < P.D; d++) {
    let deviation = y[t * P.D + d] - mean;
    squares += deviation * deviation;
  }
  return vec2f(mean, inverseSqrt(squares / f32(P.D) + P.eps));
}

/* One invocation computes one hidden unit of one position, from that position alone. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let t = gid.x / P.F;
  let f = gid.x % P.F;
  let norm = statistics(t);
  var sum = b1[f];
  for (var d = 0u; d < P.D; d++) {
    var u = y[t * P.D + d];
    if (P.normFirst == 1u) { u = (u - norm.x) * norm.y * g2[d] + be2[d]; }
    sum += u * W1[d * P.F + f];
  }
  hidden[gid.x] = max(sum, 0.0);
}

// pass: output
@group(0) @binding(0) var<storage, read> y: array<f32>; // [T, D]
@group(0) @binding(1) var<storage, read> hidden: array<f32>; // [T, F]
@group(0) @binding(2) var<storage, read> W2: array<f32>; // [F, D]
@group(0) @binding(3) var<storage, read> b2: array<f32>; // [D]
@group(0) @binding(4) var<storage, read> g2: array<f32>; // [D]
@group(0) @binding(5) var<storage, read> be2: array<f32>; // [D]
@group(0) @binding(6) var<storage, read_write> out: array<f32>; // [T, D]
@group(0) @binding(7) var<uniform> P: Params;

/* Mean of row t of out, and 1 / √(variance + ε). */
fn statistics(t: u32) -> vec2f {
  var mean = 0.0;
  for (var d = 0u; d < P.D; d++) { mean += out[t * P.D + d]; }
  mean /= f32(P.D);
  var squares = 0.0;
  for (var d = 0u; d < P.D; d++) {
    let deviation = out[t * P.D + d] - mean;
    squares += deviation * deviation;
  }
  return vec2f(mean, inverseSqrt(squares / f32(P.D) + P.eps));
}

/* One invocation computes one row of the output: y + F, normalised in post-norm mode. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let t = gid.x;
  for (var column = 0u; column < P.D; column++) {
    var sum = b2[column];
    for (var f = 0u; f < P.F; f++) { sum += hidden[t * P.F + f] * W2[f * P.D + column]; }
    out[t * P.D + column] = y[t * P.D + column] + sum;
  }
  if (P.normFirst == 1u) { return; }
  let norm = statistics(t);
  for (var d = 0u; d < P.D; d++) { out[t * P.D + d] = (out[t * P.D + d] - norm.x) * norm.y * g2[d] + be2[d]; }
}
