// Eleventy 3.1 ships no types. Here is what this project calls, checked against src/Eleventy.js,
// src/UserConfig.js, src/Util/TransformsUtil.js and the dev server's options; a method is added on the day
// it is used. Where Eleventy hands over a value it knows nothing about, the type is `unknown`.

declare module '@11ty/eleventy' {
  import type MarkdownIt from 'markdown-it'

  /** The `page` object of every template. `url` and `outputPath` are false when nothing is written. */
  export interface Page {
    url: string | false
    inputPath: string
    outputPath: string | false
    fileSlug: string
    filePathStem: string
    outputFileExtension: string
    templateSyntax: string
    date: Date
    lang?: string
    rawInput: string
  }

  /** What `data` always holds when a template renders; the rest is the project's. */
  export interface TemplateData {
    page: Page
    content?: string
    [key: string]: unknown
  }

  /**
   * Each page of a `size: 1` pagination has its one item under the alias. `addAllPagesToCollections` decides
   * whether only the first page is in `collections`.
   */
  export interface Pagination {
    data: string
    size: number
    alias?: string
    addAllPagesToCollections?: boolean
    resolve?: 'values'
    reverse?: boolean
    generatePageOnEmptyData?: boolean
    before?: (items: unknown[], fullData: Record<string, unknown>) => unknown[]
  }

  /** Data of a virtual template: front matter, given as an object. */
  export interface VirtualTemplateData {
    layout?: string
    pagination?: Pagination
    permalink?: string | false | ((data: never) => string | false)
    eleventyExcludeFromCollections?: boolean | string[]
    eleventyComputed?: Record<string, unknown>
    [key: string]: unknown
  }

  /** Content of a virtual `*.11ty.js` template. The caller says what its data look like. */
  export interface JavaScriptTemplate<Data = never> {
    data?: VirtualTemplateData
    render: (data: Data) => string | Promise<string>
  }

  /** `this` of a transform. */
  export interface TransformContext {
    page: Page
    url: string | false
    inputPath: string
    outputPath: string | false
  }

  /** Project-relative, with a trailing slash, as in `./content/`. */
  export interface Directories {
    readonly input: string
    readonly inputFile: string | undefined
    readonly inputGlob: string | undefined
    readonly data: string
    readonly includes: string
    readonly layouts: string | undefined
    readonly output: string
  }

  export interface BuiltTemplate {
    url: string | false
    inputPath: string
    outputPath: string | false
    rawInput: string
    content: string
  }

  export interface BuildEvent {
    directories: Directories
    runMode: RunMode
    outputMode: 'fs' | 'json' | 'ndjson'
    incremental: boolean
  }

  export interface Events {
    'eleventy.beforeConfig': [config: UserConfig]
    'eleventy.before': [event: BuildEvent]
    'eleventy.after': [event: BuildEvent & { results: BuiltTemplate[]; uses: unknown }]
    'eleventy.beforeWatch': [changedFiles: string[]]
    'eleventy.afterwatch': []
    'eleventy.directories': [directories: Directories]
    'eleventy.reset': []
  }

  /** Options of the dev server; a listener returns the answer, or nothing to let the server go on. */
  export interface ServerOptions {
    port?: number
    liveReload?: boolean
    domDiff?: boolean
    showAllHosts?: boolean
    showVersion?: boolean
    portReassignmentRetryCount?: number
    encoding?: string
    watch?: string[]
    headers?: Record<string, string>
    useCache?: boolean
    messageOnStart?: (info: {
      hosts?: string[]
      localhostUrl?: string
      startupTime: string
      version: string
      options: ServerOptions
    }) => string
    middleware?: ServerMiddleware[]
    onRequest?: Record<
      string,
      (request: {
        url: URL
        pattern: unknown
        patternGroups: Record<string, string | undefined>
      }) => ServerAnswer | Promise<ServerAnswer>
    >
    /** Runs before the server exists; what it returns is merged into the options. */
    setup?: () => Promise<ServerOptions | undefined>
    /** Runs once, when the server listens. */
    ready?: (server: DevServer) => void | Promise<void>
  }

  export type ServerAnswer =
    | undefined
    | string
    | { status?: number; headers?: Record<string, string>; body: string }

  export type ServerMiddleware = (
    request: import('node:http').IncomingMessage,
    response: import('node:http').ServerResponse,
    next: () => void,
  ) => void | Promise<void>

  export interface DevServer {
    getPort(): Promise<number>
    readonly server: import('node:http').Server
    /** What starts `server`; called with the port alone. */
    _serverListen(port: number): void
    close(): Promise<void>
  }

  export interface ExtensionOptions {
    /** An engine Eleventy has, as in `addExtension('11ty.ts', { key: '11ty.js' })`. */
    key?: string
    outputFileExtension?: string
    read?: boolean
    getData?: boolean | string[] | ((inputPath: string) => Promise<Record<string, unknown>>)
    compile?: (
      inputContent: string,
      inputPath: string,
    ) => Promise<((data: TemplateData) => string | Promise<string>) | undefined>
    compileOptions?: { cache?: boolean; permalink?: 'raw' | false }
  }

  export interface CopyOptions {
    expand?: boolean
    dot?: boolean
    filter?: string | RegExp | string[]
    mode?: 'html-relative'
  }

  export type Plugin<Options extends object = object> = (
    config: UserConfig,
    options: Options,
  ) => void | Promise<void>

