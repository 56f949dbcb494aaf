/** What the actions of the log are called; the order is that of the choice. */
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

/** Some of these words say elsewhere what one may do, here what somebody did. */
export const IN_LOG = { context: 'log' } as const

type Say = (words: string, options: typeof IN_LOG) => string

/** What an action is called; one that has no name yet keeps its code. */
export function actionWords(action: string, t: Say): string {
  const words = ACTIONS[action]
  return words === undefined ? action : t(words, IN_LOG)
}

/** The groups by which the log can be narrowed: the beginning of their actions. */
export const GROUPS = [
  { prefix: 'session', words: '登录' },
  { prefix: 'access', words: '越权被拒' },
  { prefix: 'person', words: '人员' },
  { prefix: 'key', words: '密钥' },
  { prefix: 'upload', words: '上传' },
  { prefix: 'report', words: '历史报告' },
  { prefix: 'set', words: '指标表' },
  { prefix: 'draft', words: '初稿' },
] as const

const DETAILS: Readonly<Record<string, string>> = {
  fileName: '文件',
  title: '标题',
  name: '名称',
  userName: '用户名',
  bureau: '单位',
  level: '层级',
  kind: '种类',
  period: '报告期',
  label: '名称',
  version: '版本',
  revision: '修订',
  route: '请求',
  composer: '引擎',
  disabled: '停用',
  roles: '角色',
  reason: '理由',
  comment: '意见',
  message: '说明',
  cause: '原因',
  code: '代码',
}

/** Ids say nothing to a reader; the line itself leads to what it is about. */
const SILENT = new Set(['comparables', 'promptHash', 'upload', 'set', 'id', 'target', 'point', 'event'])

/** What a line of the log tells beyond its action, in one line of words; "" when nothing. */
export function detailWords(detail: unknown, t: Say): string {
  if (detail === null || detail === undefined || detail === '') return ''
  if (Array.isArray(detail)) return detail.map(part => detailWords(part, t)).join(t('；', IN_LOG))
  if (typeof detail !== 'object') return typeof detail === 'boolean' ? t(detail ? '是' : '否', IN_LOG) : String(detail)
  return Object.entries(detail)
    .flatMap(([name, value]) => {
      const words = SILENT.has(name) ? '' : detailWords(value, t)
      const known = DETAILS[name]
      return words === '' ? [] : [known === undefined ? words : `${t(known, IN_LOG)} ${words}`]
    })
    .join(t('，', IN_LOG))
}

/** Where a line leads: to the report, draft or set it is about; null when there is no such page. */
export function placeOf({ action, subject }: { readonly action: string; readonly subject: string }): string | null {
  if (!/^[0-9a-f-]{36}$/u.test(subject) || /\.(?:remove|damaged)$/u.test(action)) return null
  if (action.startsWith('report.')) return `/reports/${subject}`
  if (action.startsWith('draft.')) return `/drafts/${subject}`
  return action.startsWith('set.') ? `/sets/${subject}` : null
}
