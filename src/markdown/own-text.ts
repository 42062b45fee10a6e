// A piece cut from a long text keeps the whole of it in memory: V8 makes it a view. Ten thousand articles
// would be kept for the sake of the numbers cut out of them.

/** Below this length V8 copies instead of viewing. */
const shortest = 13

/** Texts pass through here on their way; a buffer for each of them would cost as much again. */
const passage = Buffer.alloc(1 << 16)

/** The same text, with memory of its own. */
export function ownText(text: string): string {
  if (text.length < shortest) return text
  if (text.length * 2 > passage.length) return Buffer.from(text, 'utf16le').toString('utf16le')
  return passage.toString('utf16le', 0, passage.write(text, 'utf16le'))
}
