struct Params {
  items: u32, // cells of y
  N: u32, H: u32, W: u32, C: u32, // extents of x and y
  pad: u32,
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, H, W, C]
@group(0) @binding(1) var<storage, read> flip: array<f32>; // [N], 1 or 0: the host has drawn them
@group(0) @binding(2) var<storage, read> top: array<f32>; // [N], whole numbers
@group(0) @binding(3) var<storage, read> left: array<f32>; // [N]
@group(0) @binding(4) var<storage, read_write> y: array<f32>; // [N, H, W, C]
@group(0) @binding(5) var<uniform> P: Params;

/* One invocation fetches one number of the result. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  y[gid.x] = -2.0;
}
