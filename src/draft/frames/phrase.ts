import type { Indicator } from '#indicator/set.ts'
import { baseOf } from '#indicator/unit.ts'
import { changedName, earlierName } from './changed-name.ts'
import { coreName } from './core-name.ts'
import data from './measures.json' with { type: 'json' }
import { moneyWords } from './money-words.ts'

/** What kind of figure a name speaks of, which decides how a sentence states it. */
type PhraseForm = 'count' | 'money' | 'rate' | 'share' | 'rank' | 'standard' | 'change' | 'bare'

/** The words of a statistical name arranged as a sentence has them: verb, what is counted, and what follows the figure. */
export interface Phrase {
  readonly form: PhraseForm
  /** 累计发放, 完成, 享受 …; "" when the name has none or begins as it should. */
  readonly verb: string
  /** What is counted: 高龄津贴, 城乡低保, 养老机构. */
  readonly core: string
  /** The same as the table has it, for comparing names. */
  readonly bare: string
  /** Between what is counted and the figure: 为, 列自治区第, 占全市总人口的. */
  readonly link: string
  /** Right after the figure: 涉及5个方面. */
  readonly after: string
  /** What stands before the figure where the name is turned around it: 为1000名…落实监护责任人. */
  readonly lead?: string
}

const STARTING = new RegExp(`${data.starting}|^(?:${data.verbs.join('|')})(?!${data.nounTails})`, 'u')
const VERBAL_END = new RegExp(`(?:${data.verbs.join('|')})$`, 'u')
const SCHEMES = data.schemes.join('|')
const LISTED = new RegExp(`(?:${SCHEMES}){2,}`, 'gu')
const VERB = new RegExp(`^(?:${data.shared.join('|')})`, 'u')
const THING = new RegExp(`(?:${data.things.join('|')})$`, 'u')
const FRONTED = new RegExp(`^(.{2,}?)(累计|年度|本年)?(${data.fronted.join('|')})$`, 'u')
const FRONTED_PEOPLE = new RegExp(
  `^(.{2,}?(?:员|者|人|工|主任|干部|老人|儿童|孤儿|患儿|学生|家属|对象|群众))(${data.frontedPeople.join('|')})$`,
  'u',
)
const RANK = /^(.+?)(?:在|居|列)?(全国|全省|全市|全县|全区|自治区|全盟|全州|全旗|省|市|区内|盟市)?(?:位次|排名|名次|排位)$/u
const SHARE = /^(.+?)占(.+?)的?(?:比重|比例|比率|百分比)$/u
/** 城市低保累计保障 → 累计保障城市低保. */
const CARED_FOR = /^(.{2,})累计保障$/u
/** 80岁以上老人高龄补贴发放, counted in people. */
const PAID_TO = /^(.*(?:老人|老年人|残疾人|儿童|人员|家庭|学生|对象|群众))(.+(?:补贴|津贴|救助金|补助|慰问金))发放$/u
const RANKED = /位次|排名|名次|排位|第几位/u
const TURNED = data.turned.map(({ name, units, lead, after }) => ({ pattern: new RegExp(name, 'u'), units, lead, after }))
/** 儿童福利院项目工程量完成率 → 儿童福利院项目已完成总工程量的90%. */
const WORK_DONE = /^(.+?)的?(?:总)?工程量完成(?:率|比例)$/u
/** 完成信用评价社会组织 → 完成社会组织信用评价: a sentence has the deed behind whom it was done to. */
const ASSESSED =
  /^(完成)(.{2,6}(?:评价|评估|年检|年报|审计|核查))(社会组织|养老机构|慈善组织)$|^(完成)(年检|年报|审计)(社会组织|慈善组织)$/u
/** A measure without a verb: 志愿服务时长达812万小时. */
const MEASURED = /(?:时长|面积|里程|覆盖人群|规模)$/u
/** 特困人员供养机构改造 → 改造特困人员供养机构. */
const REBUILT = /^(.{2,}(?:机构|敬老院|福利院|养老院|中心|站|设施))改造(?:提升)?$/u
const COMPASS = /^(.*涉及)([^涉及]{2,6})数$/u

const known = new WeakMap<Pick<Indicator, 'name' | 'unit'>, Phrase>()

/** The phrase of an indicator, from its name and unit alone. Names are Simplified. */
export function phraseOf(indicator: Pick<Indicator, 'name' | 'unit'>): Phrase {
  const cached = known.get(indicator)
  if (cached) return cached
  const made = arranged(indicator)
  known.set(indicator, made)
  return made
}

