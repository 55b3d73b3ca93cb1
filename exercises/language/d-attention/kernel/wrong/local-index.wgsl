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

/* One invocation computes the weights of one query: a whole row, since the softmax runs over all keys. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let i = gid.x;
  let row = i * P.Tk;
  // The row of weights keeps the scores until they are needed: no array of unknown length is.
  var largest = score(i, 0u);
  for (var j = 0u; j < P.Tk; j++) {
    weights[row + j] = score(i, j);
    largest = max(largest, weights[row + j]);
  }
  var sum = 0.0;
  for (var j = 0u; j < P.Tk; j++) {
    weights[row + j] = exp(weights[row + j] - largest); // every exponent is at or below 0
    sum += weights[row + j];
  }
  for (var j = 0u; j < P.Tk; j++) { weights[row + j] /= sum; }
}

// pass: out
@group(0) @binding(0) var<storage, read> weights: array<f32>; // [Tq, Tk]
@group(0) @binding(1) var<storage, read> V: array<f32>; // [Tk, dv]
@group(0) @binding(2) var<storage, read_write> out: array<f32>; // [Tq, dv]
@group(0) @binding(3) var<uniform> P: Params;

/* One invocation computes one cell of out: the average of a column of V by the weights of one query. */
@compute @workgroup_size(64)
fn main(@builtin(local_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let i = gid.x / P.dv;
  let v = gid.x % P.dv;
  var sum = 0.0;
  for (var j = 0u; j < P.Tk; j++) { sum += weights[i * P.Tk + j] * V[j * P.dv + v]; }
  out[gid.x] = sum;
}
