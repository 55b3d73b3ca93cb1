struct Params {
  items: u32, // rows
  C: u32, // elements of a row
}

@group(0) @binding(0) var<storage, read> z: array<f32>; // [items, C]
@group(0) @binding(1) var<storage, read_write> p: array<f32>; // [items, C]
@group(0) @binding(2) var<storage, read_write> logp: array<f32>; // [items, C]
@group(0) @binding(3) var<uniform> P: Params;

/* One invocation computes a whole row: maximum and sum belong to all of its elements. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  let start = gid.x * P.C;

  var m = z[start]; // from an element of the row: it may lie far below 0 everywhere
  for (var c = 1u; c < P.C; c++) { m = max(m, z[start + c]); }
  var sum = 0.0;
  for (var c = 0u; c < P.C; c++) { sum += exp(z[start + c] - m); }
  let logSum = log(sum); // at least ln 1: the maximum itself adds e^0
  for (var c = 0u; c < P.C; c++) {
    logp[start + c] = z[start + c] - m - logSum;
    p[start + c] = exp(logp[start + c]);
  }
}
