struct Params {
  items: u32, // elements of x
  rate: f32,
  training: u32, // 1 or 0
}

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> u: array<f32>; // in [0, 1)
@group(0) @binding(2) var<storage, read_write> y: array<f32>;
@group(0) @binding(3) var<storage, read_write> mask: array<f32>; // 1 where a unit stays, 0 where it is dropped
@group(0) @binding(4) var<uniform> P: Params;

/* One invocation decides over one unit. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  if (P.training == 0u) {
    mask[gid.x] = 1.0;
    y[gid.x] = x[gid.x];
    return;
  }
  let keep = select(0.0, 1.0, u[gid.x] < P.rate);
  mask[gid.x] = keep;
  y[gid.x] = x[gid.x] * keep / (1.0 - P.rate);
}
