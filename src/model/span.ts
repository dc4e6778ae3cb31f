/**
 * A span of a text: half-open `[start, end)`, in UTF-16 code units of `Document.text`.
 * `text.slice(start, end)` gives back what a span claims to have seen.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
