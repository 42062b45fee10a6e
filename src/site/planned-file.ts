// A file of the site that is no page: feeds, the sitemap, open data, assets.

export interface PlannedFile {
  /** Permanent, without the path prefix. */
  address: string
  /** Made when it is written; piece by piece where it is large, as the open data of a large bulletin are. */
  content(): string | Uint8Array | Generator<string>
}
