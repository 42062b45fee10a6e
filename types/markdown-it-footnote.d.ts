// What this project uses of markdown-it-footnote 4, which brings no types of its own.
declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it'
  import type Token from 'markdown-it/lib/token.mjs'

  /** What its rules note in `env.footnotes` while they parse. */
  export interface Footnotes {
    /** By label, after a colon: the index in `list`, or -1 for a definition nothing has pointed to yet. */
    refs?: Record<string, number>
    /** In order of the first references. A note written on the spot has no label, but its content. */
    list?: { label?: string; count?: number; content?: string; tokens?: Token[] }[]
  }

  export default function footnote(md: MarkdownIt): void
}
