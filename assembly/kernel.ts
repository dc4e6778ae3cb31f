/**
 * The arithmetic of the network in WebAssembly with SIMD (AssemblyScript). In: addresses in the memory that
 * `src/annotate/network/kernel.ts` hands out. Out: results at addresses; nothing is kept between calls.
 *
 * Weights are bytes, values that meet them 16-bit integers, their products are summed in 32 bits: that is exact
 * while columns × 127 × 32767 < 2³¹, so up to 512 columns. What is not an integer is 32-bit float, in a fixed
 * order, with + − × ÷ only: every machine gives the same bits.
 *
 * Packed weights: blocks of 8 rows; in a block, for each pair of columns, the pair of row 0, of row 1, … row 7.
 * So one instruction multiplies a pair of values with the pairs of 4 rows and adds up each row by itself.
 */

/**
 * `output[v][r] = weights[r] · input[v] × rowScales[r] × scales[v] + biases[r]`, all matrices row by row.
 * `rows` is a multiple of 8, `columns` of 4. `output` is `rows` wide.
 */
export function project(
  input: usize,
  scales: usize,
  count: i32,
  columns: i32,
  weights: usize,
  rowScales: usize,
  biases: usize,
  rows: i32,
  output: usize,
): void {
  const width = (<usize>columns) << 1;
  const step = (<usize>rows) << 2;
  // Blocks of rows outside, so that their weights stay near while all values pass.
  for (let row = 0; row < rows; row += 8) {
    const scale1 = v128.load(rowScales);
    const scale2 = v128.load(rowScales, 16);
    const bias1 = v128.load(biases);
    const bias2 = v128.load(biases, 16);
    let value = input;
    let target = output;
    let index = 0;
    for (; index + 4 <= count; index += 4) {
      let a1 = i32x4.splat(0);
      let a2 = i32x4.splat(0);
      let b1 = i32x4.splat(0);
      let b2 = i32x4.splat(0);
      let c1 = i32x4.splat(0);
      let c2 = i32x4.splat(0);
      let d1 = i32x4.splat(0);
      let d2 = i32x4.splat(0);
      let weight = weights;
      const end = value + width;
      for (let at = value; at < end; at += 8) {
        const a = v128.load32_splat(at);
        const b = v128.load32_splat(at + width);
        const c = v128.load32_splat(at + 2 * width);
        const d = v128.load32_splat(at + 3 * width);
        const first = v128.load8x8_s(weight);
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(first, a));
        b1 = i32x4.add(b1, i32x4.dot_i16x8_s(first, b));
        c1 = i32x4.add(c1, i32x4.dot_i16x8_s(first, c));
        d1 = i32x4.add(d1, i32x4.dot_i16x8_s(first, d));
        const second = v128.load8x8_s(weight, 8);
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(second, a));
        b2 = i32x4.add(b2, i32x4.dot_i16x8_s(second, b));
        c2 = i32x4.add(c2, i32x4.dot_i16x8_s(second, c));
        d2 = i32x4.add(d2, i32x4.dot_i16x8_s(second, d));
        const e = v128.load32_splat(at, 4);
        const f = v128.load32_splat(at + width, 4);
        const g = v128.load32_splat(at + 2 * width, 4);
        const h = v128.load32_splat(at + 3 * width, 4);
        const third = v128.load8x8_s(weight, 16);
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(third, e));
        b1 = i32x4.add(b1, i32x4.dot_i16x8_s(third, f));
        c1 = i32x4.add(c1, i32x4.dot_i16x8_s(third, g));
        d1 = i32x4.add(d1, i32x4.dot_i16x8_s(third, h));
        const fourth = v128.load8x8_s(weight, 24);
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(fourth, e));
        b2 = i32x4.add(b2, i32x4.dot_i16x8_s(fourth, f));
        c2 = i32x4.add(c2, i32x4.dot_i16x8_s(fourth, g));
        d2 = i32x4.add(d2, i32x4.dot_i16x8_s(fourth, h));
        weight += 32;
      }
      const scale = scales + ((<usize>index) << 2);
      storeScaled(target, a1, a2, v128.load32_splat(scale), scale1, scale2, bias1, bias2);
      storeScaled(target + step, b1, b2, v128.load32_splat(scale, 4), scale1, scale2, bias1, bias2);
      storeScaled(target + 2 * step, c1, c2, v128.load32_splat(scale, 8), scale1, scale2, bias1, bias2);
      storeScaled(target + 3 * step, d1, d2, v128.load32_splat(scale, 12), scale1, scale2, bias1, bias2);
      value += 4 * width;
      target += 4 * step;
    }
    for (; index < count; index++) {
      let a1 = i32x4.splat(0);
      let a2 = i32x4.splat(0);
      let weight = weights;
      const end = value + width;
      for (let at = value; at < end; at += 8) {
        const a = v128.load32_splat(at);
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(v128.load8x8_s(weight), a));
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(v128.load8x8_s(weight, 8), a));
        const e = v128.load32_splat(at, 4);
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(v128.load8x8_s(weight, 16), e));
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(v128.load8x8_s(weight, 24), e));
        weight += 32;
      }
      const scale = scales + ((<usize>index) << 2);
      storeScaled(target, a1, a2, v128.load32_splat(scale), scale1, scale2, bias1, bias2);
      value += width;
      target += step;
    }
    weights += width << 2;
    rowScales += 32;
    biases += 32;
    output += 32;
  }
}

