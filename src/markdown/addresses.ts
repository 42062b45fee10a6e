// Core rule: addresses that start at the root of the site start at its path prefix.
//
//   [Liên hệ](/lien-he/)   ->   <a href="/ban-tin/lien-he/">
import type { RuleCore } from 'markdown-it/lib/parser_core.mjs'
import type Token from 'markdown-it/lib/token.mjs'

/** '//khac.vn/' is another site. */
function isFromRoot(address: string): boolean {
  return address.startsWith('/') && !address.startsWith('//')
}

export function prefixAddresses(pathPrefix: string): RuleCore {
  if (pathPrefix === '/') return () => {}
  const prefix = (token: Token, name: string) => {
    const address = token.attrGet(name)
    if (address !== null && isFromRoot(address)) token.attrSet(name, pathPrefix + address.slice(1))
  }
  return state => {
    for (const block of state.tokens)
      for (const child of block.children ?? []) {
        if (child.type === 'link_open') prefix(child, 'href')
        else if (child.type === 'image') prefix(child, 'src')
      }
  }
}