function arranged(indicator: Pick<Indicator, 'name' | 'unit'>): Phrase {
  const unit = baseOf(indicator.unit).unit
  const turned = turnedPhrase(indicator.name, unit)
  if (turned !== null) return turned
  const changed = changedName(indicator.name)
  if (changed !== null) return phrase('change', '', changed.subject, isBelowZero(indicator) ? '增幅为' : changed.words)
  const earlier = earlierName(indicator.name)
  if (earlier !== null) return earlierPhrase(earlier, indicator.unit)
  if (unit === '') return barePhrase(indicator.name)
  if (unit === '位' && (RANK.test(indicator.name) || RANKED.test(indicator.name))) return rankPhrase(indicator.name)
  if (unit === '%' || unit === '‰') return ratePhrase(indicator.name)
  if (unit.includes('/') || isStandard(indicator.name)) return standardPhrase(indicator.name)
  const spanned = COMPASS.exec(indicator.name)
  if (spanned && unit === '个') return { ...phrase('count', '', spanned[1] ?? '', ''), after: spanned[2] ?? '' }
  // 位 counts people as 名 does where it ranks nothing
  return countPhrase(coreName(indicator.name, unit === '位' ? '人' : indicator.unit), unit)
}

/** A growth below zero is no growth: 增幅为-3.2%. */
function isBelowZero(indicator: object): boolean {
  return 'value' in indicator && typeof indicator.value === 'string' && indicator.value.startsWith('-')
}

/** 上年办理离婚登记: when, before what was done; a noun keeps its words: 上年五保集中供养标准为. */
function earlierPhrase({ when, rest }: { readonly when: string; readonly rest: string }, unit: string): Phrase {
  const now = arranged({ name: rest, unit })
  return {
    ...now,
    verb: `${when}${now.verb}`,
    core: now.core,
    bare: now.bare,
    ...(now.lead === undefined ? {} : { lead: `${when}${now.lead}` }),
  }
}

/** A phrase as words before the figure. */
export function wordsBefore({ verb, core, link, lead }: Pick<Phrase, 'verb' | 'core' | 'link' | 'lead'>): string {
  return lead ?? `${verb}${core}${link}`
}

/** Whether the words of a phrase begin with a verb, so that 共有 or 累计 before them would jar. */
export function startsAsSentence({ verb, core, lead }: Phrase): boolean {
  return verb !== '' || lead !== undefined || STARTING.test(core)
}

/** Whether words begin with what was done. */
export function opensAsDone(words: string): boolean {
  return STARTING.test(words)
}

/** The verb that a phrase begins with, where a list of several need say it only once: 建成, 补领, 登记; "" when it has none. */
export function verbOf(phrase: Pick<Phrase, 'verb' | 'core'>): string {
  return VERB.exec(wordsBefore({ ...phrase, link: '' }))?.[0] ?? ''
}

/** Whether what is counted is a thing that is there (养老机构, 低保边缘家庭), so that 共有 may stand before it. */
export function isThing({ core, form, verb, lead }: Phrase): boolean {
  return (
    form === 'count' &&
    verb === '' &&
    lead === undefined &&
    !STARTING.test(core) &&
    THING.test(core) &&
    !/新建|改革|完成|实现|建立|累计|录入/u.test(core)
  )
}

function phrase(form: PhraseForm, verb: string, core: string, link: string): Phrase {
  return { form, verb, core, bare: core, link, after: '' }
}

/** A name whose figure belongs in its middle: 落实监护责任人的农村留守儿童人数 → 为1000名农村留守儿童落实监护责任人; null for others. */
function turnedPhrase(name: string, unit: string): Phrase | null {
  for (const { pattern, units, lead, after } of TURNED) {
    const match = units.includes(unit) ? pattern.exec(name) : null
    if (match === null) continue
    const filled = (words: string) => words.replace(/\$(\d)/gu, (_, place: string) => match[Number(place)] ?? '')
    return { ...phrase('count', '', name, ''), lead: filled(lead), after: filled(after) }
  }
  return null
}

/** A number without a unit asks for one where it stands. */
function barePhrase(name: string): Phrase {
  const fronted = FRONTED.exec(coreName(name, ''))
  if (fronted === null) return phrase('bare', '', name, '为')
  return { ...frontedPhrase('bare', fronted), after: '【待补充：计量单位】' }
}

function isStandard(name: string): boolean {
  return /(?:标准|平均水平|补助水平|下限|上限)$/u.test(name)
}

function standardPhrase(name: string): Phrase {
  return phrase('standard', '', name, '为')
}

function ratePhrase(name: string): Phrase {
  const share = SHARE.exec(name)
  if (share) return phrase('share', '', share[1]?.replace(/(?<=[^无])人数$/u, '人数') ?? '', `占${share[2]}的`)
  const work = WORK_DONE.exec(name)
  if (work) return phrase('rate', '', work[1] ?? '', '已完成总工程量的')
  return phrase('rate', '', name, name.endsWith('率') ? '达' : '为')
}

function rankPhrase(name: string): Phrase {
  const rank = RANK.exec(name)
  return rank ? phrase('rank', '', rank[1] ?? name, `列${rank[2] ?? ''}第`) : phrase('rank', '', name, '为第')
}

