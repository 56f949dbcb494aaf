/** How a figure is to be written: in which unit (万人, 亿元), with how many decimals. Absent: the field's usual way. */
export interface WriteStyle {
  readonly unit?: string
  readonly decimals?: number
}

/** A figure with its unit: an indicator, its prior or target, or something evaluated. `value` may be a range "60..100". */
export interface Figure {
  readonly value: string
  readonly unit: string
}
