/**
 * Classes of words from their vectors: k-means, and k-means again inside each class, so that a fine class lies within
 * one coarse class. In: vectors, how many parts each level is cut into. Out: for each level a class for each word,
 * from 1; the same vectors give the same classes.
 */
import type { GloveVectors } from './gloveVectors.js';

const ROUNDS = 12;

export function classifyVectors(vectors: GloveVectors, branches: readonly number[]): Int32Array[] {
  const count = vectors.words.length;
  let groups: Int32Array[] = [Int32Array.from({ length: count }, (_, i) => i)];
  return branches.map(parts => {
    groups = groups.flatMap(members => split(vectors, members, parts));
    const classes = new Int32Array(count);
    groups.forEach((members, group) => {
      for (const word of members) classes[word] = group + 1;
    });
    return classes;
  });
}

/** Exactly `parts` groups, some of them empty where the members are few or alike. */
function split({ values, size }: GloveVectors, members: Int32Array, parts: number): Int32Array[] {
  const centres = new Float64Array(parts * size);
  // The first centres are spread over the members, which stand in order of frequency.
  for (let part = 0; part < parts; part++) {
    const word = members[Math.floor((part * members.length) / parts)];
    if (word !== undefined)
      for (let k = 0; k < size; k++) centres[part * size + k] = values[word * size + k]!;
  }
  const own = new Int32Array(members.length).fill(-1);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = 0;
    members.forEach((word, m) => {
      const part = nearest(values, word * size, centres, parts, size);
      if (part !== own[m]) moved++;
      own[m] = part;
    });
    if (moved === 0) break;
    centres.fill(0);
    members.forEach((word, m) => {
      for (let k = 0; k < size; k++) centres[own[m]! * size + k]! += values[word * size + k]!;
    });
    for (let part = 0; part < parts; part++) toUnit(centres, part * size, size);
  }
  return Array.from({ length: parts }, (_, part) => members.filter((_, m) => own[m] === part));
}

/** The centre with the largest cosine; all vectors have unit length. */
function nearest(
  values: Float32Array,
  at: number,
  centres: Float64Array,
  parts: number,
  size: number,
): number {
  let best = 0;
  let most = -Infinity;
  for (let part = 0; part < parts; part++) {
    const base = part * size;
    let sum = 0;
    for (let k = 0; k < size; k++) sum += values[at + k]! * centres[base + k]!;
    if (sum > most) {
      most = sum;
      best = part;
    }
  }
  return best;
}

function toUnit(values: Float64Array, at: number, size: number): void {
  let squares = 0;
  for (let k = 0; k < size; k++) squares += values[at + k]! ** 2;
  if (squares === 0) return;
  const length = Math.sqrt(squares);
  for (let k = 0; k < size; k++) values[at + k]! /= length;
}
