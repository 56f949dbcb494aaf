import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Document } from './services.ts'

/** The 200 entry of a route that answers with a file. */
export const attachmentResponse = {
  description: '文件',
  content: { 'application/octet-stream': { schema: z.custom<Uint8Array>().meta({ type: 'string', format: 'binary' }) } },
}

/** Sends a document for download, under a name that survives Chinese characters (RFC 6266). */
export function sendAttachment(reply: FastifyReply, document: Document): FastifyReply {
  const extension = /\.[a-z0-9]+$/iu.exec(document.fileName)?.[0] ?? ''
  const disposition = `attachment; filename="jushi${extension}"; filename*=UTF-8''${encodeExtended(document.fileName)}`
  return reply.type(document.contentType).header('content-disposition', disposition).send(Buffer.from(document.bytes))
}

/** RFC 8187 leaves fewer characters bare than encodeURIComponent does. */
function encodeExtended(name: string): string {
  return encodeURIComponent(name).replace(/['()*!]/gu, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
