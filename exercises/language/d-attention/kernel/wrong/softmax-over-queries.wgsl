/* Two passes: the first writes the weights, the second reads them. This part belongs to both. */
struct Params {
  items: u32, // rows of weights in the first pass, cells of out in the second
  Tq: u32, Tk: u32, // numbers of queries and of keys
  dk: u32, dv: u32, // widths of keys and of values
}

// pass: weights
@group(0) @binding(0) var<storage, read> Q: array<f32>; // [Tq, dk]
@group(0) @binding(1) var<storage, read> K: array<f32>; // [Tk, dk]
@group(0) @binding(2) var<storage, read_write> weights: array<f32>; // [Tq, Tk]
@group(0) @binding(3) var<uniform> P: Params;

fn score(i: u32, j: u32) -> f32 {
  var sum = 0.0;
  for (var d = 0u; d < P.dk; d++) { sum += Q[i * P.dk + d] * K[j * P.dk + d]; }
  return sum / sqrt(f32(P.dk));
}

/* Each column of the weights sums to 1. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let i = gid.x;
  for (var j = 0u; j < P.Tk; j++) {
    var largest = score(0u, j);
    for (var other = 0u; other < P.Tq; other++) { largest = max(largest, score(other, j)); }
    var sum = 0.0;
    for (var other = 0u; other < P.Tq; other++) { sum += exp(score(other, j) - largest); }
    weights[i * P.Tk + j] = exp(score(i, j) - largest) / sum;
  }
}

// pass: out
@group(0) @binding(0) var<storage, read> weights: array<f32>; // [Tq, Tk]
@group(0) @binding(1) var<storage, read> V: array<f32>; // [Tk, dv]
@group(0) @binding(2) var<storage, read_write> out: array<f32>; // [Tq, dv]
@group(0) @binding(3) var<uniform> P: Params;

/* One invocation computes one cell of out: the average of a column of V by the weights of one query. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let i = gid.x / P.dv;
  let v = gid.x % P.dv;
  var sum = 0.0;
  for (var j = 0u; j < P.Tk; j++) { sum += weights[i * P.Tk + j] * V[j * P.dv + v]; }
  out[gid.x] = sum;
}
