struct Params {
  items: u32, // elements of x
  kind: u32, // 0 relu, 1 leakyRelu, 2 sigmoid, 3 tanh, 4 softplus
}

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> y: array<f32>; // values
@group(0) @binding(2) var<storage, read_write> dy: array<f32>; // slopes
@group(0) @binding(3) var<uniform> P: Params;

/* Each invocation computes one value and its slope. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  switch P.kind {
    default: {
      y[gid.x] = 0.0;
      dy[gid.x] = 0.0;
    }
  }
}
