// A page of the site before it is made: where it stands and what it will show.
import type { Day } from '../legal/index.ts'
import type { PageView } from './view-models.ts'

export interface PlannedPage {
  /** Permanent, without the path prefix. */
  address: string
  kind: PageView['kind']
  /** For search engines; a page that stands for another one, or says that there is nothing, is not listed. */
  listed: boolean
  /** The last day on which an editor changed what it shows, where that is known. */
  lastModified?: Day
  /** Made when the page is written and forgotten after: ten thousand views at once would fill the memory. */
  view(): PageView
}
