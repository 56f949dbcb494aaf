/** A kind of secret: its rule, its name in messages, and a pattern whose first group is the secret itself. */
export type SecretPattern = readonly [rule: string, name: string, pattern: RegExp]

const AREA_AND_BIRTH = '[1-9]\\d{5}[ -]?(?:19|20)\\d{2}[ -]?(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[ -]?\\d{3}[\\dX]'
/** Until 1999 the year had two digits and no check digit followed; provinces are 11 to 65. */
const OLD_CARD = '[1-6][1-5]\\d{4}\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}'
/** A public body's code of 18 signs, the number of a project or a record is no person's. */
const PUBLIC_NUMBER = '(?<!(?:信用代码|编号|文号|批号|单号|登记号|备案号|许可证号?)[^\\d\\n]{0,4})'
const PHONE_LABEL =
  '(?:电\\s?话|手\\s?机|座机|固话|传真|热线|专线|联系方式|手机号|微信同号|tel|phone|mobile|fax)(?:号码?)?(?:[是为])?[:.]?\\s?(?:\\+?86[ -])?'
const AREA_CODE = '0(?:10|2\\d|[3-9]\\d{2})'
const ACCOUNT_LABEL = '(?:账号|帐号|账户|帐户|卡号|一卡通|银行卡|存折)'
const PASSWORD_LABEL = '(?:密\\s?码|口令|password|passwd|pwd)'
const VERBS = '(?:统一|已)?(?:设置?|修?改|更改|重置)?(?:成|为|是)?'
/** Counts are no numbers to call. */
const NO_COUNT =
  '(?!\\d|\\.\\d|\\s?(?:元|人|户|万|亿|%|个|张|次|条|件|份|笔|分钟|小时|公里|平方|米|亩|吨|册|卷|页|套|名(?!字)|家|床|枚|块|台))'
/** What goes on behind a password that is told of: 密码为6位, 密码2024年更新. Of asterisks there is nothing left to mask. */
const NO_RULE = '(?![!-~]|\\s?[位个次条项年月日人元万%])'
const SHOWN = '(?!\\*+(?![!-~]))'
const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]'
const HAN = '[\\u4e00-\\u9fff]'

function of(rule: string, name: string, ...patterns: readonly string[]): readonly SecretPattern[] {
  return patterns.map(pattern => [`secret.${rule}`, name, new RegExp(pattern, 'dgi')])
}

