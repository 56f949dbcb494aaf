import { EmbeddingStore } from '#adapters/postgres/embedding-store.ts'
import type { AccountServices } from '#http/account-services.ts'
import type { Installation } from '#workflow/oversight.ts'
import manifest from '../package.json' with { type: 'json' }
import type { Library } from './compose.ts'
import type { Config } from './config.ts'

interface Parts {
  readonly config: Config
  readonly library: Library
  readonly signIn: Pick<AccountServices, 'required' | 'singleSignOn'>
  readonly maxUploadBytes: number
}

/** The composers that can be had, the default first: a model that is named is meant to be used, as on the command line. */
export function composersOf({ openAi, chatModel }: Pick<Config, 'openAi' | 'chatModel'>): Installation['composers'] {
  if (openAi === null) return ['frames']
  return chatModel === null ? ['frames', 'llm'] : ['llm', 'frames']
}

/** How the installation is set up. Addresses of servers, keys and secrets stay out of it: only whether they are there. */
export async function installationOf({ config, library, signIn, maxUploadBytes }: Parts): Promise<Installation> {
  const { reading, reports, database, model } = library
  const embeddings = new EmbeddingStore(database.kysely)
  const [progress, serving, total, held] = await Promise.all([
    embeddings.progress(model),
    embeddings.serving(),
    reports.count(),
    reports.count('held'),
  ])
  const { concurrency, budget } = config.chat
  return {
    version: manifest.version,
    database: database.engine,
    signIn: { required: signIn.required, singleSignOn: signIn.singleSignOn, publicUrl: config.access.publicUrl },
    composers: composersOf(config),
    chat: config.openAi === null ? null : { model: config.chatModel, concurrency, budget },
    embedding: {
      model,
      dimensions: reading.embedder.dimensions,
      builtIn: config.embedding === null,
      serving: serving.includes(model),
      ...progress,
    },
    library: { reports: total, held },
    maxUploadBytes,
  }
}
