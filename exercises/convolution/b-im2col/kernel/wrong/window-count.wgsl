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

/* The number of a window is split by the width of the image. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let columns = P.kh * P.kw * P.C;
  let r = gid.x / columns;
  let i = r / P.W;
  let j = r % P.W;
  let k = gid.x % columns;
  let c = k % P.C;
  let q = k / P.C % P.kw;
  let p = k / P.C / P.kw;

  let row = i * P.sh + p;
  let column = j * P.sw + q;
  M[gid.x] = x[(row * P.W + column) * P.C + c];
}
