import type { IndicatorSet, Note } from '#indicator/set.ts'
import { simplified } from '#report/simplified.ts'
import { figuresOf } from '../note-figures.ts'
import { partsOf, reference } from '../parts.ts'
import type { Script } from '../script.ts'
import type { Template } from '../template.ts'

/** 计划9月底前竣工交付: when and what, at the end of a clause. */
const PROMISED =
  /(?:计划|拟|预计|力争|将)(?:于|在)?((?:\d{4}年)?(?:\d{1,2}月(?:底|初|中旬|上旬|下旬)?|年底)前?(?:全面|全部|正式)?(?:竣工|完工|交付|建成|投入|投用|启用|开业|试运行|完成)[^，。；]{0,8})(?=[，。；]|$)/u
/** 区老年养护院项目主体结构已封顶 opens with a building. */
const BUILDING = /^[^，。；]{3,12}?(?:项目|工程|中心|院|馆|公墓)(?=主体|室内|内部|装修|已|正|建设|改造|封顶|进入|完成|基本)/u
/** A shorter beginning that a note shares with a name may be of anything. */
const SHORTEST_NAME = 5

/**
 * What a note on the work done promises for a later date, as a task of the next period: 确保区社会福利中心二期9月底前竣工交付. The thing is called by the
 * words that the note's opening shares with the name of an indicator, else as a building that it opens with; null where there is neither or nothing is promised.
 */
export function datedTask(note: Note, set: IndicatorSet, script: Script): Template | null {
  const text = simplified(note.text)
  const promised = PROMISED.exec(text)
  const shared = sharedName(text, set)
  const name = shared === '' ? (BUILDING.exec(text)?.[0] ?? '') : shared
  if (promised === null || name === '' || text.length !== note.text.length) return null
  const words = promised[1] ?? ''
  const start = promised.index + promised[0].length - words.length
  const place = figuresOf(note).findIndex(figure => figure.start === start)
  const date = figuresOf(note)[place]
  const rest = date === undefined ? words : words.slice(date.end - start)
  const when = date === undefined ? [] : [reference(`note(${note.id}).figure(${place + 1})`)]
  return { parts: partsOf([script.write(`确保${name}`), ...when, script.write(`${rest}。`)]), composer: 'frames', model: null }
}

/** 区社会福利中心二期, of a note that opens so and 区社会福利中心二期项目总投资. */
function sharedName(text: string, { indicators }: IndicatorSet): string {
  const shared = indicators
    .map(({ name }) => {
      const other = simplified(name)
      const end = [...text].findIndex((character, place) => character !== other[place])
      return text.slice(0, Math.max(0, end))
    })
    .reduce((longest, words) => (words.length > longest.length ? words : longest), '')
  return shared.length >= SHORTEST_NAME ? shared : ''
}
