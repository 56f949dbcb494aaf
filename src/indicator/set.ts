import { z } from 'zod'

const isoDate = z.iso.date()
/** An exact decimal in plain notation ("18285", "548.09"), or a range of two ("60..100") for a standard paid in steps. */
const exactFigure = z.string().regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:\.\.-?(?:0|[1-9]\d*)(?:\.\d+)?)?$/)
const identifier = z.string().regex(/^[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*$/)

/** Where a figure or note was read: a workbook cell, or a note. */
export const sourceSchema = z.union([
  z.strictObject({ file: z.string(), sheet: z.string(), cell: z.string() }),
  z.strictObject({ note: z.string() }),
])

const datesSchema = z.strictObject({ start: isoDate, end: isoDate })

/** Only the dates of a period, whatever stands beside them. */
export const periodSchema = z.object({ start: isoDate, end: isoDate })

export const indicatorSchema = z.strictObject({
  id: identifier,
  name: z.string().min(1),
  value: exactFigure,
  /** As supplied: 人 户 元 万元 % ‰ 元/人/月 人次 …; may be empty for a pure number. */
  unit: z.string(),
  topic: z.string().optional(),
  /** National statistics code, e.g. JZH01… */
  code: z.string().optional(),
  /** 期末数 | 累计数 */
  kind: z.enum(['stock', 'flow']).optional(),
  asOf: isoDate.optional(),
  period: datesSchema.optional(),
  /** 上年同期 */
  prior: z.strictObject({ value: exactFigure, label: z.string().optional() }).optional(),
  /** 目标 */
  target: z.strictObject({ value: exactFigure, label: z.string().optional() }).optional(),
  /** Id of the total that this indicator is a part of. */
  partOf: identifier.optional(),
  region: z.string().optional(),
  source: sourceSchema.optional(),
})

export const noteSchema = z.strictObject({
  id: z.string().min(1),
  topic: z.string().optional(),
  text: z.string().min(1),
  source: sourceSchema.optional(),
})

/** A figure that the set declares as a formula over its ids, in the units as supplied. */
export const derivedSchema = z.strictObject({ id: identifier, name: z.string().min(1), unit: z.string(), formula: z.string().min(1) })

export const indicatorSetSchema = z.strictObject({
  bureau: z.strictObject({
    name: z.string().min(1),
    level: z.enum(['province', 'city', 'county', 'district', 'town']).optional(),
    /** 行政区划代码 */
    code: z.string().optional(),
  }),
  period: z.strictObject({ label: z.string().min(1), start: isoDate, end: isoDate }),
  indicators: z.array(indicatorSchema),
  derived: z.array(derivedSchema).optional(),
  notes: z.array(noteSchema).optional(),
  rounding: z.enum(['half-up', 'half-even', 'truncate']).optional(),
})

export type Source = z.infer<typeof sourceSchema>
export type Indicator = z.infer<typeof indicatorSchema>
export type Derived = z.infer<typeof derivedSchema>
export type Note = z.infer<typeof noteSchema>
export type IndicatorSet = z.infer<typeof indicatorSetSchema>
export type Rounding = NonNullable<IndicatorSet['rounding']>
