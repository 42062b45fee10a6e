// A piece cut from a long text keeps the whole of it in memory: V8 makes it a view. Ten thousand articles
// would be kept for the sake of the numbers cut out of them.

/** Below this length V8 copies instead of viewing. */
const shortest = 13

/** The same text, with memory of its own. */
export function ownText(text: string): string {
  return text.length < shortest ? text : Buffer.from(text, 'utf16le').toString('utf16le')
}
