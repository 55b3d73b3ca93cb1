struct Params {
  items: u32, // cells of y
  N: u32, D: u32, U: u32, // examples, inputs, units
  act: u32, // 0 linear, 1 relu, 2 sigmoid, 3 tanh
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [N, D]
@group(0) @binding(1) var<storage, read> W: array<f32>; // [D, U]
@group(0) @binding(2) var<storage, read> b: array<f32>; // [U]
@group(0) @binding(3) var<storage, read_write> y: array<f32>; // [N, U]
@group(0) @binding(4) var<uniform> P: Params;

fn activate(z: f32) -> f32 {
  let e = exp(-abs(z));
  switch P.act {
    case 1u: { return max(z, 0.0); }
    case 2u: { return select(e, 1.0, z >= 0.0) / (1.0 + e); }
    case 3u: { return sign(z) * (1.0 - e * e) / (1.0 + e * e); }
    default: { return z; }
  }
}

/* The sum is kept in y, which does not start from zero. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let n = gid.x / P.U;
  let u = gid.x % P.U;

  y[gid.x] += b[u];
  for (var d = 0u; d < P.D; d++) { y[gid.x] += x[n * P.D + d] * W[d * P.U + u]; }
  y[gid.x] = activate(y[gid.x]);
}
