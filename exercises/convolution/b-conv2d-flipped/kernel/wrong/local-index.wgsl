struct Params {
  items: u32, // cells of y
  H: u32, W: u32, // extents of x
  kh: u32, kw: u32, // extents of w
  Ho: u32, Wo: u32, // extents of y
  full: u32, // 1 full, 0 valid
}

@group(0) @binding(0) var<storage, read> x: array<f32>; // [H, W]
@group(0) @binding(1) var<storage, read> w: array<f32>; // [kh, kw]
@group(0) @binding(2) var<storage, read_write> y: array<f32>; // [Ho, Wo]
@group(0) @binding(3) var<uniform> P: Params;

/* The position within the workgroup is taken for the position in the output. */
@compute @workgroup_size(64)
fn main(@builtin(local_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let isFull = P.full == 1u;
  let lastRow = gid.x / P.Wo + select(P.kh - 1u, 0u, isFull);
  let lastColumn = gid.x % P.Wo + select(P.kw - 1u, 0u, isFull);

  var sum = 0.0;
  for (var p = 0u; p < P.kh; p++) {
    let row = i32(lastRow) - i32(p);
    if (row < 0 || row >= i32(P.H)) { continue; }
    for (var q = 0u; q < P.kw; q++) {
      let column = i32(lastColumn) - i32(q);
      if (column < 0 || column >= i32(P.W)) { continue; }
      sum += x[u32(row) * P.W + u32(column)] * w[p * P.kw + q];
    }
  }
  y[gid.x] = sum;
}
