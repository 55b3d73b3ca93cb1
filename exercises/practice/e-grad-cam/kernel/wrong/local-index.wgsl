/* Three passes: weights of the channels, the map, its division by the maximum. This part belongs to all. */
struct Params {
  items: u32, // channels in the first pass, positions in the others
  H: u32, W: u32, K: u32, // extents of A and dA
}

// pass: weights
@group(0) @binding(0) var<storage, read> dA: array<f32>; // [H, W, K]
@group(0) @binding(1) var<storage, read_write> alpha: array<f32>; // [K]
@group(0) @binding(2) var<uniform> P: Params;

/* One invocation averages the gradient of one channel. */
@compute @workgroup_size(64)
fn main(@builtin(local_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  var sum = 0.0;
  for (var i = 0u; i < P.H * P.W; i++) { sum += dA[i * P.K + gid.x]; }
  alpha[gid.x] = sum / f32(P.H * P.W);
}

// pass: map
@group(0) @binding(0) var<storage, read> A: array<f32>; // [H, W, K]
@group(0) @binding(1) var<storage, read> alpha: array<f32>; // [K]
@group(0) @binding(2) var<storage, read_write> sums: array<f32>; // [H, W]
@group(0) @binding(3) var<uniform> P: Params;

/* One invocation sums the channels of one position; what speaks against the class is cut off after the sum. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  var sum = 0.0;
  for (var k = 0u; k < P.K; k++) { sum += alpha[k] * A[gid.x * P.K + k]; }
  sums[gid.x] = max(sum, 0.0);
}

// pass: heat
@group(0) @binding(0) var<storage, read> sums: array<f32>; // [H, W]
@group(0) @binding(1) var<storage, read_write> y: array<f32>; // [H, W]
@group(0) @binding(2) var<uniform> P: Params;

/* One invocation divides one position. The maximum is known only when the pass before has ended; each looks for itself. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  var largest = 0.0;
  for (var i = 0u; i < P.items; i++) { largest = max(largest, sums[i]); }
  if (largest == 0.0) {
    y[gid.x] = 0.0;
  } else {
    y[gid.x] = sums[gid.x] / largest;
  }
}