function storeScaled(
  target: usize,
  sum1: v128,
  sum2: v128,
  scale: v128,
  scale1: v128,
  scale2: v128,
  bias1: v128,
  bias2: v128,
): void {
  const first = f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sum1), scale1), scale);
  const second = f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sum2), scale2), scale);
  v128.store(target, f32x4.add(first, bias1));
  v128.store(target, f32x4.add(second, bias2), 16);
}

/**
 * One direction of an LSTM over `count` words. `places` says for each word where stands what it says to the gates;
 * `placeStep` is 4, or −4 from right to left. States go to `output` in units of 1/32767. Rows of weights and scales,
 * and the inputs `offset` bytes from their place: for each 4 cells their input, forget, cell and output gates.
 * `hidden`, the number of cells, is a multiple of 4. `cells` has room for `hidden` floats and, behind them, the sums of
 * their four gates; `zeros` holds `hidden` zeros of 16 bits.
 */
export function recur(
  places: usize,
  placeStep: isize,
  offset: usize,
  output: usize,
  outputStep: isize,
  count: i32,
  hidden: i32,
  weights: usize,
  rowScales: usize,
  cells: usize,
  zeros: usize,
): void {
  memory.fill(cells, 0, (<usize>hidden) << 2);
  let state = zeros;
  for (let word = 0; word < count; word++) {
    addUp(weights, state, hidden, cells + ((<usize>hidden) << 2));
    step(rowScales, <usize>i32.load(places) + offset, cells, output, hidden);
    state = output;
    places += placeStep;
    output += outputStep;
  }
}

/** The products of a state with the weights of all gates, four sums of four cells after each other. */
function addUp(weights: usize, state: usize, hidden: i32, sums: usize): void {
  const width = (<usize>hidden) << 1;
  const end = state + width;
  for (let unit = 0; unit < hidden; unit += 4) {
    let enter = i32x4.splat(0);
    let forget = i32x4.splat(0);
    let value = i32x4.splat(0);
    let leave = i32x4.splat(0);
    let weights2 = weights + (width << 2);
    for (let at = state; at < end; at += 8) {
      const a = v128.load32_splat(at);
      enter = i32x4.add(enter, i32x4.dot_i16x8_s(v128.load8x8_s(weights), a));
      forget = i32x4.add(forget, i32x4.dot_i16x8_s(v128.load8x8_s(weights, 8), a));
      value = i32x4.add(value, i32x4.dot_i16x8_s(v128.load8x8_s(weights2), a));
      leave = i32x4.add(leave, i32x4.dot_i16x8_s(v128.load8x8_s(weights2, 8), a));
      const b = v128.load32_splat(at, 4);
      enter = i32x4.add(enter, i32x4.dot_i16x8_s(v128.load8x8_s(weights, 16), b));
      forget = i32x4.add(forget, i32x4.dot_i16x8_s(v128.load8x8_s(weights, 24), b));
      value = i32x4.add(value, i32x4.dot_i16x8_s(v128.load8x8_s(weights2, 16), b));
      leave = i32x4.add(leave, i32x4.dot_i16x8_s(v128.load8x8_s(weights2, 24), b));
      weights += 32;
      weights2 += 32;
    }
    weights = weights2;
    v128.store(sums, enter);
    v128.store(sums, forget, 16);
    v128.store(sums, value, 32);
    v128.store(sums, leave, 48);
    sums += 64;
  }
}

/** What the gates let in, keep and show. Apart from the sums, so that the processor works on several cells at once. */
function step(scale: usize, input: usize, cell: usize, output: usize, hidden: i32): void {
  let sums = cell + ((<usize>hidden) << 2);
  for (let unit = 0; unit < hidden; unit += 4) {
    const kept = f32x4.mul(sigmoid(gate(sums + 16, scale + 16, input + 16)), v128.load(cell));
    const added = f32x4.mul(sigmoid(gate(sums, scale, input)), tanh(gate(sums + 32, scale + 32, input + 32)));
    const content = f32x4.add(kept, added);
    v128.store(cell, content);
    const shown = f32x4.mul(sigmoid(gate(sums + 48, scale + 48, input + 48)), tanh(content));
    const rounded = toIntegers(f32x4.mul(shown, f32x4.splat(32767)));
    v128.store64_lane(output, i16x8.narrow_i32x4_s(rounded, rounded), 0);
    sums += 64;
    scale += 64;
    input += 64;
    cell += 16;
    output += 8;
  }
}

function gate(sum: usize, scale: usize, input: usize): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(v128.load(sum)), v128.load(scale)), v128.load(input));
}

