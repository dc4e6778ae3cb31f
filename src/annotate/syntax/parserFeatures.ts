/**
 * Features of a parser state, from which its next action is chosen: the three topmost words of the stack, the
 * three foremost of the buffer, their outermost children, and how far apart and how full they are.
 */
import { hashFeature } from './hash.js';
import type { ParseState } from './transitions.js';
import type { SentenceView } from './view.js';

/** Most features of a state; those from the guide are there only for the parser that has one. */
export const PARSER_FEATURES = 86;

/** @returns how many there are. */
export function actionFeatures(state: ParseState, view: SentenceView, rows: Int32Array): number {
  const { lower, tag, both, coarse, cluster, branch } = view;
  const { stack, size, nothing, left, left2, right, right2, labels } = state;
  const s0 = size > 0 ? stack[size - 1]! : nothing;
  const s1 = size > 1 ? stack[size - 2]! : nothing;
  const s2 = size > 2 ? stack[size - 3]! : nothing;
  const b0 = state.front;
  const b1 = b0 < state.length ? b0 + 1 : nothing;
  const b2 = b1 < state.length ? b1 + 1 : nothing;
  const b3 = b2 < state.length ? b2 + 1 : nothing;
  const s0l = left[s0]!;
  const s0r = right[s0]!;
  const s1l = left[s1]!;
  const s1r = right[s1]!;
  const b0l = left[b0]!;
  const s0lower = lower[s0]!;
  const s1lower = lower[s1]!;
  const b0lower = lower[b0]!;
  const b1lower = lower[b1]!;
  const s0tag = tag[s0]!;
  const s1tag = tag[s1]!;
  const s2tag = tag[s2]!;
  const b0tag = tag[b0]!;
  const b1tag = tag[b1]!;
  const b2tag = tag[b2]!;
  const s0both = both[s0]!;
  const s1both = both[s1]!;
  const b0both = both[b0]!;
  const s0s1b0 = (s0tag << 16) | (s1tag << 8) | b0tag;
  const s0b0b1 = (s0tag << 16) | (b0tag << 8) | b1tag;
  const gap = b0 - s0;
  const near = gap < 5 ? gap : gap < 10 ? 5 : 6;
  const below = s1 === nothing ? 7 : s0 - s1;
  const deep = below < 5 ? below : below < 10 ? 5 : 6;
  const s0counts = (state.leftCount[s0]! << 8) | state.rightCount[s0]!;
  const s1count = state.rightCount[s1]!;
  const b0count = state.leftCount[b0]!;
  const s0lLabel = labels[s0l]!;
  const s0rLabel = labels[s0r]!;
  const s1rLabel = labels[s1r]!;
  const s1lLabel = labels[s1l]!;
  const b0lLabel = labels[b0l]!;

  rows[0] = hashFeature(0, s0both, 0, 0);
  rows[1] = hashFeature(1, s0lower, 0, 0);
  rows[2] = hashFeature(2, s1both, 0, 0);
  rows[3] = hashFeature(3, s1lower, 0, 0);
  rows[4] = hashFeature(4, b0both, 0, 0);
  rows[5] = hashFeature(5, b0lower, b1tag, 0);
  rows[6] = hashFeature(6, both[b1]!, b0tag, 0);
  rows[7] = hashFeature(7, both[b2]!, 0, 0);
  rows[8] = hashFeature(8, s0both, b0both, 0);
  rows[9] = hashFeature(9, s0both, b0tag, 0);
  rows[10] = hashFeature(10, s0tag, b0both, 0);
  rows[11] = hashFeature(11, s0lower, b0lower, 0);
  rows[12] = hashFeature(12, s0tag, b0tag, 0);
  rows[13] = hashFeature(13, s1both, s0tag, 0);
  rows[14] = hashFeature(14, s1tag, s0both, 0);
  rows[15] = hashFeature(15, s1lower, s0lower, 0);
  rows[16] = hashFeature(16, s1tag, s0tag, 0);
  rows[17] = hashFeature(17, s1both, s0both, 0);
  rows[18] = hashFeature(18, s0b0b1, 0, 0);
  rows[19] = hashFeature(19, s0s1b0, 0, 0);
  rows[20] = hashFeature(20, s0s1b0, s2tag, 0);
  rows[21] = hashFeature(21, s0b0b1, b2tag, 0);
  rows[22] = hashFeature(22, s0b0b1, s1tag, 0);
  rows[23] = hashFeature(23, s0s1b0, s0lower, 0);
  rows[24] = hashFeature(24, s0s1b0, s1lower, 0);
  rows[25] = hashFeature(25, s0s1b0, b0lower, 0);
  rows[26] = hashFeature(26, s0tag, b0lower, s1tag);
  rows[27] = hashFeature(27, s0lower, s1tag, b0tag);
  rows[28] = hashFeature(28, s1lower, b0lower, s0tag);
  rows[29] = hashFeature(29, s0b0b1, s0lower, 0);
  rows[30] = hashFeature(30, s0b0b1, b0lower, 0);
  rows[31] = hashFeature(31, s0tag, b0tag, b1lower);
  // Children.
  rows[32] = hashFeature(32, s0both, s0lLabel, s0rLabel);
  rows[33] = hashFeature(33, s0s1b0, s0lLabel, s0rLabel);
  rows[34] = hashFeature(34, s0s1b0, tag[s0l]!, lower[s0l]!);
  rows[35] = hashFeature(35, s0s1b0, tag[s0r]!, 0);
  rows[36] = hashFeature(36, s0s1b0, s1rLabel, labels[right2[s1]!]!);
  rows[37] = hashFeature(37, s0s1b0, s1lLabel, s1rLabel);
  rows[38] = hashFeature(38, s0s1b0, b0lLabel, 0);
  rows[39] = hashFeature(39, s0tag, b0both, b0lLabel);
  rows[40] = hashFeature(40, s0tag, b0tag, tag[b0l]!);
  rows[41] = hashFeature(41, s1both, s0lLabel, s0tag);
  rows[42] = hashFeature(42, s1both, lower[s0l]!, s0tag);
  rows[43] = hashFeature(43, s1lower, lower[s0l]!, s0lower);
  rows[44] = hashFeature(44, s2tag, s1tag, lower[s0l]!);
  rows[45] = hashFeature(45, s1both, s1rLabel, s0tag);
  rows[46] = hashFeature(46, s1lower, s1lLabel, s0lLabel);
  rows[47] = hashFeature(47, s0both, s0counts, 0);
  rows[48] = hashFeature(48, s0s1b0, s0counts, s1count);
  rows[49] = hashFeature(49, s1both, s1count, s0tag);
  rows[50] = hashFeature(50, b0both, b0count, s0tag);
  rows[51] = hashFeature(51, s0tag, b0tag, near);
  rows[52] = hashFeature(52, s0s1b0, near, deep);
  rows[53] = hashFeature(53, s0lower, near, b0tag);
  rows[54] = hashFeature(54, b0lower, near, s0tag);
  rows[55] = hashFeature(55, s1lower, deep, s0tag);
  rows[56] = hashFeature(56, s1tag, s0lower, deep);
  // Clusters.
  rows[57] = hashFeature(57, cluster[s0]!, cluster[b0]!, 0);
  rows[58] = hashFeature(58, cluster[s1]!, cluster[s0]!, b0tag);
  rows[59] = hashFeature(59, cluster[s0]!, b0tag, s1tag);
  rows[60] = hashFeature(60, cluster[b0]!, s0tag, s1tag);
  rows[61] = hashFeature(61, cluster[s1]!, s0tag, b0tag);
  rows[62] = hashFeature(62, branch[s1]!, branch[s0]!, branch[b0]!);
  rows[63] = hashFeature(63, cluster[s1]!, lower[s0l]!, cluster[s0]!);
  rows[64] = hashFeature(64, branch[b1]!, s0tag, b0tag);
  // Further away.
  rows[65] = hashFeature(65, s2tag, s1lower, s0tag);
  rows[66] = hashFeature(66, lower[s2]!, s1tag, s0tag);
  rows[67] = hashFeature(67, s0tag, b0tag, coarse[b3]!);
  rows[68] = hashFeature(68, s0s1b0, b1tag, b2tag);
  rows[69] = hashFeature(69, s0tag, labels[left2[s0]!]!, s0lLabel);
  rows[70] = hashFeature(70, s0lower, b0tag, b1lower);
  rows[71] = hashFeature(71, s1tag, lower[s1r]!, s0lower);
  rows[72] = hashFeature(72, s1lower, tag[s1r]!, lower[s0l]!);
  rows[73] = hashFeature(73, tag[0]!, tag[state.length - 1]!, s0s1b0);
  if (!view.guided) return 74;
  // What the guide says of these words.
  const { guideHeads, guideLabels, guideLast } = view;
  const s0guide = guideHeads[s0]!;
  const b0guide = guideHeads[b0]!;
  const s0last = guideLast[s0]!;
  const s0name = guideLabels[s0]!;
  const b0name = guideLabels[b0]!;
  const guide =
    (s0guide === b0 ? 1 : 0) |
    (s0guide === s1 ? 2 : 0) |
    (s0guide > b0 ? 4 : 0) |
    (s0last >= b0 ? 8 : 0) |
    (s0last > b0 ? 16 : 0) |
    (b0guide === s0 ? 32 : 0) |
    (b0guide < s0 ? 64 : 0) |
    (guideHeads[s1] === b0 ? 128 : 0);
  rows[74] = hashFeature(74, guide, 0, 0);
  rows[75] = hashFeature(75, guide, s0tag, b0tag);
  rows[76] = hashFeature(76, guide, s0both, 0);
  rows[77] = hashFeature(77, guide, b0both, 0);
  rows[78] = hashFeature(78, guide, s0tag, s1tag);
  rows[79] = hashFeature(79, guide, s0name, s0tag);
  rows[80] = hashFeature(80, guide, b0name, b0tag);
  rows[81] = hashFeature(81, guide, s0name, guideLabels[s1]!);
  rows[82] = hashFeature(82, guide, s0s1b0, 0);
  rows[83] = hashFeature(83, guide, tag[s0guide]!, s0tag);
  rows[84] = hashFeature(84, guide, s0name, b0name);
  rows[85] = hashFeature(85, guide, near, deep);
  return 86;
}
