struct Params {
  items: u32, // cells of y
  N: u32, D: u32, U: u32, // examples, inputs, units
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, D]
@group(0) @binding(1) var<storage, read> h: array<f32>; // [N, U]
@group(0) @binding(2) var<storage, read> K: array<f32>; // [D, 3U]
@group(0) @binding(3) var<storage, read> R: array<f32>; // [U, 3U]
@group(0) @binding(4) var<storage, read> b: array<f32>; // [2, 3U]
@group(0) @binding(5) var<storage, read_write> y: array<f32>; // [N, U], the new state
@group(0) @binding(6) var<uniform> P: Params;

/* One invocation computes one unit of one example's new state. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  y[gid.x] = 0.0;
}
