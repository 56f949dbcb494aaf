import { expect, test } from 'vitest'
import { actionWords, detailWords, IN_CHINESE } from '#review/log-words.ts'
import { addressOf, WHOLE_LOG } from '../../src/web/admin/log/log-filter.ts'
import { placeOf } from '../../src/web/admin/log/log-words.ts'
import { membershipsOf, membershipWords } from '../../src/web/admin/people/role-words.ts'

const t = (words: string) => words
const ID = '0b2ad4c1-2f1d-4c58-9d53-8f6f0d2b0a11'

test('rows of the form become memberships: half-filled rows are none, one bureau named twice is one', () => {
  expect(
    membershipsOf([
      { bureau: ' 甲局 ', roles: ['writer'] },
      { bureau: '乙局', roles: [] },
      { roles: ['admin'] },
      { bureau: '甲局', roles: ['reviewer', 'writer'] },
    ]),
  ).toEqual([{ bureau: '甲局', roles: ['writer', 'reviewer'] }])
})

test('roles are said in words, all bureaus at once too', () => {
  expect(membershipWords({ bureau: '*', roles: ['writer', 'admin'] }, t)).toBe('全部单位：起草、管理')
})

test('the log is asked for whole days of the reader, the last one included', () => {
  expect(addressOf(WHOLE_LOG)).toBe('')
  const asked = new URLSearchParams(addressOf({ ...WHOLE_LOG, words: ' 林越 ', action: 'draft', from: '2024-02-28', until: '2024-02-29' }))
  expect([asked.get('q'), asked.get('action')]).toEqual(['林越', 'draft'])
  const [from, to] = [asked.get('from'), asked.get('to')].map(at => new Date(at ?? ''))
  expect([from?.getDate(), from?.getHours(), to?.getMonth(), to?.getDate(), to?.getHours()]).toEqual([28, 0, 2, 1, 0])
})

test.each([
  [{ fileName: '总结.docx', upload: ID }, '文件 总结.docx'],
  [{ revision: 3, decision: { kind: 'waive', reason: '凭证已核对', target: { start: 1 } } }, '版次 4，理由 凭证已核对'],
  [{ memberships: [{ bureau: '甲局', roles: ['writer', 'admin'] }] }, '单位 甲局，角色 起草、管理'],
  [{ version: 2, composer: 'frames', promptHash: 'a1b2', comparables: [`${ID}:3`] }, '版本 2，引擎 内置句式'],
  [{ usage: { calls: 4, promptTokens: 812, milliseconds: 90 }, notices: ['模型没有应答。'] }, '提问 token 812，模型没有应答。'],
  [{ kind: 'annual', level: 'county', period: { label: '2024年', start: '2024-01-01' } }, '种类 年度总结，层级 县级，报告期 2024年'],
  [{ region: '岚溪县' }, '地区 岚溪县'],
  [{ disabled: true }, '停用 是'],
  [{}, ''],
  [null, ''],
])('the detail %j is said as %j', (detail, words) => {
  expect(detailWords(detail, IN_CHINESE)).toBe(words)
})

test('an action without a name keeps its code; a line leads to what still is', () => {
  expect([actionWords('draft.sign', IN_CHINESE), actionWords('moon.landing', IN_CHINESE)]).toEqual(['签发', 'moon.landing'])
  expect(placeOf({ action: 'report.correct', subject: ID })).toBe(`/reports/${ID}`)
  expect(placeOf({ action: 'report.remove', subject: ID })).toBeNull()
  expect(placeOf({ action: 'session.open', subject: ID })).toBeNull()
  expect(placeOf({ action: 'draft.sign', subject: 'x' })).toBeNull()
})
