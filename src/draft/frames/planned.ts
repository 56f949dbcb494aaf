import type { Indicator } from '#indicator/set.ts'
import { joined, type Piece, reference } from '../parts.ts'
import { coreName } from './core-name.ts'
import { phraseOf, wordsBefore } from './phrase.ts'

const LEADING_TIME = /^(?:\d{4}年)?(?:度|上半年|下半年|全年|明年|次年|下一步)?/u

/** One sentence for what is planned: 计划新建助餐点6个，完成适老化改造83户. The heading says for when. */
export function plannedSentence(indicators: readonly Indicator[]): readonly Piece[] {
  const clauses = indicators.map((item, place): readonly Piece[] => {
    const words = coreName(item.name.replace(LEADING_TIME, ''), item.unit)
    const [, verb = '', named = words] = /^(计划|拟|预计|力争)?(.*)$/u.exec(words) ?? []
    const rest = named.replace(/^((?:申报|改造|新建|建设|实施|推进).{2,}?(?:提升|改造|建设))的(?=.{3,}$)/u, '$1')
    const said = place === 0 ? verb || '计划' : verb === '计划' ? '' : verb
    return [`${said}${wordsBefore(phraseOf({ name: rest, unit: item.unit }))}`, reference(item.id)]
  })
  return joined(clauses, '，')
}
