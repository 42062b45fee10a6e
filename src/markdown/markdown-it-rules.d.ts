// Rules of markdown-it that are wrapped here; @types/markdown-it declares the classes only.
declare module 'markdown-it/lib/rules_inline/*' {
  const rule: import('markdown-it/lib/parser_inline.mjs').RuleInline
  export default rule
}

declare module 'markdown-it/lib/rules_block/*' {
  const rule: import('markdown-it/lib/parser_block.mjs').RuleBlock
  export default rule
}

declare module 'markdown-it/lib/rules_core/*' {
  const rule: import('markdown-it/lib/parser_core.mjs').RuleCore
  export default rule
}
