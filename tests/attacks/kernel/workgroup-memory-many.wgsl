// exercise: b-cross-correlation kernel
// Workgroup memory in many variables.
struct Params {
  items: u32,
  H: u32, W: u32, kh: u32, kw: u32, sh: u32, sw: u32, top: u32, left: u32, Ho: u32, Wo: u32,
}
@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> w: array<f32>;
@group(0) @binding(2) var<storage, read_write> y: array<f32>;
@group(0) @binding(3) var<uniform> P: Params;
var<workgroup> t0: array<vec4f, 1024>;
var<workgroup> t1: array<vec4f, 1024>;
var<workgroup> t2: array<vec4f, 1024>;
var<workgroup> t3: array<vec4f, 1024>;
var<workgroup> t4: array<vec4f, 1024>;
var<workgroup> t5: array<vec4f, 1024>;
var<workgroup> t6: array<vec4f, 1024>;
var<workgroup> t7: array<vec4f, 1024>;
var<workgroup> t8: array<vec4f, 1024>;
var<workgroup> t9: array<vec4f, 1024>;
var<workgroup> t10: array<vec4f, 1024>;
var<workgroup> t11: array<vec4f, 1024>;
var<workgroup> t12: array<vec4f, 1024>;
var<workgroup> t13: array<vec4f, 1024>;
var<workgroup> t14: array<vec4f, 1024>;
var<workgroup> t15: array<vec4f, 1024>;
var<workgroup> t16: array<vec4f, 1024>;
var<workgroup> t17: array<vec4f, 1024>;
var<workgroup> t18: array<vec4f, 1024>;
var<workgroup> t19: array<vec4f, 1024>;
var<workgroup> t20: array<vec4f, 1024>;
var<workgroup> t21: array<vec4f, 1024>;
var<workgroup> t22: array<vec4f, 1024>;
var<workgroup> t23: array<vec4f, 1024>;
var<workgroup> t24: array<vec4f, 1024>;
var<workgroup> t25: array<vec4f, 1024>;
var<workgroup> t26: array<vec4f, 1024>;
var<workgroup> t27: array<vec4f, 1024>;
var<workgroup> t28: array<vec4f, 1024>;
var<workgroup> t29: array<vec4f, 1024>;
var<workgroup> t30: array<vec4f, 1024>;
var<workgroup> t31: array<vec4f, 1024>;
var<workgroup> t32: array<vec4f, 1024>;
var<workgroup> t33: array<vec4f, 1024>;
var<workgroup> t34: array<vec4f, 1024>;
var<workgroup> t35: array<vec4f, 1024>;
var<workgroup> t36: array<vec4f, 1024>;
var<workgroup> t37: array<vec4f, 1024>;
var<workgroup> t38: array<vec4f, 1024>;
var<workgroup> t39: array<vec4f, 1024>;
var<workgroup> t40: array<vec4f, 1024>;
var<workgroup> t41: array<vec4f, 1024>;
var<workgroup> t42: array<vec4f, 1024>;
var<workgroup> t43: array<vec4f, 1024>;
var<workgroup> t44: array<vec4f, 1024>;
var<workgroup> t45: array<vec4f, 1024>;
var<workgroup> t46: array<vec4f, 1024>;
var<workgroup> t47: array<vec4f, 1024>;
var<workgroup> t48: array<vec4f, 1024>;
var<workgroup> t49: array<vec4f, 1024>;
var<workgroup> t50: array<vec4f, 1024>;
var<workgroup> t51: array<vec4f, 1024>;
var<workgroup> t52: array<vec4f, 1024>;
var<workgroup> t53: array<vec4f, 1024>;
var<workgroup> t54: array<vec4f, 1024>;
var<workgroup> t55: array<vec4f, 1024>;
var<workgroup> t56: array<vec4f, 1024>;
var<workgroup> t57: array<vec4f, 1024>;
var<workgroup> t58: array<vec4f, 1024>;
var<workgroup> t59: array<vec4f, 1024>;
var<workgroup> t60: array<vec4f, 1024>;
var<workgroup> t61: array<vec4f, 1024>;
var<workgroup> t62: array<vec4f, 1024>;
var<workgroup> t63: array<vec4f, 1024>;
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) gid: vec3u, @builtin(local_invocation_index) local: u32) {
  y[gid.x] = t0[local].x + t1[local].x + t2[local].x + t3[local].x + t4[local].x + t5[local].x + t6[local].x + t7[local].x + t8[local].x + t9[local].x + t10[local].x + t11[local].x + t12[local].x + t13[local].x + t14[local].x + t15[local].x + t16[local].x + t17[local].x + t18[local].x + t19[local].x + t20[local].x + t21[local].x + t22[local].x + t23[local].x + t24[local].x + t25[local].x + t26[local].x + t27[local].x + t28[local].x + t29[local].x + t30[local].x + t31[local].x + t32[local].x + t33[local].x + t34[local].x + t35[local].x + t36[local].x + t37[local].x + t38[local].x + t39[local].x + t40[local].x + t41[local].x + t42[local].x + t43[local].x + t44[local].x + t45[local].x + t46[local].x + t47[local].x + t48[local].x + t49[local].x + t50[local].x + t51[local].x + t52[local].x + t53[local].x + t54[local].x + t55[local].x + t56[local].x + t57[local].x + t58[local].x + t59[local].x + t60[local].x + t61[local].x + t62[local].x + t63[local].x;
}
