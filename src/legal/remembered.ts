// Answers that are asked for again and again, kept for as long as there are few of them.

/**
 * The function with its last answers kept, by their text; all are forgotten when there are too many. No answer of
 * `undefined` is kept.
 *
 * @example const key = remembered(1000, foldText); key('Đất đai') // 'dat dai', worked out once
 */
export function remembered<T>(most: number, answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= most) known.clear()
    // A piece of a long text keeps all of it in memory: V8 makes it a view. This one is its own.
    const own = ` ${text}`.slice(1)
    const made = answer(own)
    known.set(own, made)
    return made
  }
}

/** The same where the answer depends on a register too: each has its own, which go with it. */
export function rememberedFor<K extends object, T>(
  most: number,
  answer: (text: string, of: K) => T,
): (text: string, of: K) => T {
  const known = new WeakMap<K, (text: string) => T>()
  return (text, of) => {
    let ask = known.get(of)
    if (!ask) {
      ask = remembered(most, asked => answer(asked, of))
      known.set(of, ask)
    }
    return ask(text)
  }
}
