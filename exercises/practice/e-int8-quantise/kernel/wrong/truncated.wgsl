struct Params {
  items: u32, // values
  scale: f32, // width of one step; the host has found it, and the zero point
  zeroPoint: i32,
  lo: i32, hi: i32, // smallest and largest code
}

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> q: array<f32>; // codes, whole numbers
@group(0) @binding(2) var<storage, read_write> restored: array<f32>; // what the codes stand for
@group(0) @binding(3) var<uniform> P: Params;

/* One invocation quantises one value and takes it back. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let code = clamp(i32(x[gid.x] / P.scale) + P.zeroPoint, P.lo, P.hi);
  q[gid.x] = f32(code);
  restored[gid.x] = P.scale * f32(code - P.zeroPoint);
}
