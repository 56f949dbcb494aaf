import { APPARATUS } from './features/apparatus.ts'
import { BOXES } from './features/boxes.ts'
import { COLUMNS } from './features/columns.ts'
import { CONTAINERS } from './features/containers.ts'
import { EMBEDDED } from './features/embedded.ts'
import { EMPHASIS } from './features/emphasis.ts'
import type { Feature } from './features/feature.ts'
import { LISTS } from './features/lists.ts'
import { OLD_WORD } from './features/old-word.ts'
import { OPENINGS } from './features/openings.ts'
import { PAGES_OF_SITES } from './features/pages-of-sites.ts'
import { PRINTED_TABLE } from './features/printed.ts'
import { PRINTED_MANNERS } from './features/printed-manners.ts'
import { RED_HEADS } from './features/red-heads.ts'
import { REVISIONS } from './features/revisions.ts'
import { SHORT_COLUMNS } from './features/short-columns.ts'
import { SIGNS } from './features/signs.ts'
import { SITE_FRAMES } from './features/site-frames.ts'
import { STYLES } from './features/styles.ts'
import { TABLES } from './features/tables.ts'
import { UNRULED } from './features/unruled.ts'
import { WRAPPED_CELLS } from './features/wrapped-cells.ts'

export const FEATURES: readonly Feature[] = [
  STYLES,
  BOXES,
  TABLES,
  REVISIONS,
  APPARATUS,
  SIGNS,
  PRINTED_TABLE,
  COLUMNS,
  LISTS,
  EMPHASIS,
  CONTAINERS,
  PAGES_OF_SITES,
  PRINTED_MANNERS,
  OPENINGS,
  EMBEDDED,
  UNRULED,
  RED_HEADS,
  SITE_FRAMES,
  SHORT_COLUMNS,
  WRAPPED_CELLS,
  OLD_WORD,
]
