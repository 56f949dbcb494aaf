import type { IndicatorSet } from '#indicator/set.ts'
import type { Result } from '#result.ts'
import type { Ingested } from './ingest-report.ts'
import type { IncomingFile, ReadRefusal } from './study-report.ts'

export interface SampleFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Samples {
  readonly reports: readonly SampleFile[]
  readonly workbooks: readonly SampleFile[]
}

/** What the loading of samples needs of the world. */
export interface LoadSamplesPorts {
  readonly libraryIsEmpty: () => Promise<boolean>
  readonly samples: () => Promise<Samples>
  readonly ingest: (file: IncomingFile) => Promise<Result<Ingested, ReadRefusal>>
  readonly readSet: (file: SampleFile) => Promise<Result<IndicatorSet, readonly { readonly message: string }[]>>
  readonly addSet: (set: IndicatorSet, fileName: string) => Promise<unknown>
}

/**
 * Fills an empty library with the sample reports and indicator sets, so that the first click already drafts. Gives the
 * number of reports added; 0 when the library holds any. A sample that cannot be read is a fault of the installation.
 */
export async function loadSamples(ports: LoadSamplesPorts): Promise<number> {
  if (!(await ports.libraryIsEmpty())) return 0
  const { reports, workbooks } = await ports.samples()
  for (const file of reports) {
    const ingested = await ports.ingest({ ...file, bureau: '' })
    if (!ingested.ok) throw new Error(`Cannot load sample report "${file.name}": ${ingested.failure.message}`)
  }
  for (const file of workbooks) {
    const set = await ports.readSet(file)
    if (!set.ok) throw new Error(`Cannot load sample workbook "${file.name}": ${set.failure.map(fault => fault.message).join('; ')}`)
    await ports.addSet(set.value, file.name)
  }
  return reports.length
}