/** Patterns for text in Simplified Chinese and half-width signs. Office hotlines of up to six digits are public and stay. */
export const SECRET_PATTERNS: readonly SecretPattern[] = [
  ...of(
    'id-card',
    '身份证号',
    `(?<![\\dA-Z])${PUBLIC_NUMBER}(${AREA_AND_BIRTH})(?![\\dA-Z])`,
    '(?:身份证|证件号|公民身份)[^\\d\\n，。；]{0,8}([1-9]\\d{14}|[1-9](?:[ -]?\\d){16}[ -]?[\\dX])(?!\\d)',
    `(?<![\\d.A-Z])${PUBLIC_NUMBER}(${OLD_CARD})(?![\\d.])`,
  ),
  ...of(
    'id-card',
    '证件号',
    '(?:(?:残疾人?|军官|士兵|军人|居住|通行|优待|老年|低保|结婚|离婚|社保|医保|学生|驾驶)(?:证|卡)|护照|户口簿)\\s?(?:字?号码?|编号|:)[^\\dA-Z\\n，。；]{0,8}([A-Z]{0,3}\\d{6,24}(?:X\\d{0,2})?)(?![\\dA-Z])',
  ),
  ...of(
    'phone',
    '电话号码',
    `(?<![\\d.])(1[3-9]\\d{9}|1[3-9]\\d[ .-]\\d{4}[ .-]\\d{4})(?![ -]\\d)${NO_COUNT}`,
    '(?<![\\d.]|\\d[ -])(1[3-9]\\d(?:[ -]\\d{5}[ -]\\d{3}|\\d{3}[ -]\\d{5}))(?![\\d.]|[ -]\\d)',
    // Scanned or typed with the letter l; or in Chinese digits.
    '(?<![A-Z\\d])([lI|][3-9]\\d{9})(?!\\d)',
    `(?<![一二三四五六七八九〇零幺])([一幺][三四五六七八九][一二三四五六七八九〇零幺]{9})(?![一二三四五六七八九〇零幺十百千万])`,
    `(?<!\\d|编号\\s?)(${AREA_CODE}\\s?[-—–~/]\\s?\\d{7,8}(?:-\\d{1,5})?|\\(${AREA_CODE}\\)\\s?[-—–]?\\s?(?:\\d{7,8}|\\d{3,4}[- ]\\d{4}))(?!\\d)`,
    `(?<!\\d)(86-${AREA_CODE.slice(1)}-\\d{7,8})(?!\\d)`,
    `${PHONE_LABEL}(\\d(?:[-—~/ ]?\\d){6,12})${NO_COUNT}`,
    `(?:短号|小号|分机|内线|集团号)号?(?:[是为])?[:.]?\\s?(\\d{3,8})${NO_COUNT}`,
    // The second of several behind one label.
    `(?<=${PHONE_LABEL}[\\d*—-]{7,14}(?:[、,，/; ]+[\\d*—-]{7,14}){0,4}[、,，/; ]+)(\\d{7,8})${NO_COUNT}`,
  ),
  ...of('account', '银行账号', `${ACCOUNT_LABEL}[^\\d\\n，。；]{0,8}\\n?(\\d(?:[ -]?\\d){8,24})${NO_COUNT}`),
  ...of('account', '银行卡号', `(?<![\\d.])${PUBLIC_NUMBER}([3-6]\\d{15,18})(?![\\d.])`),
  ...of(
    'password',
    '密码',
    `${PASSWORD_LABEL}${VERBS}\\s?[:=\\s]\\s?[“「『]?${SHOWN}([!-~]{3,40})`,
    `(?<![A-Z])pass(?:code)?\\s?[:=]\\s?${SHOWN}([!-~]{3,40})`,
    // 密码统一为8个8即88888888
    `${PASSWORD_LABEL}[^\\n，。；]{0,10}[即是为]\\s?${SHOWN}([!-~]{4,40})${NO_RULE}`,
    `${PASSWORD_LABEL}${VERBS}\\s?["“'「(\\[【]${SHOWN}([!-~]{3,40}?)(?=["”'」)\\]】])`,
    `${PASSWORD_LABEL}(?:统一|已)?(?:设置?成|设置?为|修?改成|修?改为|重置为|为|是)${SHOWN}([!-~]{3,40})${NO_RULE}`,
    // Without a sign between: letters and digits together, which no sentence goes on with.
    `${PASSWORD_LABEL}(?:是|为)?(?=[!-~]{0,40}[a-z@#$%&])(?=[!-~]{0,40}\\d)([a-z\\d@#$%&][!-~]{4,39})`,
    `${PASSWORD_LABEL}(?:是|为|:)${HAN}{1,8}(\\d{4,12})${NO_COUNT}${NO_RULE}`,
    `(?:提取|验证|授权|激活|访问|邀请|兑换)码(?:是|为)?\\s?[:=]\\s?${SHOWN}([!-~]{3,40})`,
    `提取码\\s(?=[!-~]{0,7}[a-z])([!-~]{4,8})`,
    `PIN码?\\s?[:=\\s]\\s?(\\d{4,8})(?!\\d)`,
    `(?:[密秘]钥|api[ _-]?key|access[ _-]?key|secret|token)(?:是|为)?\\s?[:=]\\s?${SHOWN}([!-~]{8,80})`,
  ),
  ...of('login', '登录名', '(?:登[录陆](?:名|账号|用户名?)|用户名|管理员账号)(?:是|为)?[:\\s]?\\s?([A-Z][\\w.-]{2,29})(?![\\w@])'),
  ...of('email', '电子邮箱', '(?<![\\w.+-])([\\w.+-]{1,64}\\s?(?:@|\\[at\\]|\\(at\\))\\s?[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,6})'),
  ...of(
    'chat',
    '微信号',
    '(?:微信|[薇威]信|[Vv]信|WeChat|(?<![A-Z])[VW]X|加[VW](?=[:\\s]))(?:号码?|ID|账号)?(?:是|为)?[:\\s]?\\s?((?=[\\w-]*[\\d_])[A-Z][\\w-]{5,19}|[1-9]\\d{5,11})(?![\\w])(?!\\s?[人户个次元万])',
    '(?:微信|[薇威]信|[Vv]信)(?:号码?|ID)[:\\s]\\s?([A-Z][\\w-]{5,19})',
  ),
  ...of(
    'chat',
    'QQ 号',
    '(?:QQ|扣扣)(?:号码?|(?:工作|交流|业务|咨询)?群号?)?(?:是|为)?[:\\s]?\\s?([1-9]\\d{4,11})(?!\\d)(?!\\s?[人户个次元万])',
  ),
  ...of(
    'chat',
    '网络账号',
    '(?:钉钉|抖音|快手|微博|飞书|小红书)(?:号码?|ID|账号)\\s?(?:是|为)?[:\\s]?\\s?([A-Z\\d][\\w.-]{4,29})(?![\\w])(?!\\s?[人户个次元万])',
  ),
  ...of('plate', '车牌号', `(?<![A-Z])(${PROVINCE}[A-HJ-NP-Z]\\s?[·•.-]?\\s?(?=[A-HJ-NP-Z]*\\d)[A-HJ-NP-Z\\d]{5,6})(?![A-Z\\d])`),
  ...of(
    'address',
    '门牌号',
    `(?:家住|现住|住在|居住[于在]|住址|住所地?|居住地|户籍(?:所在)?地|(?:收件|通讯|联系|家庭|户籍|详细)(?:地址|住址)|地址)(?:[是为])?[:]?\\s?(?:${HAN}{2,24})??(\\d{1,4}(?:[号弄巷院幢栋组座单元室]|号楼)(?:${HAN}{0,4}?\\d{1,4}(?:[号弄巷院幢栋座室]|号楼|单元))*|\\d{1,3}-\\d{1,2}-\\d{3,4}(?!\\d))`,
    `(?<!\\d)(\\d{1,4}号?\\s?\\d{1,3}(?:号楼|幢|栋|座)\\s?(?:\\d{1,2}单元)?\\s?\\d{2,4}室?)(?!\\d)(?=[，。；、)\\s]|$)`,
    `(?<=[村屯])(\\d{1,3}组\\d{1,4}号)`,
  ),
]

/** Numbers that go on in the next line, which no reader joins: the first part may be masked already. Two groups, one for each line. */
export const BROKEN_PATTERNS: readonly SecretPattern[] = [
  ...of('id-card', '身份证号', '(?:身份证|证件号|公民身份)[^\\d\\n，。；]{0,8}([1-9]\\d{5,13})\\s?\\n(?=(\\d{1,11}[\\dX])(?![\\dA-Z]))'),
  ...of(
    'phone',
    '电话号码',
    `${PHONE_LABEL}(1[3-9]\\d{1,8})\\s?\\n(?=(\\d{1,8})${NO_COUNT}[^、.])`,
    `(?<=(?:电话|手机|联系)[^\\n]{1,16})(1[3-9]\\d{1,8})\\s?\\n(?=(\\d{1,8})${NO_COUNT}[^、.])`,
    `${PHONE_LABEL}(\\*{8,9})\\n(?=(\\d{3,4})${NO_COUNT}(?![、.．年月]))`,
  ),
]
