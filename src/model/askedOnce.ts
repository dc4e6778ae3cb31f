/**
 * A question that many ask: each answer is found once. `most`: answers kept at a time, where the question is not of one
 * article alone.
 */
export function askedOnce<K, T>(ask: (key: K) => T, most = Number.POSITIVE_INFINITY): (key: K) => T {
  const answers = new Map<K, T>();
  return key => {
    const known = answers.get(key);
    if (known !== undefined || answers.has(key)) return known as T;
    const answer = ask(key);
    if (answers.size >= most) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}
