// What pages of the site may fetch and run: what is theirs, and nothing inline.
//   contentPolicy('page')     // "default-src 'none'; script-src 'self'; …"
//   contentPolicy('search')   // … script-src 'self' 'wasm-unsafe-eval' …

/** `search`: the page whose engine is a WebAssembly program. `host`: the header of a host for all pages. */
export type PolicyFor = 'page' | 'search' | 'host'

/**
 * By Content Security Policy Level 3. Each page carries its own in `<meta>`; a host sends one for all, and a browser keeps
 * to both, so that the engine runs on the page that needs it and nowhere else. `frame-ancestors` counts in a header only.
 */
export function contentPolicy(for_: PolicyFor): string {
  const scripts = for_ === 'page' ? "'self'" : "'self' 'wasm-unsafe-eval'"
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    ...(for_ === 'host' ? ["frame-ancestors 'none'"] : []),
  ].join('; ')
}