/** Lambert's continued fraction cut after the seventh power; at ±4.97 it meets ±1, 0.0001 too far out. */
function tanh(value: v128): v128 {
  const x = f32x4.pmax(f32x4.splat(-4.97), f32x4.pmin(f32x4.splat(4.97), value));
  const s = f32x4.mul(x, x);
  let above = f32x4.add(f32x4.splat(378), s);
  above = f32x4.add(f32x4.splat(17325), f32x4.mul(above, s));
  above = f32x4.mul(x, f32x4.add(f32x4.splat(135135), f32x4.mul(above, s)));
  let below = f32x4.add(f32x4.splat(3150), f32x4.mul(f32x4.splat(28), s));
  below = f32x4.add(f32x4.splat(62370), f32x4.mul(below, s));
  below = f32x4.add(f32x4.splat(135135), f32x4.mul(below, s));
  return f32x4.div(above, below);
}

function sigmoid(value: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(half, f32x4.mul(half, tanh(f32x4.mul(half, value))));
}

/** Nearest integers, ties to even, of values within 32 bits. */
function toIntegers(values: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(values));
}

/**
 * Rows of floats, `inputStep` bytes apart, as 16-bit integers up to ±`limit`, with the scale of each row.
 * `columns` is a multiple of 8; values below `least` are taken for it: 0 makes a rectified unit.
 */
export function quantise(
  input: usize,
  inputStep: usize,
  count: i32,
  columns: i32,
  least: f32,
  limit: f32,
  output: usize,
  scales: usize,
): void {
  const floor = f32x4.splat(least);
  for (let row = 0; row < count; row++) {
    let largest = f32x4.splat(0);
    const end = input + ((<usize>columns) << 2);
    for (let at = input; at < end; at += 16)
      largest = f32x4.pmax(largest, f32x4.abs(f32x4.pmax(floor, v128.load(at))));
    largest = f32x4.pmax(largest, v128.shuffle<f32>(largest, largest, 2, 3, 0, 1));
    largest = f32x4.pmax(largest, v128.shuffle<f32>(largest, largest, 1, 0, 3, 2));
    const most = f32x4.extract_lane(largest, 0);
    f32.store(scales, most / limit);
    const factor = f32x4.splat(most > 0 ? limit / most : 0);
    for (let at = input; at < end; at += 32) {
      const first = toIntegers(f32x4.mul(factor, f32x4.pmax(floor, v128.load(at))));
      const second = toIntegers(f32x4.mul(factor, f32x4.pmax(floor, v128.load(at, 16))));
      v128.store(output, i16x8.narrow_i32x4_s(first, second));
      output += 16;
    }
    scales += 4;
    input += inputStep;
  }
}

/**
 * `output[h] = value · heads[h] × scale × headScales[h]`, sums exact while columns × the product of the limits
 * of both < 2³¹. `count` is a multiple of 4, `columns` of 8.
 */
export function compare(
  value: usize,
  scale: f32,
  heads: usize,
  headScales: usize,
  count: i32,
  columns: i32,
  output: usize,
): void {
  const width = (<usize>columns) << 1;
  const end = value + width;
  const factor = f32x4.splat(scale);
  for (let head = 0; head < count; head += 4) {
    let a = i32x4.splat(0);
    let b = i32x4.splat(0);
    let c = i32x4.splat(0);
    let d = i32x4.splat(0);
    let other = heads;
    for (let at = value; at < end; at += 16) {
      const values = v128.load(at);
      a = i32x4.add(a, i32x4.dot_i16x8_s(values, v128.load(other)));
      b = i32x4.add(b, i32x4.dot_i16x8_s(values, v128.load(other + width)));
      c = i32x4.add(c, i32x4.dot_i16x8_s(values, v128.load(other + 2 * width)));
      d = i32x4.add(d, i32x4.dot_i16x8_s(values, v128.load(other + 3 * width)));
      other += 16;
    }
    const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 2, 6), v128.shuffle<i32>(a, b, 1, 5, 3, 7));
    const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 2, 6), v128.shuffle<i32>(c, d, 1, 5, 3, 7));
    const sums = i32x4.add(v128.shuffle<i32>(ab, cd, 0, 1, 4, 5), v128.shuffle<i32>(ab, cd, 2, 3, 6, 7));
    v128.store(output, f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sums), v128.load(headScales)), factor));
    heads += 4 * width;
    headScales += 16;
    output += 16;
  }
}

/** `output[v] = left[v] + right[places[v]]`, rows of `columns` floats, a multiple of 4, `step` bytes apart. */
export function join(
  left: usize,
  right: usize,
  step: usize,
  places: usize,
  count: i32,
  columns: i32,
  output: usize,
): void {
  for (let row = 0; row < count; row++) {
    const other = right + <usize>i32.load(places) * step;
    for (let at: usize = 0; at < (<usize>columns) << 2; at += 16) {
      v128.store(output, f32x4.add(v128.load(left + at), v128.load(other + at)));
      output += 16;
    }
    left += step;
    places += 4;
  }
}
