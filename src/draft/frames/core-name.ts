import { baseOf } from '#indicator/unit.ts'
import data from './measures.json' with { type: 'json' }

const COMPOUNDS = new RegExp(`(?:${data.compounds.join('|')})数?$`, 'u')
const PERSON_STEM = new RegExp(`(?:${data.personStems.join('|')})$`, 'u')
/** What counts anything, whatever measure the table gives beside it: 行政处罚件数 in 个. */
const COUNTED = /(?<![文案稿信邮软条证事])[件个]数$/u
/** 殡仪馆火化量 in 具 counts the dead. */
const BURNT = /(?:遗体)?火化(?:数量|量|数)?$/u
/** How often a thing was done: 热线接听量. */
const DONE_SO_OFTEN = /(?<=接听|收看|办件|就餐|接待|受理|发放|办理)量$/u
const MONEY = /(?:总?金额|数额|总额|(?<!销售|限|余|定)额)$/u

/**
 * What a statistical name counts, without the words that only say how: 城乡低保户数 → 城乡低保, 享受高龄津贴老年人数 → 享受高龄津贴老年人,
 * 高龄津贴发放额 → 高龄津贴发放, 火化遗体数 → 火化遗体. `unit` as supplied. Names that would vanish stay whole.
 */
export function coreName(name: string, unit: string): string {
  const { unit: base } = baseOf(unit)
  const bare = name.replace(/[（(](?:户|人|万元|元|%|‰|个|家|对|件|人次)[）)]$/u, '').trim()
  const cut = withoutMeasure(bare, base)
  return cut.length >= 2 ? cut : bare
}

function withoutMeasure(name: string, base: string): string {
  if (base === '元') return name.replace(MONEY, '')
  if (base === '%' || base === '‰' || base === '位' || base.includes('/')) return name
  if (base === '人' || base === '名') return withoutHeads(name)
  const unit = base.replace(/[次]$/u, '')
  if (base.length > 1 && name.endsWith(base)) return ofPeople(name.slice(0, -base.length), base)
  if (base.length > 1 && name.endsWith(`${base}数`)) return ofPeople(name.slice(0, -base.length - 1), base)
  if (/^(?:天|工作日)$/u.test(base) && name.endsWith('天数')) return name.slice(0, -2)
  if (base === '公里' && /(?:里程|长度)$/u.test(name)) return name.slice(0, -2)
  if (name.endsWith(`${base}次`)) return name.slice(0, -base.length - 1)
  const whole = new RegExp(`(?:总)?(?:${escaped(base)}|${escaped(unit)})(?:总)?(?:次)?(?:数量|总数|数)$`, 'u')
  if (!COMPOUNDS.test(name.replace(/总?数量?$/u, '')) && whole.test(name)) return name.replace(whole, '')
  if (base === '具' && BURNT.test(name)) return name.replace(BURNT, '火化遗体')
  return name
    .replace(COUNTED, '')
    .replace(DONE_SO_OFTEN, '')
    .replace(/(?:总数量|总数|数量|总量|数)$/u, '')
}

/** 探访特殊困难老年人次: the old are 老年人. */
function ofPeople(stem: string, unit: string): string {
  return unit === '人次' && PERSON_STEM.test(stem) ? `${stem}人` : stem
}

/** 人数 falls off a noun (特困人员人数) but leaves its 人 where the noun needs it (享受高龄津贴老年人数). */
function withoutHeads(name: string): string {
  const stem = /^(.*?)(?:总)?人数$/u.exec(name)?.[1]
  if (stem !== undefined) return PERSON_STEM.test(stem) ? `${stem}人` : stem
  return name.replace(/(?:总数量|总数|数量|数)$/u, '')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
}
