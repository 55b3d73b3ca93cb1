// exercise: b-cross-correlation kernel
// Functions that call the one before twice: written out, a billion calls.
struct Params {
  items: u32,
  H: u32, W: u32, kh: u32, kw: u32, sh: u32, sw: u32, top: u32, left: u32, Ho: u32, Wo: u32,
}
@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> w: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<f32>;
@group(0) @binding(3) var<uniform> P: Params;
fn f0() -> f32 { return x[0]; }
fn f1() -> f32 { return f0() + f0(); }
fn f2() -> f32 { return f1() + f1(); }
fn f3() -> f32 { return f2() + f2(); }
fn f4() -> f32 { return f3() + f3(); }
fn f5() -> f32 { return f4() + f4(); }
fn f6() -> f32 { return f5() + f5(); }
fn f7() -> f32 { return f6() + f6(); }
fn f8() -> f32 { return f7() + f7(); }
fn f9() -> f32 { return f8() + f8(); }
fn f10() -> f32 { return f9() + f9(); }
fn f11() -> f32 { return f10() + f10(); }
fn f12() -> f32 { return f11() + f11(); }
fn f13() -> f32 { return f12() + f12(); }
fn f14() -> f32 { return f13() + f13(); }
fn f15() -> f32 { return f14() + f14(); }
fn f16() -> f32 { return f15() + f15(); }
fn f17() -> f32 { return f16() + f16(); }
fn f18() -> f32 { return f17() + f17(); }
fn f19() -> f32 { return f18() + f18(); }
fn f20() -> f32 { return f19() + f19(); }
fn f21() -> f32 { return f20() + f20(); }
fn f22() -> f32 { return f21() + f21(); }
fn f23() -> f32 { return f22() + f22(); }
fn f24() -> f32 { return f23() + f23(); }
fn f25() -> f32 { return f24() + f24(); }
fn f26() -> f32 { return f25() + f25(); }
fn f27() -> f32 { return f26() + f26(); }
fn f28() -> f32 { return f27() + f27(); }
fn f29() -> f32 { return f28() + f28(); }
fn f30() -> f32 { return f29() + f29(); }
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u, @builtin(local_invocation_index) local: u32) {
  y[gid.x] = f30();
}
