struct Params {
  items: u32, // elements of x
  kind: u32, // 0 relu, 1 leakyRelu, 2 sigmoid, 3 tanh, 4 softplus
}

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> y: array<f32>; // values
@group(0) @binding(2) var<storage, read_write> dy: array<f32>; // slopes
@group(0) @binding(3) var<uniform> P: Params;

/* Value and slope. */
fn activate(x: f32) -> vec2f {
  let e = exp(-abs(x));
  let sigmoid = select(e, 1.0, x >= 0.0) / (1.0 + e);
  switch P.kind {
    case 0u: { return select(vec2f(0.0), vec2f(x, 1.0), x > 0.0); }
    case 1u: { return select(vec2f(0.01 * x, 0.01), vec2f(x, 1.0), x > 0.0); }
    case 2u: { return vec2f(sigmoid, sigmoid * (1.0 - sigmoid)); }
    case 3u: {
      let tanh = sign(x) * (1.0 - e * e) / (1.0 + e * e);
      return vec2f(tanh, 1.0 - tanh * tanh);
    }
    default: { return vec2f(log(1.0 + exp(x)), sigmoid); }
  }
}

/* softplus as it is written in books. */
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u) {
  if (gid.x >= P.items) { return; }
  let both = activate(x[gid.x]);
  y[gid.x] = both.x;
  dy[gid.x] = both.y;
}
