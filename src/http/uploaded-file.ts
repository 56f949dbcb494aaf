import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { ProblemError } from './problem.ts'

/** A file of a multipart form, read whole. */
export interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The schema of a form's file field. */
export const uploadedFileSchema = z.custom<UploadedFile>(isUploadedFile, '请选择一个文件').meta({ type: 'string', format: 'binary' })

/**
 * Hook before validation: makes `request.body` of a multipart form, so that the route's schema speaks of it like of any other body.
 * Files become {@link UploadedFile}, everything else stays text; the order of the fields does not matter.
 */
export async function takeForm(request: FastifyRequest): Promise<void> {
  if (!request.isMultipart()) return
  const fields = new Map<string, unknown>()
  for await (const part of request.parts()) {
    const value = part.type === 'file' ? { name: baseName(part.filename), bytes: new Uint8Array(await part.toBuffer()) } : part.value
    fields.set(part.fieldname, value)
  }
  request.body = Object.fromEntries(fields)
}

/** Refuses a file with nothing in it. */
export function requireContent(file: UploadedFile): UploadedFile {
  if (file.bytes.length > 0) return file
  throw new ProblemError({ status: 422, code: 'empty-file', detail: `文件「${file.name}」是空的：请检查后重新选择。` })
}

function isUploadedFile(value: unknown): value is UploadedFile {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array
}

/** Browsers may send a path; only its last part is the file's name. */
function baseName(name: string | undefined): string {
  return (name ?? '').split(/[\\/]/u).at(-1) || '未命名'
}
