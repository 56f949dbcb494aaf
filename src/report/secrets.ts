import type { Span } from '#text/span.ts'
import { bankCards } from './bank-card.ts'
import { simplified } from './simplified.ts'

/** Something that must not be stored in an index or sent to a model. */
export interface Secret {
  readonly span: Span
  readonly rule: string
  readonly message: string
}

const AREA_AND_BIRTH = '[1-9]\\d{5}[ -]?(?:19|20)\\d{2}[ -]?(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[ -]?\\d{3}[\\dX]'
const PHONE_LABEL = '(?:电话|手机|座机|固话|传真|联系方式|手机号|微信同号|tel|phone|mobile|fax)(?:号码?)?(?:[是为])?[:.]?\\s?'
const ACCOUNT_LABEL = '(?:账号|帐号|账户|帐户|卡号|一卡通|银行卡|存折)'
/** Counts are no numbers to call. */
const NO_COUNT = '(?!\\d|\\.\\d|\\s?(?:元|人|户|万|亿|%|个|张|次))'
/** Each pattern's first group is the secret itself. Office hotlines of up to six digits are public and stay. */
const PATTERNS: readonly (readonly [rule: string, name: string, pattern: RegExp])[] = [
  // A public body's code of 18 signs is no person's number.
  ['secret.id-card', '身份证号', new RegExp(`(?<![\\dA-Z]|信用代码[^\\d\\n]{0,4})(${AREA_AND_BIRTH})(?![\\dA-Z])`, 'dgi')],
  ['secret.id-card', '身份证号', /(?:身份证|证件号|公民身份)[^\d\n，。；]{0,8}([1-9]\d{14}|[1-9](?:[ -]?\d){16}[ -]?[\dX])(?!\d)/dgi],
  ['secret.phone', '电话号码', new RegExp(`(?<![\\d.])(1[3-9]\\d{9}|1[3-9]\\d[ .-]\\d{4}[ .-]\\d{4})(?![ -]\\d)${NO_COUNT}`, 'dg')],
  ['secret.phone', '电话号码', /(?<!\d)(0\d{2,3}\s?[-—–]\s?\d{7,8}|\(0\d{2,3}\)\s?[-—–]?\s?\d{7,8})(?!\d)/dg],
  ['secret.phone', '电话号码', new RegExp(`${PHONE_LABEL}(\\d(?:[-— ]?\\d){6,12})${NO_COUNT}`, 'dgi')],
  // The second of several behind one label.
  [
    'secret.phone',
    '电话号码',
    new RegExp(`(?<=${PHONE_LABEL}[\\d*—-]{7,14}(?:[、,，/; ]+[\\d*—-]{7,14}){0,4}[、,，/; ]+)(\\d{7,8})${NO_COUNT}`, 'dgi'),
  ],
  ['secret.account', '银行账号', new RegExp(`${ACCOUNT_LABEL}[^\\d\\n，。；]{0,8}(\\d(?:[ -]?\\d){8,24})${NO_COUNT}`, 'dg')],
  ['secret.account', '银行卡号', /(?<![\d.]|信用代码[^\d\n]{0,4})([3-6]\d{15,18})(?![\d.])/dg],
  ['secret.password', '密码', /(?:密码|口令|password|passwd)(?:是|为)?[:=\s]\s?([!-~]{3,40})/dgi],
  ['secret.password', '密码', /(?:密码|口令)(?:是|为)?["“「(]([!-~]{3,40}?)(?=["”」)])/dgi],
  // Without a sign between: letters and digits together, which no sentence goes on with.
  ['secret.password', '密码', /(?:密码|口令)(?:是|为)?(?=[!-~]{0,40}[a-z@#$%&])(?=[!-~]{0,40}\d)([a-z\d@#$%&][!-~]{4,39})/dgi],
  ['secret.email', '电子邮箱', /(?<![\w.+-])([\w.+-]{1,64}(?:@|\[at\]|\(at\))[\w-]{1,64}(?:\.[\w-]{1,64}){1,6})/dgi],
  [
    'secret.chat',
    '微信号',
    /(?:微信|[薇威]信|[Vv]信|WeChat|(?<![A-Z])[VW]X)(?:号码?|ID|账号)?(?:是|为)?[:\s]?\s?((?=[\w-]*[\d_])[A-Z][\w-]{5,19}|[1-9]\d{5,11})(?![\w])(?!\s?[人户个次元万])/dgi,
  ],
  ['secret.chat', '微信号', /(?:微信|[薇威]信|[Vv]信)(?:号码?|ID)[:\s]\s?([A-Z][\w-]{5,19})/dgi],
  ['secret.chat', 'QQ 号', /(?:QQ|扣扣)(?:号码?|群号?)?(?:是|为)?[:\s]?\s?([1-9]\d{4,11})(?!\d)(?!\s?[人户个次元万])/dgi],
]

/** Passwords and personal data in a text: identity cards, phones, bank accounts, e-mail addresses, names in chats. Spans do not overlap. */
export function findSecrets(text: string): readonly Secret[] {
  const plain = simplified(text)
  const found = PATTERNS.flatMap(([rule, name, pattern]) =>
    [...plain.matchAll(pattern)].flatMap(match => {
      const place = match.indices?.[1]
      return place === undefined ? [] : [{ span: { start: place[0], end: place[1] }, rule, message: messageOf(name) }]
    }),
  )
  return united([...found, ...bankCards(plain).map(span => ({ span, rule: 'secret.account', message: messageOf('银行卡号') }))])
}

/** Those that overlap as one, so that no end of either is left to be read. */
function united(secrets: readonly Secret[]): readonly Secret[] {
  const kept: Secret[] = []
  for (const secret of secrets.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = kept.at(-1)
    if (last === undefined || secret.span.start >= last.span.end) kept.push(secret)
    else if (secret.span.end > last.span.end) kept[kept.length - 1] = { ...last, span: { start: last.span.start, end: secret.span.end } }
  }
  return kept
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
