// exercise: b-cross-correlation kernel
// A shader of another stage.
struct Params {
  items: u32,
  H: u32, W: u32, kh: u32, kw: u32, sh: u32, sw: u32, top: u32, left: u32, Ho: u32, Wo: u32,
}
@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> w: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<f32>;
@group(0) @binding(3) var<uniform> P: Params;
@vertex
fn main() -> @builtin(position) vec4f { return vec4f(); }
