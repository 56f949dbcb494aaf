import { fixedReading } from './fixed-rule.ts'
import { powerAt } from './numeral-characters.ts'
import { readFirst } from './ordinal-rule.ts'
import { quantity, readAmount } from './quantity.ts'
import { readHan } from './read-han.ts'
import { readUnit } from './read-unit.ts'
import { named, type Reading } from './reading.ts'
import type { Scene } from './scene.ts'

/** As far as a number that 俩 opens is looked at. */
const LONGEST = 40
const HALVES = /半(?:数|成|折)(?:以上|以下|左右)?/y
/** 半月一通报: how often something is done names a way of working. */
const RHYTHM = /半[月年]一(?![个次人份场期张])[一-鿿]{1,2}(?=[”，。、；]|$)/y
const PERIOD = /[上下]半年|半年(?:度|来)?/y

function readHalf(scene: Scene, at: number): Reading | undefined {
  const { text } = scene
  const previous = at > scene.floor ? text.charAt(at - 1) : ''
  const start = previous === '上' || previous === '下' ? at - 1 : at
  RHYTHM.lastIndex = at
  if (RHYTHM.test(text)) return named(at, RHYTHM.lastIndex, 'term', 'how often something is done names a way of working')
  PERIOD.lastIndex = start
  if (PERIOD.test(text)) return named(start, PERIOD.lastIndex, 'date', 'half a year as a period')
  if (scene.all && text[at + 1] === '打') return { ...halfOf(scene, at, '半打'), value: '6', unit: '个' }
  if (scene.all && text[at + 1] === '百') return { ...halfOf(scene, at, '半百'), unit: '' }
  HALVES.lastIndex = at
  const half = HALVES.exec(text)
  if (half !== null && previous === '过' && half[0] === '半数') return { ...halfOf(scene, at - 1, '过半数'), hedge: '超' }
  if (half !== null) return halfOf(scene, at, half[0])
  if (previous === '过' && !/任务|时间|双$/.test(text.slice(Math.max(0, at - 4), at - 1)) && !/[超不通经]/.test(text.charAt(at - 2)))
    return { ...halfOf(scene, at - 1, '过半'), hedge: '超' }
  if (/^半个?(?:月|小时|日(?!制))/.test(text.slice(at, at + 4))) {
    const unit = readUnit(text, at + 1)
    if (unit !== undefined) return { ...halfOf(scene, at, text.slice(at, unit.end)), value: '0.5', unit: unit.unit }
  }
  return undefined
}

/** Half of something as 50 %: 半数, 一半, 过半, 对折. `written` is the expression from `start` on. */
export function halfOf(scene: Scene, start: number, written: string): Reading {
  const value = written.startsWith('半成') ? '5' : '50'
  const hedge = written.endsWith('以上') ? '超' : written.endsWith('以下') ? '内' : written.endsWith('左右') ? '约' : ''
  return {
    ...quantity(scene.text, start, scene.floor, { end: start + written.length, value, low: '', unit: '%', hedge }, 'half of a whole', true),
    start,
  }
}

/** 首批, 半数, 双随机, 打对折: characters that only open a numeral expression. Undefined when they are ordinary words. */
export function readOpener(scene: Scene, at: number): Reading | undefined {
  const { text } = scene
  const character = text[at]
  const fixed = fixedReading(scene, at)
  if (character === '首') return fixed ?? readFirst(scene, at)
  if (character === '半') return readHalf(scene, at) ?? fixed
  if (character === '对' && text[at - 1] === '打' && text[at + 1] === '折') return halfOf(scene, at, '对折')
  if (character === '俩') return fixed ?? readPair(scene, at)
  if (character === '双') return fixed ?? matchDouble(scene, at)
  return fixed
}

/** 有俩户, 俩村: 俩 counts before a unit; 俩人 and 姐妹俩 only point at a pair. */
function readPair(scene: Scene, at: number): Reading | undefined {
  if (powerAt(scene.text, at + 1) >= 2) return readPairOf(scene, at)
  const unit = readUnit(scene.text, at + 1)
  if (unit === undefined || unit.unit.endsWith('人') || /[们他她它咱你我妻妇妹姐弟兄母父子女孙婆爷]/.test(scene.text.charAt(at - 1)))
    return undefined
  const amount = { end: unit.end, value: '2', low: '', unit: unit.unit, hedge: '' } as const
  return quantity(scene.text, at, scene.floor, amount, '俩 with a unit counts two', false)
}

/** 俩千两百: 俩 before a power of ten reads as 两. */
function readPairOf(scene: Scene, at: number): Reading {
  const written = `两${scene.text.slice(at + 1, at + LONGEST)}`
  const amount = readAmount(written, readHan(written, 0))
  return quantity(scene.text, at, scene.floor, { ...amount, end: at + amount.end }, '俩 with a power of ten counts', false)
}

function matchDouble(scene: Scene, at: number): Reading | undefined {
  const quote = scene.quoteAt(at)
  if (quote !== undefined) return named(at, at + 1, 'term', 'numeral inside a quoted name')
  return /^双[^，。、；\s双]{1,3}[双一二三]/.test(scene.text.slice(at, at + 5))
    ? named(at, at + 1, 'term', '双…双 names a policy')
    : undefined
}
