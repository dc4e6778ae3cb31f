/**
 * Features of an arc that is about to be made, from which its relation is named: both words, what hangs on
 * them so far (case, auxiliaries, subjects), what stands around, how far they are apart.
 */
import { hashFeature } from './hash.js';
import { LEFT, type ParseState } from './transitions.js';
import type { SentenceView } from './view.js';

/** Most features of an arc; those from the guide are there only for the parser that has one. */
export const LABEL_FEATURES = 42;

/** @returns how many there are. */
export function labelFeatures(
  state: ParseState,
  view: SentenceView,
  action: number,
  rows: Int32Array,
): number {
  const { lower, tag, both, coarse, cluster, branch } = view;
  const child = state.stack[state.size - 1]!;
  const head = action === LEFT ? state.front : state.stack[state.size - 2]!;
  const side = action;
  const nothing = state.nothing;
  const first = state.left[child]!;
  const second = state.left2[child]!;
  const last = state.right[child]!;
  const headFirst = state.left[head]!;
  const headFirst2 = state.left2[head]!;
  const headLast = state.right[head]!;
  const headLast2 = state.right2[head]!;
  const before = child > 0 ? child - 1 : nothing;
  const after = child + 1 < state.length ? child + 1 : nothing;
  const gap = Math.abs(child - head);
  const distance = gap < 4 ? gap : gap < 8 ? 4 : 5;
  const childTag = tag[child]!;
  const headTag = tag[head]!;
  const childCoarse = coarse[child]!;
  const headCoarse = coarse[head]!;
  const arc = (childTag << 9) | (headTag << 1) | (side - 1);
  const coarseArc = (childCoarse << 9) | (headCoarse << 1) | (side - 1);
  const firstLabel = state.labels[first]!;
  const headFirstLabel = state.labels[headFirst]!;
  const headLastLabel = state.labels[headLast]!;

  rows[0] = hashFeature(200, arc, 0, 0);
  rows[1] = hashFeature(201, both[child]!, side, 0);
  rows[2] = hashFeature(202, both[head]!, side, 0);
  rows[3] = hashFeature(203, lower[child]!, headTag, side);
  rows[4] = hashFeature(204, lower[head]!, childTag, side);
  rows[5] = hashFeature(205, lower[child]!, lower[head]!, side);
  rows[6] = hashFeature(206, arc, distance, 0);
  rows[7] = hashFeature(207, arc, lower[first]!, 0);
  rows[8] = hashFeature(208, coarseArc, lower[first]!, lower[head]!);
  rows[9] = hashFeature(209, arc, firstLabel, state.labels[second]!);
  rows[10] = hashFeature(210, arc, state.labels[last]!, 0);
  rows[11] = hashFeature(211, coarseArc, headFirstLabel, state.labels[headFirst2]!);
  rows[12] = hashFeature(212, coarseArc, headLastLabel, state.labels[headLast2]!);
  rows[13] = hashFeature(213, arc, headFirstLabel, lower[headFirst]!);
  rows[14] = hashFeature(214, arc, headLastLabel, firstLabel);
  rows[15] = hashFeature(215, arc, tag[before]!, tag[after]!);
  rows[16] = hashFeature(216, childTag, tag[before]!, tag[after]!);
  rows[17] = hashFeature(217, cluster[child]!, cluster[head]!, side);
  rows[18] = hashFeature(218, cluster[child]!, headTag, side);
  rows[19] = hashFeature(219, childTag, cluster[head]!, side);
  rows[20] = hashFeature(220, branch[child]!, branch[head]!, coarseArc);
  rows[21] = hashFeature(221, lower[first]!, cluster[child]!, cluster[head]!);
  rows[22] = hashFeature(222, lower[child]!, firstLabel, side);
  rows[23] = hashFeature(223, arc, lower[before]!, 0);
  rows[24] = hashFeature(224, coarseArc, lower[after]!, 0);
  rows[25] = hashFeature(
    225,
    coarseArc,
    tag[head > 0 && head < nothing - 1 ? head - 1 : nothing]!,
    tag[Math.min(head + 1, nothing)]!,
  );
  rows[26] = hashFeature(226, coarseArc, state.leftCount[child]!, state.rightCount[child]!);
  rows[27] = hashFeature(227, coarseArc, state.leftCount[head]!, state.rightCount[head]!);
  rows[28] = hashFeature(228, lower[child]!, firstLabel, headTag);
  rows[29] = hashFeature(229, lower[head]!, headLastLabel, childCoarse);
  rows[30] = hashFeature(230, lower[head]!, lower[first]!, childCoarse);
  rows[31] = hashFeature(231, coarseArc, lower[headLast]!, tag[headLast]!);
  rows[32] = hashFeature(232, arc, tag[first]!, tag[last]!);
  rows[33] = hashFeature(233, lower[first]!, lower[second]!, coarseArc);
  rows[34] = hashFeature(234, coarseArc, tag[0]!, child === 0 ? 1 : 0);
  rows[35] = hashFeature(235, coarseArc, tag[state.length - 1]!, distance);
  rows[36] = hashFeature(236, lower[child]!, side, distance);
  rows[37] = hashFeature(237, coarseArc, state.labels[last]!, lower[last]!);
  if (!view.guided) return 38;
  const agrees = view.guideHeads[child] === head ? 1 : 0;
  const name = view.guideLabels[child]!;
  rows[38] = hashFeature(238, agrees, name, 0);
  rows[39] = hashFeature(239, agrees, name, arc);
  rows[40] = hashFeature(240, agrees, name, lower[child]!);
  rows[41] = hashFeature(241, agrees, name, view.guideLabels[head]!);
  return 42;
}