  /** What `.eleventy.js` receives, and every plugin. */
  export class UserConfig {
    readonly directories: Directories
    readonly pathPrefix: string
    /** Globs from the root of the project, in the manner of .gitignore. */
    readonly ignores: Set<string>
    readonly watchIgnores: Set<string>

    /** Throws when this Eleventy is not in the range, as in `versionCheck('>=3.1')`. */
    versionCheck(compatibleRange: string): void

    addPlugin(plugin: Plugin): void | Promise<void>
    addPlugin<Options extends object>(plugin: Plugin<Options>, options: Options): void | Promise<void>

    /** A function is called once per build, and its promise awaited. */
    addGlobalData(name: string, data: unknown): this
    /** `virtualInputPath` is relative to the input directory, and its extension chooses the engine. */
    addTemplate<Data>(
      virtualInputPath: string,
      content: string | JavaScriptTemplate<Data>,
      data?: VirtualTemplateData,
    ): void
    addExtension(fileExtension: string | string[], options?: ExtensionOptions): void
    addTemplateFormats(formats: string | string[]): void
    setTemplateFormats(formats: string | string[]): void
    addDataExtension(extensions: string, parser: (contents: string, filePath: string) => unknown): void
    addPassthroughCopy(fileOrMap: string | Record<string, string>, options?: CopyOptions): this
    addTransform(
      name: string,
      transform: (
        this: TransformContext,
        content: string,
        outputPath: string | false,
      ) => string | Uint8Array | Promise<string | Uint8Array>,
    ): void
    addPreprocessor(
      name: string,
      extensions: string | string[],
      callback: (data: TemplateData, content: string) => undefined | false | string,
    ): void
    addLayoutAlias(from: string, to: string): void
    setLayoutResolution(withoutExtension: boolean): void

    setLibrary(engine: 'md', library: MarkdownIt): void
    amendLibrary(engine: 'md', amend: (library: MarkdownIt) => void): void
    setFrontMatterParsingOptions(options: {
      language?: string
      engines?: Record<string, (source: string) => unknown>
    }): void

    addWatchTarget(fileOrDirectory: string, options?: { resetConfig?: boolean }): void
    setWatchThrottleWaitTime(milliseconds: number): void
    setWatchJavaScriptDependencies(enabled: boolean): void
    setServerOptions(options: ServerOptions, override?: boolean): void
    setServerPassthroughCopyBehavior(behaviour: 'copy' | 'passthrough'): void

    setUseGitIgnore(enabled: boolean): void
    setQuietMode(quiet: boolean): void
    setDataFileSuffixes(suffixes: string[]): void
    setDataFileBaseName(name: string): void
    setUseTemplateCache(enabled: boolean): void
    setFreezeReservedData(enabled: boolean): void
    setConcurrency(number: number): void
    configureTemplateHandling(options: { writeMode?: 'sync' | 'async' }): void

    // The directories can be named in the config file only: a plugin that tries is refused.
    setInputDirectory(directory: string): void
    setOutputDirectory(directory: string): void
    setIncludesDirectory(directory: string): void
    setLayoutsDirectory(directory: string): void
    setDataDirectory(directory: string): void

    /** A listener may return a promise; the build waits for it. */
    on<Name extends keyof Events>(event: Name, listener: (...args: Events[Name]) => unknown): unknown
    once<Name extends keyof Events>(event: Name, listener: (...args: Events[Name]) => unknown): unknown
  }

  export type RunMode = 'build' | 'serve' | 'watch'

  export interface EleventyOptions {
    /** With `cli`, the directories given to the constructor win over those the config file names. */
    source?: 'cli' | 'script'
    runMode?: RunMode
    configPath?: string
    pathPrefix?: string
    quietMode?: boolean
    dryRun?: boolean
    inputDir?: string
    loader?: 'esm' | 'cjs' | 'auto'
    /** Runs before the config file. */
    config?: (config: UserConfig) => void | Promise<void>
  }

  export class Eleventy {
    constructor(input?: string, output?: string, options?: EleventyOptions)
    readonly directories: Directories

    init(): Promise<void>
    /** Builds into the output directory. Rejects when a template fails. */
    write(): Promise<[passthroughCopy: unknown, templates: BuiltTemplate[]]>
    /** Builds into memory. */
    toJSON(): Promise<BuiltTemplate[]>
    /** Writes once, then on each change, until `stopWatch`. Answers a function that builds as if a file had changed. */
    watch(): Promise<(changedFile: string) => Promise<void>>
    /** From `watch` on. Files that were deleted are noticed, and do not make it build. */
    readonly watcher: { on(event: 'unlink', listener: (path: string) => void): unknown }
    /** Serves the output directory; `init` and `watch` come before. */
    serve(port?: number): Promise<void>
    /** From `init` on. `serve` uses the server that `initServerInstance` has made. */
    readonly eleventyServe: {
      init(): Promise<void>
      initServerInstance(): Promise<void>
      readonly server: DevServer
    }
    stopWatch(): Promise<unknown>

    readonly logger: {
      overrideLogger(logger: Record<'log' | 'info' | 'warn' | 'error', (message: string) => void>): void
    }
    disableLogger(): void
    /** From `init` on. */
    readonly bench: { get(group: 'Configuration'): { setIsVerbose(isVerbose: boolean): void } }
    setRunMode(runMode: RunMode): void
    setDryRun(isDryRun: boolean): void
    setIsVerbose(isVerbose: boolean): void
    static getVersion(): string
  }

  export default Eleventy
}
