import { add, divide, power, shift } from './decimal-text.ts'
import { quantity } from './quantity.ts'
import type { Reading } from './reading.ts'
import type { Scene } from './scene.ts'

const EXPONENT = /(\d{1,30}(?:\.\d{1,30})?)[eE]([+-]?\d{1,3})(?![A-Za-z\d])/y
const POWER = /(\d{1,9}(?:\.\d{1,9})?)\^([+-]{0,2}\d{1,2})(?!\d)/y
const MIXED = /(\d{1,6}) (\d{1,6})\/(\d{1,6})(?![\d/])/y

function signed(exponent: string): number {
  return exponent.startsWith('--') ? Number(exponent.slice(2)) : Number(exponent)
}

function readValue(text: string, at: number): { end: number; value: string } | undefined {
  for (const pattern of [EXPONENT, POWER, MIXED]) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) continue
    const [, base = '', exponent = '', divisor = ''] = match
    const end = at + match[0].length
    if (pattern === EXPONENT) return { end, value: shift(base, Number(exponent)) }
    return { end, value: pattern === POWER ? power(base, signed(exponent)) : add(base, divide(exponent, divisor) || '0') }
  }
  return undefined
}

/** 2e5, 1.1^+23, 1 4/3, .5: notations of mathematics, read only when every number is asked for. */
export function readScientific(scene: Scene, at: number): Reading | undefined {
  const { text } = scene
  const read = readValue(text, at)
  if (read !== undefined)
    return quantity(text, at, scene.floor, { ...read, low: '', unit: '', hedge: '' }, 'number in scientific notation', false)
  const pointed = text[at - 1] === '.' && at - 1 >= scene.floor && !/[\d.]/.test(text.charAt(at - 2))
  const digits = pointed ? /^\d{1,20}/.exec(text.slice(at, at + 21))?.[0] : undefined
  if (digits === undefined) return undefined
  const amount = { end: at + digits.length, value: shift(digits, -digits.length), low: '', unit: '', hedge: '' } as const
  return quantity(text, at - 1, scene.floor, amount, 'a decimal without its zero', false)
}
