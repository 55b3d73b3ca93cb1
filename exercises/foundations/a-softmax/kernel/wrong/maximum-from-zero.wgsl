struct Params {
  items: u32, // rows
  C: u32, // elements of a row
}

@group(0) @binding(0) var<storage, read> z: array<f32>; // [items, C]
@group(0) @binding(1) var<storage, read_write> p: array<f32>; // [items, C]
@group(0) @binding(2) var<storage, read_write> logp: array<f32>; // [items, C]
@group(0) @binding(3) var<uniform> P: Params;

/* The search for the maximum begins at 0. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let start = gid.x * P.C;

  var m = 0.0;
  for (var c = 0u; c < P.C; c++) { m = max(m, z[start + c]); }
  var sum = 0.0;
  for (var c = 0u; c < P.C; c++) { sum += exp(z[start + c] - m); }
  let logSum = log(sum);
  for (var c = 0u; c < P.C; c++) {
    logp[start + c] = z[start + c] - m - logSum;
    p[start + c] = exp(logp[start + c]);
  }
}
