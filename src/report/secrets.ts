import type { Span } from '#text/span.ts'

/** Something that must not be stored in an index or sent to a model. */
export interface Secret {
  readonly span: Span
  readonly rule: string
  readonly message: string
}

const D = '[0-9０-９]'
/** Each pattern's first group is the secret itself. Office hotlines of up to six digits are public and stay. */
const PATTERNS: readonly (readonly [rule: string, name: string, pattern: RegExp])[] = [
  [
    'secret.id-card',
    '身份证号',
    new RegExp(`(?<!${D})([1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx])(?!${D})`, 'dg'),
  ],
  ['secret.phone', '电话号码', /(?<![0-9０-９.])(1[3-9]\d{9})(?![0-9０-９.]|\s?(?:元|人|户|万|亿|%))/dg],
  ['secret.phone', '电话号码', new RegExp(`(?<!${D})(0\\d{2,3}\\s?[-—－–]\\s?\\d{7,8})(?!${D})`, 'dg')],
  [
    'secret.phone',
    '电话号码',
    new RegExp(
      `(?:电话|電話|手机|手機|传真|傳真|联系方式|聯繫方式)(?:号码|號碼)?(?:是|为)?[:：]?\\s?(${D}(?:[-—－ ]?${D}){6,12})(?!${D})`,
      'dg',
    ),
  ],
  [
    'secret.account',
    '银行账号',
    new RegExp(`(?:账号|帐号|賬號|帳號|账户|帐户|卡号|卡號)[^0-9０-９\\n]{0,8}(${D}(?:[ -]?${D}){8,24})`, 'dg'),
  ],
  ['secret.account', '银行卡号', /(?<![0-9.])([3-6]\d{15,18})(?![0-9.])/dg],
  ['secret.password', '密码', /(?:密码|密碼|口令|password|passwd)(?:是|为|為)?[:：=\s]\s?([!-~]{3,40})/dgi],
  ['secret.email', '电子邮箱', /(?<![\w.+-])([\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6})/dg],
]

/** Passwords and personal data in a text: identity cards, phones, bank accounts, e-mail addresses. */
export function findSecrets(text: string): readonly Secret[] {
  return PATTERNS.flatMap(([rule, name, pattern]) =>
    [...text.matchAll(pattern)].flatMap(match => {
      const place = match.indices?.[1]
      return place === undefined ? [] : [{ span: { start: place[0], end: place[1] }, rule, message: messageOf(name) }]
    }),
  )
}

/** A text with its secrets masked: what of it may be shown in a message. */
export function withoutSecrets(text: string): string {
  return findSecrets(text).reduce(
    (masked, secret) => masked.slice(0, secret.span.start) + maskOf(secret) + masked.slice(secret.span.end),
    text,
  )
}

function messageOf(name: string): string {
  return `已用星号遮盖${name}：如误遮了别的数字，请修改原件后重新上传。`
}

/** As many asterisks as the secret has code units, so that every other offset stays. */
export function maskOf(secret: Secret): string {
  return '*'.repeat(secret.span.end - secret.span.start)
}
