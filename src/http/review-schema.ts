import { z } from 'zod'
import type { ReportDocument } from '#review/document.ts'
import { documentOf } from '#review/document.ts'
import type { ReviewDeed, ReviewEvent } from '#review/event.ts'
import type { Person } from '#review/person.ts'
import { rolesIn } from '#review/person.ts'
import type { Renewal } from '#review/renew.ts'
import * as rules from '#review/rules.ts'
import { standingOf } from '#review/standing.ts'
import type { Decision } from '#workflow/review-draft.ts'
import type { ReviewRecord } from '#workflow/review-record.ts'
import { actorSchema, draftSchema, reviewStateSchema } from './draft-schema.ts'

const text = (longest: number) => z.string().max(longest, `至多 ${longest} 个字符`)
const offset = z.number().int().min(0)

export const documentSchema = z.strictObject({
  title: text(200),
  paragraphs: z
    .array(
      z.strictObject({
        level: z.number().int().min(0).max(6),
        text: text(20_000),
        bindings: z
          .array(z.strictObject({ start: offset, end: offset, expression: text(300) }))
          .max(500)
          .readonly(),
      }),
    )
    .max(5000, '至多 5000 段')
    .readonly(),
}) satisfies z.ZodType<ReportDocument>

const boundFigure = { expression: z.string(), before: z.string(), lead: z.string(), rest: z.string() }

/** What another version of the set changes in a draft, and what somebody must change himself. */
export const renewalSchema = z.object({
  changes: z.array(z.object({ ...boundFigure, after: z.string() })).readonly(),
  stuck: z.array(z.object({ ...boundFigure, reason: z.string() })).readonly(),
}) satisfies z.ZodType<Pick<Renewal, 'changes' | 'stuck'>>

const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('claim'), start: offset, end: offset }),
  z.strictObject({ kind: z.literal('finding'), index: offset }),
  z.strictObject({ kind: z.literal('draft') }),
])
export const decisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept'), target: targetSchema }),
  z.strictObject({ kind: z.literal('return'), target: targetSchema, comment: text(2000) }),
  z.strictObject({ kind: z.literal('waive'), target: targetSchema, reason: text(2000) }),
  z.strictObject({ kind: z.literal('undo'), event: z.number().int().min(1) }),
]) satisfies z.ZodType<Decision>

const deedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('revised') }),
  z.object({ kind: z.literal('submitted') }),
  z.object({ kind: z.literal('withdrawn') }),
  z.object({ kind: z.literal('accepted'), point: z.string(), before: z.string(), after: z.string(), pointAfter: z.string().nullable() }),
  z.object({ kind: z.literal('returned'), point: z.string().nullable(), text: z.string(), comment: z.string() }),
  z.object({ kind: z.literal('waived'), point: z.string(), text: z.string(), reason: z.string() }),
  z.object({ kind: z.literal('undone'), undoes: z.number().int() }),
  z.object({ kind: z.literal('signed') }),
]) satisfies z.ZodType<ReviewDeed>

const eventSchema = z.object({
  no: z.number().int(),
  at: z.string(),
  by: actorSchema,
  revision: z.number().int(),
  deed: deedSchema,
}) satisfies z.ZodType<ReviewEvent>

const obstacleSchema = z.object({ code: z.string(), message: z.string() })

