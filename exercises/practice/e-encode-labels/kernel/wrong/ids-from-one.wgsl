struct Params {
  items: u32, // cells of y
  N: u32, depth: u32, // ids, and classes
}

@group(0) @binding(0) var<storage, read> ids: array<i32>; // [N]; −1 means no class
@group(0) @binding(1) var<storage, read_write> y: array<f32>; // [N, depth]
@group(0) @binding(2) var<uniform> P: Params;

/* One invocation writes one cell, a 0 as well: nobody else would. An id without a class meets no column. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let n = gid.x / P.depth;
  let column = i32(gid.x % P.depth);
  y[gid.x] = select(0.0, 1.0, ids[n] == column + 1);
}
