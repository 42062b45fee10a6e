// The door of this room: what layouts, scripts and the configuration of Eleventy may use.
export { type BuildOptions, buildSite } from './build.ts'
export { defaultSource } from './default-source.ts'
export { type Hole, html, Markup, raw } from './html.ts'
export { checkOutput, type OutputFolder, OutputRefused } from './output.ts'
export { type SiteSource, sitePlugin } from './plugin.ts'
export { type PreviewOptions, startPreview } from './preview.ts'
export { writeSearchIndex } from './search/index-step.ts'
export type * from './view-models.ts'
