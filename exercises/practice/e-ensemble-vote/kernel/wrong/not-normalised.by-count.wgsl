struct Params {
  items: u32, // cells of y
  M: u32, N: u32, C: u32, // models, examples, classes
}

@group(0) @binding(0) var<storage, read> probs: array<f32>; // [M, N, C]
@group(0) @binding(1) var<storage, read> weights: array<f32>; // [M]
@group(0) @binding(2) var<storage, read_write> y: array<f32>; // [N, C]
@group(0) @binding(3) var<uniform> P: Params;

/* One invocation averages one cell over the models; its number is n·C + c, and model m's cell stands m·N·C further on. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  var sum = 0.0;
  var total = 0.0;
  for (var m = 0u; m < P.M; m++) {
    sum += weights[m] * probs[m * P.N * P.C + gid.x];
    total += 1.0;
  }
  y[gid.x] = sum / total;
}
