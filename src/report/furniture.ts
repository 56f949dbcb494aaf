import lexicon from './furniture.json' with { type: 'json' }
import type { Line } from './lines.ts'
import { type Removal, removalMessage } from './removal.ts'
import { simplified } from './simplified.ts'

const ANYWHERE = lexicon.anywhere.map(pattern => new RegExp(pattern, 'i'))
const EDGES = lexicon.edges.map(pattern => new RegExp(pattern, 'i'))
const TAKEN_FOR = '网站附加文字'
const INLINE = new RegExp(lexicon.inline.join('|'), 'gi')
const TITLE_LABEL = /^(?:标题|题目)[:：\t]\s*/
/** The same before a title that stands nowhere else. */
const LABEL_IN_HEAD = /(?<=^[^\S\n]*)(?:标题|题目|标[ \u3000]+题)[:：\t][^\S\n]*/m
const HEAD = 600
const NEIGHBOURS =
  /^[【[\s]*(?:相关(?:链接|阅读|新闻|文章|推荐|信息|文档)|往期(?:推荐|回顾|精彩)|(?:推荐|延伸|热门)阅读|(?:热点|最新)(?:新闻|文章|信息)|猜你喜欢|喜欢此内容的人还喜欢)[】\]\s:：]*$/
const LONGEST_TITLE = 50
const MENU_ITEM = /^[·•▪][^，。；：、\d\s]{2,8}$/
const MENU_LABEL = /^.{0,4}(?:导航|菜单|栏目|频道|目录)$/
/** A report may list a word or two in this manner. */
const FEWEST_COLUMNS = 3

/** Lines that a web site or a document shop put around a report: navigation, source lines, counters, advertisements. */
export function furnitureLines(lines: readonly Line[]): readonly Removal[] {
  const written = lines.filter(line => line.text !== '')
  const neighbours = neighboursStart(written)
  const menu = menuAtHead(written)
  return written.flatMap((line, index) => {
    if (index >= neighbours || menu.has(line)) return [removalOf(line)]
    const isEdge = index < lexicon.edgeLines || index >= written.length - lexicon.edgeLines
    const words = withoutLabelSpaces(simplified(line.text))
    if (isOnlyTitle(words, written) || isOfMeeting(written, index)) return []
    const isFurniture = ANYWHERE.some(pattern => pattern.test(words)) || (isEdge && EDGES.some(pattern => pattern.test(words)))
    return isFurniture ? [removalOf(line)] : []
  })
}

/** The columns of a site above its page: ·机构职能 ·计划总结 ·公示公告, and the label above them. */
function menuAtHead(written: readonly Line[]): ReadonlySet<Line> {
  const head = written.slice(0, lexicon.edgeLines)
  const first = head.findIndex(({ text }) => MENU_ITEM.test(text))
  const rest = first < 0 ? [] : head.slice(first)
  const end = rest.findIndex(({ text }) => !MENU_ITEM.test(text))
  const items = rest.slice(0, end < 0 ? rest.length : end)
  if (items.length < FEWEST_COLUMNS) return new Set()
  const label = head[first - 1]
  return new Set(label !== undefined && MENU_LABEL.test(simplified(label.text)) ? [label, ...items] : items)
}

function removalOf({ span, text }: Line): Removal {
  return { span, rule: 'clean.furniture', message: removalMessage(TAKEN_FOR, text) }
}

/** Where the list of a site's other pages begins that ends a text: behind 相关链接 or 往期推荐 nothing but titles. */
function neighboursStart(written: readonly Line[]): number {
  const label = written.findIndex(({ text }, index) => index * 2 >= written.length && NEIGHBOURS.test(simplified(text)))
  const isList = written.slice(label + 1).every(({ text }) => text.length <= LONGEST_TITLE && !/[。；]/.test(text))
  return label < 0 || !isList ? written.length : label
}

/** 索 引 号： as sites set it. */
function withoutLabelSpaces(words: string): string {
  return words.replace(/^(?:[\u4e00-\u9fff]\s+){1,4}[\u4e00-\u9fff]{1,3}(?=[:：\t])/, label => label.replace(/\s/g, ''))
}

/** 时间：… of minutes has 地点：… or 主持：… beside it; that of a site has not. */
function isOfMeeting(written: readonly Line[], index: number): boolean {
  const isTold = (line: Line) => /^(?:会议)?(?:地\s?点|主\s?持(?:人)?|出\s?席|参\s?(?:会|加)(?:人员)?|列\s?席|记\s?录)[:：]/.test(line.text)
  return /^(?:会议)?[时時]\s?[间間][:：]/.test(written[index]?.text ?? '') && written.slice(Math.max(0, index - 2), index + 4).some(isTold)
}

/** 标题：… in a site's table of particulars is furniture; where no other line, and no two, say the title, it is the title with a word before it. */
function isOnlyTitle(words: string, written: readonly Line[]): boolean {
  const title = words.replace(TITLE_LABEL, '')
  const isSaid = (line: Line, index: number) => {
    const said = simplified(line.text)
    return said === title || (title.startsWith(said) && said + simplified(written[index + 1]?.text ?? '') === title)
  }
  return title !== words && !written.some(isSaid)
}

/** Advertisements and editor marks inside a line. */
export function inlineFurniture(raw: string): readonly Removal[] {
  const words = simplified(raw)
  const label = LABEL_IN_HEAD.exec(words.slice(0, HEAD))
  return [...(label === null ? [] : [label]), ...words.matchAll(INLINE)].map(match => ({
    span: { start: match.index, end: match.index + match[0].length },
    rule: 'clean.furniture',
    message: removalMessage(TAKEN_FOR, raw.slice(match.index, match.index + match[0].length)),
  }))
}
