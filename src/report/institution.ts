/** An institution that opens a line, and the place that its name begins with. */
export interface Institution {
  readonly place: string
  /** Where its name begins and ends in the line. */
  readonly start: number
  readonly end: number
}

/** What the names of institutions end in, whatever their field. */
const KIND =
  '(?:局|厅|委员会|常委会|(?:调研|课题|工作|领导小)组|专班|政府|公署|公所|联合会|红十字会|慈善会|联谊会|理事会|总会|协会|学会|商会|促进会|基金会|工会|管委会|[残妇文侨]联|工商联|团委|关?工委|(?<!围绕)中心|办公室|办事处|(?<![督交承举兴开主协创])办|院|站|处|(?<!场)所|馆|科|股|课|室|学校|党校|幼儿园|大队|支队|总队|中队)'
/** Who heads an institution. */
const CHIEF = '(?:党[组委]书记|[副代]?(?:[县市区镇乡局厅处科站院所馆会]长|主任|书记|主席|理事长))'
/** What may follow a name in a title: a period, 关于, what the paper is about, the end. */
const BEHIND = `(?=$|[0-9０-９二\\s，,：:（(—–－-]|关于|全年|[上下]半年|前三季度|半年|第|今年|[一二三四]季度|[“"]?十[一二三四五六]五|工作|党[组委总支建]|${CHIEF}|机关|民政|重点|主要|述职|情况|召开|举办|开展)`
const BEFORE =
  /^(?:关于|中共|中国共产党)?(?:[0-9〇○零一二三四五六七八九]{4}年度?)?(?:[上下]半年|前三季度|第?[一二三四1-4]季度|[0-9]{1,2}月份?)?(?![在为对向与和])/
const OUTER = /^(?![省市县区旗州盟镇乡])[\u4e00-\u9fff]{1,12}?(?:[省市县区旗州盟镇乡]|街道|苏木)/
const INNER = /^[\u4e00-\u9fff]{1,6}?(?:[县区旗镇乡]|街道|苏木)/
/** 郴州市, 萍乡县, 沙市区: what ended the name so far is a part of it. */
const LONGER = /(?:(?<=[州旗盟镇乡])[市县区]|(?<=市)区)(?![场域划级])/y
/** Ends like a place and is none. */
const NO_PLACE =
  /[全本我各某该局厅]|政府|委员会|常委会|^(?:开发|新|示范|试点|先[行进]|贫困)[区县镇乡]$|(?:社|城|市|地|园|小|片|校|学|灾|库|(?<!风)景|街|辖|老|山)区$|^风景区$|[城乡市]镇$|城乡$|[市区]县$/
const UNIT = new RegExp(`^[\\u4e00-\\u9fff]{0,16}?${KIND}${BEHIND}`)
/** 民政课 of a 公所: one name with what it stands under. */
const SECTION = new RegExp(`^[\\u4e00-\\u9fff]{1,8}?(?:科|股|课|室|处|所|站|中心)${BEHIND}`)
const DATE = '(?:[12][0-9]{3}|二[〇○零0][〇○零一二三四五六七八九]{2})年[^。，]{1,12}'
const PAPER =
  /^(?:[0-9０-９二“"]|[上下]半年|全年|民政|社会|养老|殡葬|婚姻|老龄|慈善|困难|救助|低保|经济|国民|重点|工作|民生|为民|[一二三四五六七八九十]{1,3}[件项大]|第?[一二三四]季度)/
const REST = new RegExp(`^(?:${CHIEF}(?:、${CHIEF})*\\s*[\\u4e00-\\u9fff×\\s]{0,5})?[）)]?[\\s，,]*(?:${DATE})?[）)]?$`)

/** The place that simplified words open with, down to its innermost (岚溪县枫渡镇), a year or 关于 before it passed over; null without one. */
export function placeAtStart(words: string): { readonly start: number; readonly end: number } | null {
  const start = BEFORE.exec(words)?.[0].length
  if (start === undefined) return null
  const outer = OUTER.exec(words.slice(start))?.[0]
  if (outer === undefined || NO_PLACE.test(outer)) return null
  let end = start + outer.length
  LONGER.lastIndex = end
  if (LONGER.test(words)) end += 1
  for (;;) {
    const inner = INNER.exec(words.slice(end))?.[0]
    if (inner === undefined || NO_PLACE.test(inner)) return { start, end }
    end += inner.length
  }
}

/** The same where what follows is a period or what papers of places are about, so that a word is no place that only ends like one. */
export function placeOfPaper(words: string): string {
  const place = placeAtStart(words)
  return place !== null && PAPER.test(words.slice(place.end)) ? words.slice(place.start, place.end) : ''
}

/** The institution that simplified words open with: a place's name and a word for what it is, whatever stands between. Null for none. */
export function institutionAtStart(words: string): Institution | null {
  const place = placeAtStart(words)
  const unit = place === null ? undefined : UNIT.exec(words.slice(place.end))?.[0]
  if (place === null || unit === undefined) return null
  const end = place.end + unit.length
  const section = SECTION.exec(words.slice(end))?.[0].length ?? 0
  return { place: words.slice(place.start, place.end), start: place.start, end: end + section }
}

/** The same of a line that names an institution, who heads it or a day behind it at most (a signature, what stands below a title); null for any other line. */
export function institutionAlone(words: string): Institution | null {
  const open = /^[（(\s]*/.exec(words)?.[0].length ?? 0
  const found = institutionAtStart(words.slice(open))
  if (found === null || !REST.test(words.slice(open + found.end))) return null
  return { ...found, start: found.start + open, end: found.end + open }
}
