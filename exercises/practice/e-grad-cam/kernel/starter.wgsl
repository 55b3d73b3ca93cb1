/* Three passes: weights of the channels, the map, its division by the maximum. This part belongs to all. */
struct Params {
  items: u32, // channels in the first pass, positions in the others
  H: u32, W: u32, K: u32, // extents of A and dA
}

// pass: weights
@group(0) @binding(0) var<storage, read> dA: array<f32>; // [H, W, K]
@group(0) @binding(1) var<storage, read_write> alpha: array<f32>; // [K]
@group(0) @binding(2) var<uniform> P: Params;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  alpha[gid.x] = 0.0;
}

// pass: map
@group(0) @binding(0) var<storage, read> A: array<f32>; // [H, W, K]
@group(0) @binding(1) var<storage, read> alpha: array<f32>; // [K]
@group(0) @binding(2) var<storage, read_write> sums: array<f32>; // [H, W]
@group(0) @binding(3) var<uniform> P: Params;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  sums[gid.x] = 0.0;
}

// pass: heat
@group(0) @binding(0) var<storage, read> sums: array<f32>; // [H, W]
@group(0) @binding(1) var<storage, read_write> y: array<f32>; // [H, W]
@group(0) @binding(2) var<uniform> P: Params;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  y[gid.x] = 0.5;
}
