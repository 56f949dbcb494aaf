import { KIND_WORDS, LEVEL_WORDS } from '#report/identity-words.ts'
import { ROLE_WORDS, ROLES } from './person.ts'
import { versionNumber } from './version-number.ts'

/** What the actions of the operation log are called. */
const ACTIONS: Readonly<Record<string, string>> = {
  'session.open': '登录',
  'session.refused': '登录被拒',
  'session.password': '改密码',
  'session.single-sign-on': '单点登录',
  'access.refused': '越权被拒',
  'person.add': '添加人员',
  'person.change': '更改人员',
  'person.invite': '发一次性链接',
  'key.add': '新建密钥',
  'key.remove': '移除密钥',
  'upload.accept': '上传报告',
  'report.add': '报告入库',
  'report.damaged': '文件损坏',
  'report.correct': '更正报告',
  'report.release': '放行报告',
  'report.hold': '暂存报告',
  'report.reindex': '重新读取报告',
  'report.remove': '移除报告',
  'library.embed-failed': '索引重建失败',
  'set.add': '上传指标表',
  'draft.request': '要求起草',
  'draft.write': '写成初稿',
  'draft.cancel': '取消起草',
  'draft.revise': '修改初稿',
  'draft.renew': '换用新版指标表',
  'draft.submit': '提交核对',
  'draft.withdraw': '撤回提交',
  'draft.accept': '采用应为值',
  'draft.return': '退回',
  'draft.waive': '放行数字',
  'draft.undo': '撤销决定',
  'draft.sign': '签发',
}

const DETAILS: Readonly<Record<string, string>> = {
  fileName: '文件',
  title: '标题',
  name: '名称',
  userName: '用户名',
  email: '邮箱',
  bureau: '单位',
  level: '层级',
  region: '地区',
  kind: '种类',
  period: '报告期',
  version: '版本',
  route: '请求',
  status: '应答',
  composer: '引擎',
  model: '模型',
  promptTokens: '提问 token',
  completionTokens: '回答 token',
  cost: '费用',
  disabled: '停用',
  roles: '角色',
  reason: '理由',
  comment: '意见',
  message: '说明',
  cause: '原因',
}

/** Words for codes, by the field that holds them; a code without words is left out, since the action says it. */
const CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  level: LEVEL_WORDS,
  kind: KIND_WORDS,
  composer: { frames: '内置句式', llm: '大模型' },
}

/** Ids and measures of the machine say nothing to a reader; the line itself leads to what it is about. */
const SILENT = new Set([
  ...['comparables', 'promptHash', 'upload', 'set', 'id', 'target', 'point', 'event', 'code'],
  ...['start', 'end', 'calls', 'isEstimated', 'milliseconds'],
])

/** How words are said: labels and codes by themselves, what somebody wrote as it stands or as a sentence of the service. */
export interface LogSpeech {
  readonly word: (words: string) => string
  /** The same words name pages and deeds; as roles they are people. */
  readonly role: (words: string) => string
  readonly sentence: (sentence: string) => string
}

/** As the service says it. */
export const IN_CHINESE: LogSpeech = { word: words => words, role: words => words, sentence: sentence => sentence }

/** What an action is called; one that has no name yet keeps its code. */
export function actionWords(action: string, { word }: LogSpeech): string {
  const words = ACTIONS[action]
  return words === undefined ? action : word(words)
}

/** What a line of the log tells beyond its action, in one line of words; "" when nothing. */
export function detailWords(detail: unknown, say: LogSpeech): string {
  if (detail === null || detail === undefined || detail === '') return ''
  if (Array.isArray(detail)) return joined(detail, '；', part => detailWords(part, say), say)
  if (typeof detail === 'boolean') return say.word(detail ? '是' : '否')
  if (typeof detail !== 'object') return say.sentence(String(detail))
  return joined(Object.entries(detail), '，', ([name, value]) => fieldWords(name, value, say), say)
}

function fieldWords(name: string, value: unknown, say: LogSpeech): string {
  if (name === 'revision' && typeof value === 'number') return `${say.word('版次')} ${versionNumber(value)}`
  const words = SILENT.has(name) ? '' : valueWords(name, value, say)
  const label = DETAILS[name]
  return words === '' || label === undefined ? words : `${say.word(label)} ${words}`
}

function valueWords(name: string, value: unknown, say: LogSpeech): string {
  const codes = CODES[name]
  if (codes !== undefined) return say.word(codes[String(value)] ?? '')
  if (name !== 'roles' || !Array.isArray(value)) return detailWords(value, say)
  const held = ROLES.filter(role => value.includes(role))
  return joined(held, '、', role => say.role(ROLE_WORDS[role]), say)
}

function joined<Part>(parts: readonly Part[], between: string, words: (part: Part) => string, say: LogSpeech): string {
  return parts
    .map(words)
    .filter(part => part !== '')
    .join(say.word(between))
}
