import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { composerSchema } from './draft-schema.ts'

const aboutSchema = z.object({
  /** Composers that are configured, the default first. */
  composers: z.array(composerSchema).readonly(),
  /** Whether only this machine can reach the service. */
  loopbackOnly: z.boolean(),
  maxUploadBytes: z.number().int(),
})

export type About = z.infer<typeof aboutSchema>

/** What the pages must know of this installation. */
export const aboutRoutes: FastifyPluginAsyncZod<{ readonly about: About }> = async (app, { about }) => {
  app.get('/about', { schema: { tags: ['运行'], summary: '本安装的设置', response: { 200: aboutSchema } } }, async () => about)
}
