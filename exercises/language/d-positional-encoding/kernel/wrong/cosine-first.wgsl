struct Params {
  items: u32, // cells of y
  T: u32, D: u32, // positions, and the width of each
}

@group(0) @binding(0) var<storage, read_write> y: array<f32>; // [T, D]
@group(0) @binding(1) var<uniform> P: Params;

/* One invocation computes one number. There is no input: place and sizes are all it needs. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let t = gid.x / P.D;
  let column = gid.x % P.D;
  let pair = column / 2u; // both columns of a pair share one angle
  let angle = f32(t) / pow(10000.0, f32(2u * pair) / f32(P.D));
  y[gid.x] = select(cos(angle), sin(angle), column % 2u == 1u);
}
