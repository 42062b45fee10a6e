// Core rule: an image that stands alone in its paragraph and has a title is a figure, the title its caption.
//
//   ![Bộ phận Một cửa](/media/2020/mot-cua.svg "Ảnh minh họa")
//   -> <figure><img …><figcaption>Ảnh minh họa</figcaption></figure>
//
// Other images stay where they are. All are loaded when the reader comes near.
import type { RuleCore } from 'markdown-it/lib/parser_core.mjs'
import Token from 'markdown-it/lib/token.mjs'

export const makeFigures: RuleCore = state => {
  state.tokens.forEach((block, i) => {
    if (block.type !== 'inline') return
    const opener = state.tokens[i - 1]
    const closer = state.tokens[i + 1]
    for (const child of block.children ?? []) if (child.type === 'image') child.attrSet('loading', 'lazy')

    const [image, ...others] = block.children ?? []
    const caption = image?.type === 'image' && others.length === 0 ? image.attrGet('title') : null
    if (!image || !caption || opener?.type !== 'paragraph_open' || !closer) return
    image.attrs = image.attrs?.filter(([name]) => name !== 'title') ?? null
    opener.type = 'figure_open'
    opener.tag = 'figure'
    opener.hidden = false
    closer.type = 'figure_close'
    closer.tag = 'figure'
    closer.hidden = false
    const words = new Token('text', '', 0)
    words.content = caption
    block.children = [
      image,
      new Token('figcaption_open', 'figcaption', 1),
      words,
      new Token('figcaption_close', 'figcaption', -1),
    ]
  })
}