/** A draft as its reviewer and its writer see it. */
export const reviewSchema = z.object({
  id: z.string(),
  bureau: z.string(),
  period: z.string(),
  setId: z.string(),
  setVersion: z.number().int(),
  state: reviewStateSchema,
  revision: z.number().int(),
  author: actorSchema.nullable(),
  authors: z.array(actorSchema).readonly(),
  /** The newest revision; offsets are into its text. */
  draft: draftSchema,
  /** The same as an editor has it. */
  document: documentSchema,
  /** draft.claims in their order, then draft.findings in theirs. */
  points: z
    .array(
      z.object({
        kind: z.enum(['claim', 'finding']),
        key: z.string(),
        start: z.number().int(),
        end: z.number().int(),
        text: z.string(),
        open: z.boolean(),
        waiver: z.object({ event: z.number().int(), by: actorSchema, at: z.string(), reason: z.string() }).nullable(),
        returned: z.object({ event: z.number().int(), by: actorSchema, at: z.string(), comment: z.string() }).nullable(),
      }),
    )
    .readonly(),
  /** Keys of the points that block sign-off. */
  unsettled: z.array(z.string()).readonly(),
  gaps: z.number().int(),
  returnedWhole: z.string().nullable(),
  history: z.array(eventSchema).readonly(),
  /** What whoever asks may do now; signOff lists what stands in the way, empty when nothing does, null for who never signs. */
  may: z.object({
    revise: z.boolean(),
    submit: z.boolean(),
    withdraw: z.boolean(),
    decide: z.boolean(),
    signOff: z.array(obstacleSchema).readonly().nullable(),
  }),
})

/** The answer for one person. */
export function reviewOf(record: ReviewRecord, person: Person): z.infer<typeof reviewSchema> {
  const { id, bureau, period, setId, setVersion, revision, author, draft, history } = record
  const standing = standingOf(draft, author, history)
  const roles = rolesIn(person, bureau)
  const [writes, reviews] = [roles.includes('writer'), roles.includes('reviewer')]
  return {
    ...{ id, bureau, period, setId, setVersion, revision, author, draft, history },
    document: documentOf(draft),
    state: standing.state,
    authors: standing.authors,
    points: standing.points.map(({ waiver, returned, ...point }) => ({
      ...point,
      waiver: waiver && { event: waiver.no, by: waiver.by, at: waiver.at, reason: waiver.deed.reason },
      returned: returned && { event: returned.no, by: returned.by, at: returned.at, comment: returned.deed.comment },
    })),
    unsettled: standing.unsettled.map(point => point.key),
    gaps: standing.gaps,
    returnedWhole: standing.returnedWhole,
    may: {
      revise: writes && rules.mayRevise(standing).ok,
      submit: writes && rules.maySubmit(standing).ok,
      withdraw: writes && rules.mayWithdraw(standing).ok,
      decide: reviews && rules.mayDecide(standing).ok,
      signOff: reviews ? rules.signOffObstacles(person.id, standing) : null,
    },
  }
}

const paragraphsSchema = documentSchema.shape.paragraphs
const mergeSchema = z.object({
  title: z.string(),
  conflicts: z.number().int(),
  stretches: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('agreed'), paragraphs: paragraphsSchema }),
        z.object({ kind: z.literal('conflict'), base: paragraphsSchema, mine: paragraphsSchema, theirs: paragraphsSchema }),
      ]),
    )
    .readonly(),
})

/** Problem details of a save over a revision that is no longer the newest. */
export const conflictResponse = {
  description: '别人已保存了新的一版：problem details，另附两版全文和合并稿。没有保存任何内容。',
  content: {
    'application/problem+json': {
      schema: z.object({
        type: z.string(),
        title: z.string(),
        status: z.number().int(),
        detail: z.string(),
        code: z.string(),
        conflict: z.object({ yours: documentSchema, theirs: documentSchema, revision: z.number().int(), merge: mergeSchema }).optional(),
      }),
    },
  },
}

export const revisionsSchema = z.object({
  revisions: z
    .array(
      z.object({
        revision: z.number().int(),
        kind: z.enum(['written', 'saved', 'autosaved', 'accepted', 'undone']),
        by: actorSchema.nullable(),
        at: z.string(),
        characters: z.number().int(),
        open: z.number().int(),
      }),
    )
    .readonly(),
})

export const differencesSchema = z.object({
  from: z.number().int(),
  to: z.number().int(),
  lines: z
    .array(
      z.object({
        kind: z.enum(['same', 'changed', 'removed', 'added']),
        pieces: z.array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })).readonly(),
      }),
    )
    .readonly(),
})
