import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

/** OpenAPI 3.1 of every route, at /docs; the document itself at /docs/json. Register before the routes. */
export async function registerDocumentation(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '据实 Jushi', version: '0.1.0', description: '按所供数据起草和核对报告，每个数字都有出处。' },
      tags: ['历史报告', '指标表', '起草', '核对', '人员', '运行'].map(name => ({ name })),
    },
    transform: jsonSchemaTransform,
  })
  await app.register(swaggerUi, { routePrefix: '/docs' })
}
