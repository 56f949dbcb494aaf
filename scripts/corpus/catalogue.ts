import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IndicatorSet } from '#indicator/set.ts'

/** What a bureau's catalogue says of one measured fact, under its id. */
interface CatalogueEntry {
  readonly name: string
  readonly unit: string
  readonly topic: string
  readonly kind: 'stock' | 'flow' | 'standard' | 'rate'
  readonly partOf?: string
  /** How a rate or difference follows from other facts, e.g. "yoy(dibao.jin)". */
  readonly formula?: string
}

export type Catalogue = Readonly<Record<string, CatalogueEntry>>

export interface OutlineHeading {
  readonly level: number
  readonly heading: string
}

/** The sources of a bureau beside its reports. */
export interface BureauSources {
  readonly catalogue: Catalogue
  readonly outlines: Readonly<Record<string, readonly OutlineHeading[]>>
  /** The indicator set of the next period. */
  readonly next: IndicatorSet
}

/** Reads indicators.json, outline.json and next.json of a bureau's folder as its authors wrote them; tests hold them to their schemas. */
export async function readBureau(folder: string): Promise<BureauSources> {
  const [catalogue, outlines, next] = await Promise.all(
    ['indicators', 'outline', 'next'].map(name => readJson(join(folder, `${name}.json`))),
  )
  return { catalogue: catalogue as Catalogue, outlines: outlines as BureauSources['outlines'], next: next as IndicatorSet }
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'))
}
