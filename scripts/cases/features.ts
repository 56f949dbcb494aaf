import { APPARATUS } from './features/apparatus.ts'
import { BOXES } from './features/boxes.ts'
import { COLUMNS } from './features/columns.ts'
import type { Feature } from './features/feature.ts'
import { PRINTED_TABLE } from './features/printed.ts'
import { REVISIONS } from './features/revisions.ts'
import { SIGNS } from './features/signs.ts'
import { STYLES } from './features/styles.ts'
import { TABLES } from './features/tables.ts'

export const FEATURES: readonly Feature[] = [STYLES, BOXES, TABLES, REVISIONS, APPARATUS, SIGNS, PRINTED_TABLE, COLUMNS]
