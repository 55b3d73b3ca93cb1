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

/* Convolution with ReLU: one invocation, one cell of y. Here no window hangs over an edge. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let o = gid.x % P.Co;
  let j = gid.x / P.Co % P.Wo;
  let i = gid.x / P.Co / P.Wo % P.Ho;
  let n = gid.x / P.Co / P.Wo / P.Ho;

  var sum = b[o];
  for (var p = 0u; p < P.kh; p++) {
    for (var q = 0u; q < P.kw; q++) {
      let pixel = ((n * P.H + i + p) * P.W + j + q) * P.Ci;
      let weights = (p * P.kw + q) * P.Ci;
      for (var c = 0u; c < P.Ci; c++) { sum += x[pixel + c] * w[(weights + c) * P.Co + o]; }
    }
  }
  y[gid.x] = max(sum, 0.0);
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

/* The rows of x are taken to be twice as long as those of y. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let c = gid.x % P.C;
  let j = gid.x / P.C % P.Wo;
  let i = gid.x / P.C / P.Wo % P.Ho;
  let n = gid.x / P.C / P.Wo / P.Ho;

  let first = ((n * P.H + 2u * i) * 2u * P.Wo + 2u * j) * P.C + c;
  let below = first + 2u * P.Wo * P.C;
  y[gid.x] = max(max(x[first], x[first + P.C]), max(x[below], x[below + P.C]));
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

/* A dense layer. The last map is flat as it lies in memory, so it can be read as [N, D]. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let n = gid.x / P.U;
  let u = gid.x % P.U;

  var sum = b[u];
  for (var d = 0u; d < P.D; d++) { sum += x[n * P.D + d] * W[d * P.U + u]; }
  y[gid.x] = select(sum, max(sum, 0.0), P.act == 1u);
}

// pass: softmax
struct Params {
  items: u32, // rows
  C: u32, // classes
}

@group(0) @binding(0) var<storage, read> z: array<f32>; // [items, C]
@group(0) @binding(1) var<storage, read_write> p: array<f32>; // [items, C]
@group(0) @binding(2) var<uniform> P: Params;

/* One invocation computes the probabilities of one image. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let start = gid.x * P.C;

  var m = z[start];
  for (var c = 1u; c < P.C; c++) { m = max(m, z[start + c]); }
  var sum = 0.0;
  for (var c = 0u; c < P.C; c++) { sum += exp(z[start + c] - m); }
  for (var c = 0u; c < P.C; c++) { p[start + c] = exp(z[start + c] - m) / sum; }
}
