/* Two passes: the first writes the gradient and the losses of the rows, the second averages these. */
struct Params {
  items: u32, // cells of grad in the first pass, 1 in the second
  N: u32, C: u32, // rows, classes
}

// pass: grad
@group(0) @binding(0) var<storage, read> logits: array<f32>; // [N, C]
@group(0) @binding(1) var<storage, read> labels: array<i32>; // [N]
@group(0) @binding(2) var<storage, read_write> grad: array<f32>; // [N, C]
@group(0) @binding(3) var<storage, read_write> rowLoss: array<f32>; // [N]
@group(0) @binding(4) var<uniform> P: Params;

/* The label is read at the number of the cell. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let n = gid.x / P.C;
  let c = gid.x % P.C;
  let start = n * P.C;

  var m = logits[start];
  for (var k = 1u; k < P.C; k++) { m = max(m, logits[start + k]); }
  var sum = 0.0;
  for (var k = 0u; k < P.C; k++) { sum += exp(logits[start + k] - m); }
  let logp = logits[gid.x] - m - log(sum);

  let isLabel = c == u32(labels[gid.x]);
  grad[gid.x] = (exp(logp) - select(0.0, 1.0, isLabel)) / f32(P.N);
  if (isLabel) { rowLoss[n] = -logp; }
}

// pass: loss
@group(0) @binding(0) var<storage, read> rowLoss: array<f32>; // [N]
@group(0) @binding(1) var<storage, read_write> loss: array<f32>; // one number
@group(0) @binding(2) var<uniform> P: Params;

/* Invocations of one pass cannot wait for one another; a second pass can rely on all of the first. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  var sum = 0.0;
  for (var n = 0u; n < P.N; n++) { sum += rowLoss[n]; }
  loss[0] = sum / f32(P.N);
}
