import type { Indicator } from '#indicator/set.ts'
import { joined, type Piece, reference } from '../parts.ts'
import { phraseOf, wordsBefore } from './phrase.ts'

const LEADING_TIME = /^(?:(?:\d{4}年)?(?:度|上半年|下半年|全年|明年|次年|下一步)?)/u
/** Of a whole year; of a half-year the heading speaks. */
const YEAR = /^\d{4}年(?=度?(?:计划|拟|预计|力争))/u
const PLANNED = /^(计划|拟|预计|力争)(.*)$/u

/** One sentence for what is planned of a topic: 计划新建助餐点6个，完成适老化改造83户; with the year that its names state behind the verb, where no number of a list runs into it (计划2026年…) where `isDated`. */
export function plannedSentence(indicators: readonly Indicator[], isDated: boolean): readonly Piece[] {
  const year = isDated ? (YEAR.exec(indicators[0]?.name ?? '')?.[0] ?? '') : ''
  const clauses = indicators.map((item, place): readonly Piece[] => {
    const [, verb = '', name = item.name] = PLANNED.exec(item.name.replace(LEADING_TIME, '')) ?? []
    const phrase = phraseOf({ name, unit: item.unit })
    const isNamed = /[镇乡街道区县市各](?:计划|拟)/u.test(name)
    const said = isNamed ? '' : place === 0 ? `${verb || '计划'}${year}` : verb === '计划' ? '' : verb
    return [`${said}${wordsBefore(phrase)}`, reference(item.id), phrase.after]
  })
  return joined(clauses, '，')
}
