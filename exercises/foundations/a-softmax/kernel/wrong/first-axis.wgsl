struct Params {
  items: u32, // rows
  C: u32, // elements of a row
}

@group(0) @binding(0) var<storage, read> z: array<f32>; // [items, C]
@group(0) @binding(1) var<storage, read_write> p: array<f32>; // [items, C]
@group(0) @binding(2) var<storage, read_write> logp: array<f32>; // [items, C]
@group(0) @binding(3) var<uniform> P: Params;

/* One invocation computes a column. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  
  var m = z[gid.x];
  for (var c = 1u; c < P.items; c++) { m = max(m, z[c * P.C + gid.x]); }
  var sum = 0.0;
  for (var c = 0u; c < P.items; c++) { sum += exp(z[c * P.C + gid.x] - m); }
  let logSum = log(sum);
  for (var c = 0u; c < P.items; c++) {
    logp[c * P.C + gid.x] = z[c * P.C + gid.x] - m - logSum;
    p[c * P.C + gid.x] = exp(logp[c * P.C + gid.x]);
  }
}
