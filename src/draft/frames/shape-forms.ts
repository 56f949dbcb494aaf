import { evaluate } from '#indicator/expression.ts'
import { baseOf } from '#indicator/unit.ts'
import { joined, type Piece, reference } from '../parts.ts'
import { changeOf, completionOf, TENTHS } from './change.ts'
import { type Fact, type Group, leading, type Shape } from './fact.ts'
import { figuresOf, remarkOn, type Setting } from './figures.ts'

/** 80周岁以上高龄津贴 is for the old of that age. */
const AGED = /^(\d{2,3}周?岁(?:及)?以上)(?=.{4,})(.+)$/u
/** The rate that is told of the whole in one breath. */
const OF_ALL = '占总投资的'

/** A group whose head and other fact have a form of their own. `words` lead to the head's figure where the form has no words itself. */
export function shapedClause(group: Group, words: string, setting: Setting): readonly Piece[] {
  const { shape } = group
  if (!shape) return []
  switch (shape.kind) {
    case 'due':
      return dueClause(group, shape, setting)
    case 'paid':
      return paidClause(group, shape, setting)
    case 'added':
      return [words, ...figuresOf(group.head), ...remarkOn(group.head, setting), '，总数达到', ...figuresOf(shape.other)]
    case 'including':
      return [
        words,
        ...figuresOf(group.head),
        `（含${shape.words?.said}`,
        ...figuresOf(shape.other),
        '）',
        ...remarkOn(group.head, setting),
      ]
    case 'floor':
      return [words, ...figuresOf(group.head), `，高于${shape.words?.said}`, ...figuresOf(shape.other)]
    case 'before':
      return beforeClause(group, shape)
    case 'changed':
      return [words, ...figuresOf(group.head), `，${shape.words?.said}`, ...figuresOf(shape.other), ...secondChange(shape)]
    case 'tasked':
      return [words, ...figuresOf(group.head), ...taskClause(group, shape, setting)]
    case 'split':
      return [words, ...figuresOf(group.head), ...remarkOn(group.head, setting), '，其中', ...splitClause(shape)]
    case 'rate':
      return [words, ...figuresOf(group.head), ...remarkOn(group.head, setting), `，${shape.words?.rate}`, ...figuresOf(shape.other)]
    case 'batched':
      return [words, ...figuresOf(group.head), ...figuresOf(shape.other)]
    case 'spanning':
      return [words, ...figuresOf(group.head), '，涉及', ...figuresOf(shape.other)]
    case 'visits':
      return [words, ...figuresOf(group.head), `，${shape.words?.said}`, ...figuresOf(shape.other)]
    case 'raised':
      return [`${group.head.phrase.core}${shape.words?.said}`, ...figuresOf(shape.other), '，达到', ...figuresOf(group.head)]
  }
}

/** 排查安全隐患815处，整改806处，整改率98.9%. */
function dueClause({ head }: Group, { other, words }: Shape, { set, withRates }: Setting): readonly Piece[] {
  const done = leading(other)
  const share = withRates ? evaluate(`share(${done.id})`, set) : null
  if (share?.ok && words?.rate === OF_ALL) return investedClause(head, other, words.first)
  // Where a target was set, it judges
  const goal = withRates ? completionOf(done, set, true) : []
  const rate = share?.ok && goal.length === 0 ? [`，${words?.rate}`, reference(`share(${done.id})`, TENTHS)] : []
  return [words?.first ?? '', ...figuresOf(head), `，${words?.said}`, ...figuresOf(other), ...rate, ...goal]
}

/** 区福利中心二期项目累计完成投资8428万元，占总投资8600万元的98.0%. `first` are the words of the whole. */
function investedClause(head: Fact, other: Fact, first: string): readonly Piece[] {
  const project = first.replace(/总投资$/u, '')
  const share = reference(`share(${leading(other).id})`, TENTHS)
  return [`${project}累计完成投资`, ...figuresOf(other), '，占总投资', ...figuresOf(head), '的', share]
}

/** 为134380名老年人发放高龄津贴5138.92万元; 发放助餐补贴209.95万元，惠及510870人次. */
function paidClause({ head }: Group, { other, words }: Shape, setting: Setting): readonly Piece[] {
  const [people, money] = [leading(head), leading(other)]
  const change = setting.compared.has(money.id) ? ['，', ...changeOf(money, setting.set)] : []
  const [age = '', named = ''] = (AGED.exec(words?.said ?? '') ?? ['', '', words?.said]).slice(1)
  const [who, subsidy] = [`${age}${words?.first ?? ''}`, named.replace(/(?<=救助)$/u, '金')]
  const spent = money.name.includes('支出')
  if (baseOf(people.unit).unit === '人次')
    return [`${spent ? '支出' : '发放'}${subsidy}`, ...figuresOf(other), ...change, '，惠及', ...figuresOf(head)]
  if (head.phrase.lead === '为') return ['为', ...figuresOf(head), ...figuresOf(other), ...change]
  const heads = figuresOf(head, who !== '' && baseOf(people.unit).unit === '人' ? { unit: '名' } : {})
  if (money.name.includes('减免')) return ['为', ...heads, `${who}减免${subsidy}费用`, ...figuresOf(other), ...change]
  if (spent) return [...heads, `${who}享受${subsidy}，累计支出`, ...figuresOf(other), ...change]
  return ['为', ...heads, `${who}发放${subsidy}`, ...figuresOf(other), ...change]
}

/** 困难残疾人生活补贴387.60万元、惠及3408人，重度残疾人护理补贴548.93万元、惠及4786人. */
function splitClause({ pairs = [] }: Shape): readonly Piece[] {
  return joined(
    pairs.map(({ people, money, subsidy }) => [subsidy, ...figuresOf(money), '、惠及', ...figuresOf(people)]),
    '，',
  )
}

/** 、增长10.4%. */
function secondChange({ more }: Shape): readonly Piece[] {
  return more === undefined ? [] : [`、${more.phrase.link.replace(/^.*(?=增|减|下|上|提|降)/u, '')}`, ...figuresOf(more)]
}

/** ，完成年度任务164名的250.6%; the task alone where no rate can be said. */
function taskClause({ head }: Group, { other, more, words }: Shape, { set, withRates }: Setting): readonly Piece[] {
  const task = [`${words?.said}`, ...figuresOf(other)]
  const completion = `completion(${leading(head).id})`
  const rate = more !== undefined ? figuresOf(more) : withRates && evaluate(completion, set).ok ? [reference(completion, TENTHS)] : []
  if (rate.length === 0) return ['，', ...task]
  return more === undefined ? ['，完成', ...task, '的', ...rate] : ['，', ...task, '，完成率', ...rate]
}

/** 局属事业单位由6个减少到5个; 供养标准由2760元/人提高到3036元/人. */
function beforeClause({ head }: Group, { other, words }: Shape): readonly Piece[] {
  const [now, then] = [Number(leading(head).value), Number(leading(other).value)]
  const isLevel = ['standard', 'rate'].includes(head.phrase.form)
  const way = now === then ? '调整为' : now < then ? (isLevel ? '下降到' : '减少到') : isLevel ? '提高到' : '增加到'
  return [`${words?.said}由`, ...figuresOf(other), way, ...figuresOf(head)]
}
