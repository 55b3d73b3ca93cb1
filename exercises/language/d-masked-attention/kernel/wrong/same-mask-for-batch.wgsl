/* Two passes: the first writes the weights, the second reads them. This part belongs to both. */
struct Params {
  items: u32, // rows of weights in the first pass, cells of out in the second
  N: u32, Tq: u32, Tk: u32, // numbers of sequences, queries and keys
  dk: u32, dv: u32, // widths of keys and of values
  causal: u32, // 1 or 0
}

// pass: weights
@group(0) @binding(0) var<storage, read> Q: array<f32>; // [N, Tq, dk]
@group(0) @binding(1) var<storage, read> K: array<f32>; // [N, Tk, dk]
@group(0) @binding(2) var<storage, read> keyMask: array<f32>; // [N, Tk], 1 keep, 0 pad
@group(0) @binding(3) var<storage, read_write> weights: array<f32>; // [N, Tq, Tk]
@group(0) @binding(4) var<uniform> P: Params;

fn isAllowed(n: u32, i: u32, j: u32) -> bool {
  if (keyMask[j] == 0.0) { return false; }
  // j ≤ i + Tk − Tq, with nothing subtracted: a u32 below 0 would be very large.
  return P.causal == 0u || j + P.Tq <= i + P.Tk;
}

fn score(n: u32, i: u32, j: u32) -> f32 {
  var sum = 0.0;
  for (var d = 0u; d < P.dk; d++) { sum += Q[(n * P.Tq + i) * P.dk + d] * K[(n * P.Tk + j) * P.dk + d]; }
  return sum / sqrt(f32(P.dk));
}

/* One invocation computes the weights of one query: a whole row, since the softmax runs over all keys. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let n = gid.x / P.Tq;
  let i = gid.x % P.Tq;
  let row = gid.x * P.Tk;
  // Maximum and sum are those of the allowed keys alone.
  var largest = -3.0e38;
  for (var j = 0u; j < P.Tk; j++) {
    weights[row + j] = score(n, i, j);
    if (isAllowed(n, i, j)) { largest = max(largest, weights[row + j]); }
  }
  var sum = 0.0;
  for (var j = 0u; j < P.Tk; j++) {
    if (isAllowed(n, i, j)) {
      weights[row + j] = exp(weights[row + j] - largest);
      sum += weights[row + j];
    } else {
      weights[row + j] = 0.0;
    }
  }
  if (sum == 0.0) { return; } // no key is allowed: the row is 0 already
  for (var j = 0u; j < P.Tk; j++) { weights[row + j] /= sum; }
}

// pass: out
@group(0) @binding(0) var<storage, read> weights: array<f32>; // [N, Tq, Tk]
@group(0) @binding(1) var<storage, read> V: array<f32>; // [N, Tk, dv]
@group(0) @binding(2) var<storage, read_write> out: array<f32>; // [N, Tq, dv]
@group(0) @binding(3) var<uniform> P: Params;

/* One invocation computes one cell of out: the average of a column of V by the weights of one query. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let row = gid.x / P.dv; // n·Tq + i
  let n = row / P.Tq;
  let v = gid.x % P.dv;
  var sum = 0.0;
  for (var j = 0u; j < P.Tk; j++) { sum += weights[row * P.Tk + j] * V[(n * P.Tk + j) * P.dv + v]; }
  out[gid.x] = sum;
}
