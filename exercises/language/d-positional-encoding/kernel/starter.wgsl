struct Params {
  items: u32, // cells of y
  T: u32, D: u32, // positions, and the width of each
}

@group(0) @binding(0) var<storage, read_write> y: array<f32>; // [T, D]
@group(0) @binding(1) var<uniform> P: Params;

/* One invocation computes one number. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  y[gid.x] = 0.5;
}