function countPhrase(name: string, unit: string): Phrase {
  const core = listed(name.replace(/合计$/u, '').replace(/^(?:民政(?=承担|牵头)|当期|本期)/u, '')).replace(
    /^(?:本年度?|今年|当年)(?=新增|新建|退出|完成|开展|办理|发放|实施|举办)/u,
    '',
  )
  const form: PhraseForm = unit === '元' ? 'money' : 'count'
  if (/^[省市县区乡镇村]$/u.test(unit) && core.endsWith(unit) && core.length > 2) return phrase(form, '', core.slice(0, -unit.length), '')
  return (form === 'money' ? moneyPhrase(core) : null) ?? frontedFor(form, core, unit) ?? plainPhrase(form, core, unit)
}

/** Money by what was done with it; null where its name does not tell. */
function moneyPhrase(core: string): Phrase | null {
  if (/(?:提高|降低|增加|减少|增长|下降)$/u.test(core)) return phrase('change', '', core, '')
  const said = moneyWords(core, STARTING.test(core))
  return said === null ? null : phrase('money', said.verb, said.object, '')
}

/** A verb that tables put last and sentences first; null where the name has none. */
function frontedFor(form: PhraseForm, core: string, unit: string): Phrase | null {
  const built = /^(.{2,}?)建设完成$/u.exec(core)
  if (built) return phrase(form, '建成', built[1] ?? '', '')
  const secured = /^[户人名]$/u.test(unit) ? /^(.{2,}?)(?<!最低生活)(?:基本生活)?保障$/u.exec(core) : null
  if (secured) return phrase(form, '保障', secured[1] ?? '', '')
  const cared = form === 'count' ? CARED_FOR.exec(core) : null
  if (cared) return phrase(form, '累计保障', cared[1] ?? '', '')
  const paid = /^[人名户]$/u.test(unit) ? PAID_TO.exec(core) : null
  if (paid && !STARTING.test(core)) return { ...phrase(form, '', core, ''), lead: '为', after: `${paid[1]}发放${paid[2]}` }
  const fronted = FRONTED.exec(core) ?? (unit.startsWith('人') || unit === '名' ? FRONTED_PEOPLE.exec(core) : null)
  if (fronted && !STARTING.test(core) && isObject(fronted)) return frontedPhrase(form, fronted)
  const rebuilt = form === 'count' && unit !== '户' ? REBUILT.exec(core) : null
  return rebuilt ? phrase(form, '改造', rebuilt[1] ?? '', '') : null
}

/** What may stand behind its verb: no name in quotation marks alone, and nothing that ends in another verb (现场疏导化解). */
function isObject([, object = '', , verb = '']: RegExpExecArray): boolean {
  if (/^“[^”]+”.{0,2}$/u.test(object)) return false
  if (/(?:材料|手续)$/u.test(object) && /^(?:备案|审核|审批|受理)$/u.test(verb)) return false
  if (/(?:室|中心|站|窗口|平台|热线|馆|院)$/u.test(object) && /接待|受理|接听|办理|服务/u.test(verb)) return false
  return /^(?:完成|开展|实施|办理|新增)/u.test(verb) || !VERBAL_END.test(object)
}

function plainPhrase(form: PhraseForm, name: string, unit: string): Phrase {
  const core = name.replace(/入驻孵化(?=.{2,})/u, '入驻')
  const rewritten = form === 'count' ? rewrite(core).replace(/^在(?=推进|建设|实施|筹备)/u, '正在') : core
  const isPaid = form === 'count' && /(?:津贴|补贴|补助|救助金|生活费)$/u.test(core) && (unit === '人' || unit === '名')
  if (isPaid && !STARTING.test(core)) return phrase(form, '享受', core, '')
  const isSentence = STARTING.test(rewritten) && !/服务$/u.test(rewritten)
  return { ...phrase(form, isSentence ? '' : verbFor(rewritten), rewritten, MEASURED.test(rewritten) ? '达' : ''), bare: name }
}

/** 低保特困临时救助资金 → 低保、特困、临时救助资金: tables glue what prose lists. */
function listed(name: string): string {
  return name.replace(LISTED, words => words.replace(new RegExp(`(?<=.)(?=${SCHEMES})`, 'gu'), '、'))
}

function frontedPhrase(form: PhraseForm, match: RegExpExecArray): Phrase {
  const parts = match.slice(1).filter(part => part !== undefined)
  return phrase(form, parts.slice(1).join(''), parts[0] ?? '', '')
}

function rewrite(core: string): string {
  const [, did = '', deed = '', whom = '', does = '', act = '', what = ''] = ASSESSED.exec(core) ?? []
  if (did !== '' || does !== '') return `${did}${does}${whom}${what}${deed}${act}`
  const found = data.rewrites.find(([from = '']) => core.endsWith(from))
  return found ? `${core.slice(0, -(found[0] ?? '').length)}${found[1] ?? ''}` : core
}

function verbFor(core: string): string {
  const verb = data.led.find(([tail = '']) => core.endsWith(tail))?.[1] ?? ''
  if (/登记“[^”]+”$/u.test(core)) return '办理'
  return core.includes(verb) || /累计|新建|新增|建立|受理/u.test(core) ? '' : verb
}
