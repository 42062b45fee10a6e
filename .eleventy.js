// Wiring only: what is built stands in src/site, what it looks like in layouts.

/** @param {import('@11ty/eleventy').UserConfig} config */
export default async function (config) {
  // Loaded here, since Eleventy reads the static imports of this file without knowing TypeScript.
  const { defaultSource, sitePlugin } = await import('./src/site/index.ts')

  config.addPlugin(sitePlugin, { fallback: defaultSource })
  // The bulletin reads `content`; nothing in there is a template, and nobody's .gitignore decides what is.
  config.setTemplateFormats(['11ty.js', '11ty.ts'])
  config.setUseGitIgnore(false)
  config.setDataFileSuffixes([])
  config.ignores.add('content/**')

  // The output is Eleventy's own default, `_site`: named here it would win over that of `npm run build`.
  return { dir: { input: 'content', includes: '../layouts', layouts: '../layouts' } }
}
